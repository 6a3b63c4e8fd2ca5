import type { PeriodId } from '../period/period.ts';

export type RuleSet = 'wheeler' | 'nhs';

/** The rule a flagged point takes part in. */
export type SignalRule =
  | 'beyondLimit'
  | 'threeOfFourNearLimit'
  | 'eightOnOneSide'
  | 'sevenRising'
  | 'sevenFalling'
  | 'twoOfThreeNearLimit'
  | 'sevenOnOneSide';

/** Is the change real? `changed` is for directions without a good side. */
export type SignalKind = 'better' | 'worse' | 'changed' | 'noRealChange' | 'noSignalYet';

/** Under 12 points; or a season or trend is declared, and a plain chart would see signals in what is only expected. */
export type NoSignalReason = 'tooFewPoints' | 'seasonNotYet' | 'trendNotYet';

export interface SignalVerdict {
  readonly kind: SignalKind;
  /** Where the number went, for the arrow: the word says good or bad. */
  readonly side: 'up' | 'down' | null;
  readonly rule: SignalRule | null;
  /** First point of the unbroken stretch flagged on that side. */
  readonly since: PeriodId | null;
  /** Why there is none yet. */
  readonly reason: NoSignalReason | null;
}
