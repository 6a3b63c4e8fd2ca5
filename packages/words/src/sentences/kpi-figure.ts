import type {
  Assurance,
  Direction,
  Frequency,
  NoDataReason,
  SignalVerdict,
  Status,
  TargetValue,
  Yardstick,
} from '@rumbo/domain';

/** What the sentences about one KPI are made from: numbers and codes, with the unit of measure in the reader's language. */
export interface KpiFigure {
  readonly value: number | null;
  readonly decimals: number;
  readonly unit: string;
  readonly direction: Direction;
  readonly frequency: Frequency;
  readonly yardstick: Yardstick | null;
  readonly status: Status;
  readonly reason: NoDataReason | null;
  readonly signal: SignalVerdict;
  readonly assurance: Assurance;
}

/** As much of it as a line about an objective says. */
export interface LeadFigure {
  readonly value: number | null;
  readonly decimals: number;
  readonly unit: string;
  readonly direction: Direction;
  readonly target: TargetValue | null;
  readonly reason: NoDataReason | null;
}

/** Process limits as shown. */
export interface ShownLimits {
  readonly lower: number;
  readonly upper: number;
}

/** An answer in two parts: what is set in bold, and the evidence after it. */
export interface Answer {
  readonly answer: string;
  readonly evidence: string;
}
