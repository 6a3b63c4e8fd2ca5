import type { Assurance } from '../evaluation/evaluation.ts';
import { isAbove, isAtLeast, isAtMost, isBelow } from '../figure.ts';
import type { Direction } from '../kpi/definition.ts';
import type { TargetValue } from '../target/target.ts';
import { edgesOf } from './status-of.ts';

/** Process limits as shown, clipped: of the latest point under a trend, of the adjusted values under a season. */
export interface ShownLimits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Can the KPI reach its period target as it stands? (method 9) Null for yesNo, none and without limits. Under a season
 * the target is divided by each month's factor: every month only if all twelve say so, not without a change only if none
 * does.
 */
export function assuranceOf(
  direction: Direction,
  target: TargetValue,
  limits: ShownLimits | null,
  seasonFactors: readonly number[] | null = null,
): Assurance {
  if (limits === null || direction === 'none' || target.kind === 'yes') return null;
  if (seasonFactors === null || seasonFactors.length === 0) return answerOf(direction, target, limits, 1);
  const answers = new Set(seasonFactors.map((factor) => answerOf(direction, target, limits, factor)));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : 'someMonths';
}

function answerOf(direction: Direction, target: TargetValue, limits: ShownLimits, factor: number): Assurance {
  const { lower, upper } = limits;
  if (target.kind === 'figure') {
    const aim = target.value / factor;
    if (direction === 'increase')
      return isAbove(aim, upper) ? 'notWithoutChange' : isAtMost(aim, lower) ? 'everyMonth' : 'someMonths';
    return isBelow(aim, lower) ? 'notWithoutChange' : isAtLeast(aim, upper) ? 'everyMonth' : 'someMonths';
  }
  const edges = edgesOf(target);
  const low = edges.low === null ? -Infinity : edges.low / factor;
  const high = edges.high === null ? Infinity : edges.high / factor;
  if (isBeyond(lower, high) || isBeyond(low, upper)) return 'notWithoutChange';
  return !isBeyond(low, lower) && !isBeyond(upper, high) ? 'everyMonth' : 'someMonths';
}

/** a > b, where either may be an open edge. */
function isBeyond(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) ? isAbove(a, b) : a > b;
}
