import { checkTarget, definitionAt, parsePeriod, Refusal } from '@rumbo/domain';
import type { Baseline, KpiDefinition, Target } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import type { Place } from './place.ts';

/** A KPI with everything that a new target of it is checked against. */
export interface TargetedKpi {
  readonly place: Place;
  readonly versions: readonly KpiDefinition[];
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
}

/** The target as it would be kept, with the one whose place it takes; refuses what could not be compared with (method 5). */
export function checkedTarget(
  { place, versions, targets, baselines }: TargetedKpi,
  given: Target,
): { readonly target: Target; readonly before: Target | null } {
  place.pathOf(given.unitId);
  const period = parsePeriod(given.period, place.calendar);
  const definition = definitionAt(versions, period.end);
  if (definition === null) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  const target: Target = { ...given, period: period.id };
  checkTarget(definition, target, place.plan.settings, {
    targets: targets.filter(({ unitId }) => unitId === target.unitId),
    baseline: baselines.findLast(({ unitId }) => unitId === target.unitId) ?? null,
    calendar: place.calendar,
  });
  const before = targets.find((other) => other.unitId === target.unitId && other.period === target.period) ?? null;
  if (before !== null && target.reason === null) throw new Refusal('invalid', 'targetReasonMissing', {}, 'reason');
  return { target, before };
}

/** The same for a baseline. */
export function checkedBaseline(
  { place, versions, baselines }: TargetedKpi,
  given: Baseline,
): { readonly baseline: Baseline; readonly before: Baseline | null } {
  place.pathOf(given.unitId);
  const period = parsePeriod(given.period, place.calendar);
  if (versions.length === 0) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  return {
    baseline: { ...given, period: period.id },
    before: baselines.find(({ unitId }) => unitId === given.unitId) ?? null,
  };
}

/** What a target or baseline of a KPI is checked against. */
export async function targetedKpi(tx: WriteTx, place: Place, kpiId: string): Promise<TargetedKpi> {
  const versions = await tx.kpis.versions(kpiId);
  const isHere = versions.some(({ planId }) => planId === place.plan.id);
  return {
    place,
    versions: isHere ? versions : [],
    targets: await tx.targets.ofKpi(kpiId),
    baselines: await tx.targets.baselinesOf(kpiId),
  };
}
