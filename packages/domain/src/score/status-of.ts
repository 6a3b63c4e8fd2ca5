import type { Yardstick } from '../evaluation/evaluation.ts';
import { isAtLeast, isAtMost, isEqualFigure } from '../figure.ts';
import type { Direction } from '../kpi/definition.ts';
import type { TargetValue } from '../target/target.ts';
import type { Status } from './status.ts';

/**
 * How a value stands against its yardstick (method 5): at least as good as L1 → on target, else at least as good as L2 →
 * at risk, else off target. Equality counts for the better side. `none` has no status: no data.
 */
export function statusOf(value: number, yardstick: Yardstick, direction: Direction): Status {
  if (direction === 'none') return 'noData';
  if (yardstick.target.kind === 'yes') return isYes(value) ? 'onTarget' : 'offTarget';
  const side = sideOf(value, yardstick, direction);
  if (side === null) return 'onTarget';
  if (isAtLeast(side.value, side.onTargetFrom)) return 'onTarget';
  return isAtLeast(side.value, side.offTargetBeyond) ? 'atRisk' : 'offTarget';
}

/**
 * Score 0 to 100 (method 5): straight lines through (L2, 50), (L1, 90 where it is not T) and (T, 100); below L2 the slope
 * of its segment goes on down to 0. Inside a range or tolerance 100; yes 100, no 0. Null for `none`.
 */
export function scoreOf(value: number, yardstick: Yardstick, direction: Direction): number | null {
  if (direction === 'none') return null;
  if (yardstick.target.kind === 'yes') return isYes(value) ? 100 : 0;
  const side = sideOf(value, yardstick, direction);
  return side === null ? 100 : scoreOnSide(side);
}

/** One side of the target, turned so that more is better. */
interface Side {
  readonly value: number;
  readonly target: number;
  readonly onTargetFrom: number;
  readonly offTargetBeyond: number;
}

function scoreOnSide({ value, target, onTargetFrom, offTargetBeyond }: Side): number {
  if (isAtLeast(value, target)) return 100;
  const hasFirstLimit = !isEqualFigure(onTargetFrom, target);
  if (isAtLeast(value, onTargetFrom)) {
    if (isEqualFigure(value, onTargetFrom)) return 90;
    return within(90 + (10 * (value - onTargetFrom)) / (target - onTargetFrom), 90, 100);
  }
  // Equal figures score alike, as they have one status.
  if (isEqualFigure(value, offTargetBeyond)) return 50;
  const top = hasFirstLimit ? 90 : 100;
  return within(50 + ((top - 50) * (value - offTargetBeyond)) / (onTargetFrom - offTargetBeyond), 0, top);
}

function within(score: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, score));
}

/** The side a value falls off on; null inside a range or tolerance, and for a side that is open. */
function sideOf(value: number, yardstick: Yardstick, direction: Direction): Side | null {
  const { target, onTargetFrom, offTargetBeyond, offTargetBelow, offTargetAbove } = yardstick;
  if (target.kind === 'figure') {
    if (onTargetFrom === null || offTargetBeyond === null) return null;
    const sign = direction === 'decrease' ? -1 : 1;
    return turned(sign, value, target.value, onTargetFrom, offTargetBeyond);
  }
  const { low, high } = edgesOf(target);
  if (low !== null && offTargetBelow !== null && !isAtLeast(value, low))
    return turned(1, value, low, low, offTargetBelow);
  if (high !== null && offTargetAbove !== null && !isAtMost(value, high))
    return turned(-1, value, high, high, offTargetAbove);
  return null;
}

function turned(sign: 1 | -1, value: number, target: number, onTargetFrom: number, offTargetBeyond: number): Side {
  return {
    value: sign * value,
    target: sign * target,
    onTargetFrom: sign * onTargetFrom,
    offTargetBeyond: sign * offTargetBeyond,
  };
}

/** The edges between which a value is good; null where open, and for targets without edges. */
export function edgesOf(target: TargetValue): { low: number | null; high: number | null } {
  if (target.kind === 'range') return { low: target.low, high: target.high };
  if (target.kind === 'exact') return { low: target.value - target.tolerance, high: target.value + target.tolerance };
  return { low: null, high: null };
}

function isYes(value: number): boolean {
  return isEqualFigure(value, 1);
}

/**
 * How much of the target is attained, in percent, uncapped, from unrounded values (method 5): v/T for increase, T/v for
 * decrease; null for other directions, T ≤ 0, or v ≤ 0 with decrease. Never averaged.
 */
export function attainmentOf(value: number, yardstick: Yardstick, direction: Direction): number | null {
  const { target } = yardstick;
  if (target.kind !== 'figure' || isAtMost(target.value, 0)) return null;
  if (direction === 'increase') return (100 * value) / target.value;
  if (direction !== 'decrease' || isAtMost(value, 0)) return null;
  return (100 * target.value) / value;
}

/** How much of the way from the baseline to the final target is gone, in percent (method 5); null where they are equal. */
export function progressOf(value: number, baseline: number, finalTarget: number): number | null {
  return isEqualFigure(baseline, finalTarget) ? null : (100 * (value - baseline)) / (finalTarget - baseline);
}
