import type { KpiDefinition } from '../kpi/definition.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { comparePeriods, isCoarser, partsOf } from '../period/period-arithmetic.ts';
import { progressOf } from '../score/status-of.ts';
import { isSumOverTime, targetAt } from '../target/target-at.ts';
import type { KpiInput } from './evaluate-kpi.ts';
import { targetSource } from './window-comparison.ts';
import type { Comparison } from './window-comparison.ts';

/**
 * How much of the way from the baseline to the last target is gone, in percent (method 5); null without a baseline, a last
 * target that is a figure, or a value. Sums over time are held on the scale of one base period: value, baseline and target
 * alike, a longer baseline being divided evenly.
 */
export function progressAt(comparison: Comparison | null, definition: KpiDefinition, input: KpiInput): number | null {
  const { baseline, calendar, targets } = input;
  const isSum = isSumOverTime(definition);
  const value = isSum ? comparison?.periodValue : comparison?.figure.value;
  const last = targets
    .map((target) => parsePeriod(target.period, calendar))
    .toSorted(comparePeriods)
    .at(-1);
  if (baseline === null || last === undefined || value === null || value === undefined) return null;
  const lastBase = isCoarser(last.frequency, definition.frequency)
    ? partsOf(last, definition.frequency, calendar).at(-1)
    : last;
  const goal = lastBase === undefined ? null : targetAt(lastBase, targetSource(definition, input));
  if (goal === null || (goal.value.kind !== 'figure' && goal.value.kind !== 'exact')) return null;
  return progressOf(
    value,
    isSum ? perBasePeriod(baseline.value, baseline.period, definition, input) : baseline.value,
    goal.value.value,
  );
}

function perBasePeriod(value: number, periodId: string, definition: KpiDefinition, input: KpiInput): number {
  const period = parsePeriod(periodId, input.calendar);
  if (!isCoarser(period.frequency, definition.frequency)) return value;
  return value / partsOf(period, definition.frequency, input.calendar).length;
}
