import type {
  Assurance,
  Direction,
  Frequency,
  KpiKind,
  NoDataReason,
  Scale,
  SignalVerdict,
  Status,
  Text,
  Yardstick,
} from '@rumbo/domain';

/** Common to every screen: what was asked, what it shows, as known when. */
export interface ScreenHead {
  readonly planId: string;
  readonly planName: Text;
  readonly isIllustrative: boolean;
  /** The day at which the plan's clock stands still; null when it runs. */
  readonly todayStoppedAt: string | null;
  /** The plan's civil day. */
  readonly today: string;
  readonly period: string;
  /** Months that can be chosen, newest first. */
  readonly periods: readonly string[];
  readonly unitId: string;
  readonly unitName: Text;
  /** The newest commit in it. */
  readonly seq: number;
  /** Instant of that commit. */
  readonly knownAt: string | null;
}

/** A point of a series: a gap has null and says why. */
export interface SeriesPoint {
  readonly period: string;
  readonly value: number | null;
  readonly reason: NoDataReason | null;
}

/** One KPI as it stands: enough for a strip, a row, a node. */
export interface KpiSummary {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly unitOfMeasure: Text;
  readonly decimals: number;
  readonly scale: Scale;
  readonly kind: KpiKind;
  readonly direction: Direction;
  readonly frequency: Frequency;
  /** The KPI's own period that the figure belongs to. */
  readonly period: string | null;
  readonly value: number | null;
  readonly status: Status;
  readonly reason: NoDataReason | null;
  readonly score: number | null;
  readonly attainment: number | null;
  readonly yardstick: Yardstick | null;
  readonly signal: SignalVerdict;
  readonly assurance: Assurance;
  /** Parts that have a value, of those expected. */
  readonly parts: { readonly got: number; readonly expected: number } | null;
  readonly isEstimated: boolean;
  readonly nextDue: string | null;
  /** The last periods in the evaluation window, oldest first: the last point is the figure. */
  readonly spark: readonly SeriesPoint[];
}

export interface InitiativeSummary {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly ownerName: string | null;
  readonly from: string;
  readonly agreedEnd: string;
  readonly forecastEnd: string;
  /** Days by which the forecast end lies after the agreed one. */
  readonly slipDays: number;
  readonly milestones: readonly {
    readonly id: string;
    readonly name: Text;
    readonly due: string;
    readonly reachedOn: string | null;
  }[];
}
