import type { Assurance } from '../evaluation/evaluation.ts';
import type { Direction } from '../kpi/definition.ts';
import type { PeriodId } from '../period/period.ts';
import type { NoSignalReason } from '../signal/verdict.ts';
import type { TargetValue } from '../target/target.ts';
import { assuranceOf } from './assurance-of.ts';
import type { ShownLimits } from './assurance-of.ts';

/** What a process delivers as it stands: limits as shown, clipped, and the centre between which they lie. */
export interface ProcessNow extends ShownLimits {
  readonly centre: number;
  /** The first period of the segment that the limits belong to. */
  readonly since: PeriodId;
  /** How many points they were computed on. */
  readonly points: number;
}

/**
 * Why nothing can be said: the process has no limits (`tooFewPoints`, `seasonNotYet`, `trendNotYet`), the direction takes
 * none (`noDirection`: yes or no, context only), or the target is a sum over more than one of the KPI's periods (`ofParts`).
 */
export type RealismReason = NoSignalReason | 'noDirection' | 'ofParts';

export type TargetRealism =
  | { readonly reach: NonNullable<Assurance>; readonly process: ProcessNow }
  | { readonly reach: null; readonly reason: RealismReason };

interface RealismInput {
  readonly direction: Direction;
  readonly target: TargetValue;
  readonly process: ProcessNow | null;
  /** Why there is no process; ignored where there is one. */
  readonly processReason: NoSignalReason | null;
  /** The target is of a longer period than the KPI's own, and adds up over it: no figure of one period. */
  readonly isSumOfParts: boolean;
  readonly seasonFactors?: readonly number[] | null;
}

/**
 * Whether a target lies within reach of the process as it stands: the assurance of method 9 on a target that is not in
 * force yet, with the process that the answer stands on, in the KPI's unit of measure; else the reason why there is no
 * answer. Never a guess: below twelve points it says so.
 */
export function targetRealism(input: RealismInput): TargetRealism {
  const { direction, target, process, processReason, isSumOfParts, seasonFactors = null } = input;
  if (direction === 'none' || direction === 'yesNo') return { reach: null, reason: 'noDirection' };
  if (isSumOfParts) return { reach: null, reason: 'ofParts' };
  if (process === null) return { reach: null, reason: processReason ?? 'tooFewPoints' };
  const reach = assuranceOf(direction, target, process, seasonFactors);
  return reach === null ? { reach: null, reason: 'noDirection' } : { reach, process };
}
