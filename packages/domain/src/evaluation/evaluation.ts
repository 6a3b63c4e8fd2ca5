import type { Day, PeriodId } from '../period/period.ts';
import type { KpiId, ObjectiveId, UnitId } from '../ids.ts';
import type { NoDataReason, Status } from '../score/status.ts';
import type { TargetValue } from '../target/target.ts';
import type { SignalVerdict } from '../signal/verdict.ts';

/** A value in one period, or why there is none. `partial`: a sum over fewer parts than expected is in it. */
export interface Figure {
  readonly period: PeriodId;
  readonly value: number | null;
  readonly reason: NoDataReason | null;
  readonly got: number;
  readonly expected: number;
  readonly partial: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What the value is held against: target and the limits computed from it, all on the figure's own scale. */
export interface Yardstick {
  readonly target: TargetValue;
  /** "On target from"; equal to the target unless a limit is given. Null for range, exact and yesNo. */
  readonly onTargetFrom: number | null;
  /** "Off target beyond": one figure for increase and decrease; for range and exact one a side, null where open. */
  readonly offTargetBeyond: number | null;
  readonly offTargetBelow: number | null;
  readonly offTargetAbove: number | null;
}

/** Everything the product says about one KPI at one unit in one shown period. */
export interface KpiEvaluation {
  readonly kpiId: KpiId;
  readonly unitId: UnitId;
  /** The KPI's own period that the figure belongs to: its newest approved one that ended by the shown period. */
  readonly period: PeriodId | null;
  /** In the evaluation window. */
  readonly figure: Figure | null;
  readonly yardstick: Yardstick | null;
  readonly status: Status;
  readonly reason: NoDataReason | null;
  /** 0 to 100; null without status. */
  readonly score: number | null;
  /** Uncapped, in percent; null where it has no meaning. */
  readonly attainment: number | null;
  /** How much of the way from the baseline to the final target is gone, in percent. */
  readonly progress: number | null;
  readonly signal: SignalVerdict;
  readonly assurance: Assurance;
  /** When the next value that is missing is, or was, due. */
  readonly nextDue: Day | null;
}

/** Can it reach the target as it stands? (method 9) */
export type Assurance = 'everyMonth' | 'someMonths' | 'notWithoutChange' | null;

/** One child in a parent's roll-up, with what became of it. */
export interface ScoredChild {
  readonly id: string;
  readonly weight: number;
  readonly decisive: boolean;
  readonly status: Status;
  readonly reason: NoDataReason | null;
  readonly score: number | null;
  /** Shown greyed: under the coverage floor a score is not passed up. */
  readonly passesUp: boolean;
  /** Context only (`none`): left out of score and coverage. */
  readonly isContext: boolean;
}

/** Everything the product says about one objective. */
export interface ObjectiveEvaluation {
  readonly objectiveId: ObjectiveId;
  readonly status: Status;
  readonly reason: NoDataReason | null;
  readonly score: number | null;
  /** 0 to 1; null where nothing is expected. */
  readonly coverage: number | null;
  /** A decisive KPI without status keeps it from being on target. */
  readonly isDataMissing: boolean;
  readonly passesUp: boolean;
  readonly children: readonly ScoredChild[];
}

/** A perspective, theme or plan: counts and score, no status. */
export interface GroupEvaluation {
  readonly counts: Readonly<Record<Status, number>>;
  readonly score: number | null;
  /** 0 to 1; null where nothing is expected. */
  readonly coverage: number | null;
  readonly reason: NoDataReason | null;
  readonly children: readonly ScoredChild[];
}
