import type { KpiDefinition } from '../kpi/definition.ts';
import type { UnitId } from '../ids.ts';
import type { Baseline, Target } from './target.ts';

/**
 * The targets that hold at a unit (method 5): its own, else all those of its nearest ancestor that has any. Sums over
 * units are not inherited, since a part's share of a sum is not the sum; a formula declares itself one by `overUnits`.
 * `targets` are all of one KPI; `ancestors` nearest first.
 */
export function resolveTargets(
  targets: readonly Target[],
  unitId: UnitId,
  ancestors: readonly UnitId[],
  definition: Pick<KpiDefinition, 'kind' | 'overUnits'>,
): readonly Target[] {
  for (const holder of isSumOverUnits(definition) ? [unitId] : [unitId, ...ancestors]) {
    const own = targets.filter((target) => target.unitId === holder);
    if (own.length > 0) return own;
  }
  return [];
}

/** The baseline that holds at a unit, found like its targets; the latest where there are several. */
export function resolveBaseline(
  baselines: readonly Baseline[],
  unitId: UnitId,
  ancestors: readonly UnitId[],
  definition: Pick<KpiDefinition, 'kind' | 'overUnits'>,
): Baseline | null {
  for (const holder of isSumOverUnits(definition) ? [unitId] : [unitId, ...ancestors]) {
    const own = baselines.findLast((baseline) => baseline.unitId === holder);
    if (own !== undefined) return own;
  }
  return null;
}

/** Whether a parent's figure is the sum of its parts', so that its target is no part's target. */
export function isSumOverUnits(definition: Pick<KpiDefinition, 'kind' | 'overUnits'>): boolean {
  return definition.kind !== 'ratio' && definition.overUnits === 'sum';
}
