import type { Direction, NoDataReason, SignalVerdict, Slot, Status, TargetValue, Text } from '@rumbo/domain';
import type { SeriesPoint } from './shared.ts';

/** The figure of an objective's first decisive KPI, as a node or a line says it: no more than it shows. */
export interface LeadFigure {
  readonly unitOfMeasure: Text;
  readonly decimals: number;
  readonly direction: Direction;
  readonly value: number | null;
  /** Why there is no value, or no status. */
  readonly reason: NoDataReason | null;
  /** What the value is held against. */
  readonly target: TargetValue | null;
  /** What the reason is filled with; null where there is none to give. */
  readonly missing: MissingFacts | null;
}

/** What a sentence about missing data can name. */
export interface MissingFacts {
  readonly nextDue: string | null;
  /** Parts that have a value, of those expected. */
  readonly parts: { readonly got: number; readonly expected: number } | null;
  /** The newest of the last periods that has a value. */
  readonly lastKnown: SeriesPoint | null;
}

/** Whether the change is real, and the last periods: where there is room to draw them. */
export interface LeadTrend {
  readonly name: Text;
  readonly status: Status;
  readonly signal: SignalVerdict;
  readonly spark: readonly SeriesPoint[];
}

export interface MapNode {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly slot: Slot;
  readonly status: Status;
  readonly isDataMissing: boolean;
  /** The first decisive KPI. */
  readonly lead: LeadFigure | null;
  /** Of the lead KPI; null on nodes of one column, which have no room for it. */
  readonly trend: LeadTrend | null;
}

export interface MapView {
  readonly version: number;
  readonly perspectives: readonly { readonly id: string; readonly name: Text; readonly question: Text | null }[];
  readonly themes: readonly { readonly id: string; readonly name: Text; readonly columns: number }[];
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
}

/** As it is drawn; the objective's page says what it stands for. */
export interface MapLink {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly tested: boolean;
  /** Nothing is traced along it: through loops the top of the map would drive everything. */
  readonly isFeedbackLoop: boolean;
}
