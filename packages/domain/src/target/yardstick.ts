import type { Yardstick } from '../evaluation/evaluation.ts';
import { isAbove, isAtLeast, isBelow, isEqualFigure } from '../figure.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import type { PlanSettings } from '../plan/settings.ts';
import type { LimitOffset, Limits } from './target.ts';
import type { WeightedPoint } from './window-target.ts';

export type YardstickRule = Pick<KpiDefinition, 'direction' | 'scale'>;
export type YardstickSettings = Pick<PlanSettings, 'tolerancePercent'>;

/** From what percentage on a target leaves too little room for the plan's tolerance (method 5). */
export const HIGH_PERCENT = 90;

/**
 * What a value is held against (method 5): the target and the limits moved along with it. Takes one point for a period,
 * several with weights for a window: figures and offsets add up alike. Null where there is nothing to compare with:
 * context KPIs, a target of another kind than the direction needs, or limits out of order, as imports may bring them.
 */
export function yardstickFor(
  points: readonly WeightedPoint[],
  rule: YardstickRule,
  settings: YardstickSettings,
): Yardstick | null {
  if (points.some(({ point }) => isTowardsGoodSide(point.limits))) return null;
  switch (rule.direction) {
    case 'none':
      return null;
    case 'yesNo':
      return points.length > 0 && points.every(({ point }) => point.value.kind === 'yes') ? YES : null;
    case 'increase':
    case 'decrease':
      return figureYardstick(points, rule, settings);
    case 'range':
      return rangeYardstick(points, settings);
    case 'exact':
      return exactYardstick(points, rule, settings);
  }
}

/** Offsets lie towards the bad side: a negative one puts a limit beyond the target. */
export function isTowardsGoodSide(limits: Limits): boolean {
  return (limits.onTargetFrom?.amount ?? 0) < 0 || (limits.offTargetBeyond?.amount ?? 0) < 0;
}

const YES: Yardstick = {
  target: { kind: 'yes' },
  onTargetFrom: null,
  offTargetBeyond: null,
  offTargetBelow: null,
  offTargetAbove: null,
};

function figureYardstick(
  points: readonly WeightedPoint[],
  rule: YardstickRule,
  settings: YardstickSettings,
): Yardstick | null {
  const target = total(points, ({ point }) => (point.value.kind === 'figure' ? point.value.value : null));
  if (target === null || needsExplicitLimit(points, target, rule, settings)) return null;
  const size = ({ point }: WeightedPoint): number => (point.value.kind === 'figure' ? point.value.value : 0);
  const toBadSide = rule.direction === 'increase' ? -1 : 1;
  const near = distance(points, 'onTargetFrom', size, 0);
  const far = distance(points, 'offTargetBeyond', size, settings.tolerancePercent);
  const onTargetFrom = target + toBadSide * near;
  const offTargetBeyond = target + toBadSide * far;
  if (!isAbove(toBadSide * offTargetBeyond, toBadSide * onTargetFrom)) return null;
  return { ...YES, target: { kind: 'figure', value: target }, onTargetFrom, offTargetBeyond };
}

function rangeYardstick(points: readonly WeightedPoint[], settings: YardstickSettings): Yardstick | null {
  const edge = (side: 'low' | 'high') => (at: WeightedPoint) =>
    at.point.value.kind === 'range' ? at.point.value[side] : null;
  const low = total(points, edge('low'));
  const high = total(points, edge('high'));
  if (low === null && high === null) return null;
  if (low !== null && high !== null && isAbove(low, high)) return null;
  const far = (side: 'low' | 'high') =>
    distance(points, 'offTargetBeyond', (at) => edge(side)(at) ?? 0, settings.tolerancePercent);
  const below = low === null ? null : low - far('low');
  const above = high === null ? null : high + far('high');
  if (low !== null && below !== null && !isBelow(below, low)) return null;
  if (high !== null && above !== null && !isAbove(above, high)) return null;
  return { ...YES, target: { kind: 'range', low, high }, offTargetBelow: below, offTargetAbove: above };
}

/** The default L2 lies around T, an explicit offset around the edges T − tolerance and T + tolerance. */
function exactYardstick(
  points: readonly WeightedPoint[],
  rule: YardstickRule,
  settings: YardstickSettings,
): Yardstick | null {
  const value = total(points, ({ point }) => (point.value.kind === 'exact' ? point.value.value : null));
  const tolerance = total(points, ({ point }) => (point.value.kind === 'exact' ? point.value.tolerance : null));
  if (value === null || tolerance === null || tolerance < 0) return null;
  if (needsExplicitLimit(points, value, rule, settings)) return null;
  const size = ({ point }: WeightedPoint): number => (point.value.kind === 'exact' ? point.value.value : 0);
  const isGiven = points.every(({ point }) => point.limits.offTargetBeyond !== null);
  const far = distance(points, 'offTargetBeyond', size, settings.tolerancePercent) + (isGiven ? tolerance : 0);
  if (!isAbove(value + far, value + tolerance)) return null;
  return {
    ...YES,
    target: { kind: 'exact', value, tolerance },
    offTargetBelow: value - far,
    offTargetAbove: value + far,
  };
}

/** Explicit L2 is required where T = 0, where the tolerance is 0, and for percentages with T ≥ 90. */
function needsExplicitLimit(
  points: readonly WeightedPoint[],
  target: number,
  rule: YardstickRule,
  settings: YardstickSettings,
): boolean {
  if (points.every(({ point }) => point.limits.offTargetBeyond !== null)) return false;
  return whyExplicitLimit(target, rule, settings) !== null;
}

/** Why the plan's tolerance can't place L2 for a target of that size; null where it can. */
export function whyExplicitLimit(
  target: number,
  rule: Pick<YardstickRule, 'scale'>,
  settings: YardstickSettings,
): 'zeroTarget' | 'noTolerance' | 'highPercent' | null {
  if (isEqualFigure(target, 0)) return 'zeroTarget';
  if (settings.tolerancePercent === 0) return 'noTolerance';
  return rule.scale === 'percent' && isAtLeast(target, HIGH_PERCENT) ? 'highPercent' : null;
}

/** Σ weight × component; null as soon as one has none. */
function total(points: readonly WeightedPoint[], component: (point: WeightedPoint) => number | null): number | null {
  if (points.length === 0) return null;
  let sum = 0;
  for (const point of points) {
    const part = component(point);
    if (part === null) return null;
    sum += point.weight * part;
  }
  return sum;
}

/** How far a limit lies from what it is measured from; an absent one lies `defaultPercent` of its size away. */
function distance(
  points: readonly WeightedPoint[],
  limit: keyof Limits,
  size: (point: WeightedPoint) => number,
  defaultPercent: number,
): number {
  let absolute = 0;
  let relative = 0;
  for (const point of points) {
    const offset: LimitOffset = point.point.limits[limit] ?? { unit: 'percent', amount: defaultPercent };
    if (offset.unit === 'absolute') absolute += point.weight * offset.amount;
    else relative += (point.weight * size(point) * offset.amount) / 100;
  }
  return absolute + Math.abs(relative);
}
