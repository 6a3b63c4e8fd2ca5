import type { KpiDefinition } from '../kpi/definition.ts';
import { Refusal } from '../refusal.ts';

/** What of a definition says how it may be aggregated. */
export type AggregationChoice = Pick<
  KpiDefinition,
  'kind' | 'scale' | 'direction' | 'overTime' | 'overUnits' | 'isMedian'
>;

/**
 * Refuses an aggregation that has no meaning (method 6): a reported percentage or a median is never averaged over units
 * or time (`percentAveraged`, `medianAveraged`: model it as a ratio, or take last or none), and yes or no takes the least
 * or the greatest only (`yesNoAggregation`); `last` and `none` combine nothing, so they are free. Ratios and formulas have
 * one rule of their own and pass.
 */
export function checkAggregation(definition: AggregationChoice): void {
  if (definition.kind !== 'value') return;
  for (const field of ['overUnits', 'overTime'] as const) {
    const rule = definition[field];
    if (definition.direction === 'yesNo' && (rule === 'sum' || rule === 'mean')) {
      throw new Refusal('invalid', 'yesNoAggregation', { rule }, field);
    }
    if (rule !== 'mean') continue;
    if (definition.scale === 'percent') throw new Refusal('invalid', 'percentAveraged', {}, field);
    if (definition.isMedian === true) throw new Refusal('invalid', 'medianAveraged', {}, field);
  }
}
