import type { DefinitionField, SignalRule, Status, Text } from '@rumbo/domain';
import type { InitiativeSummary, KpiSummary, ScreenHead, SeriesPoint } from './shared.ts';

export interface KpiListView {
  readonly head: ScreenHead;
  /** Whether the reader may define a new one. */
  readonly mayDefine: boolean;
  readonly groups: readonly {
    readonly perspectiveId: string;
    readonly name: Text;
    readonly kpis: readonly (KpiSummary & {
      readonly objectives: readonly { readonly id: string; readonly code: string; readonly title: Text }[];
    })[];
  }[];
}

export interface TrendPoint extends SeriesPoint {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly got: number;
  readonly expected: number;
  readonly target: number | null;
  readonly targetLow: number | null;
  readonly targetHigh: number | null;
  readonly onTargetFrom: number | null;
  readonly offTargetBeyond: number | null;
  readonly status: Status;
  readonly movingRange: number | null;
  readonly flag: SignalRule | null;
}

/** Process limits as drawn: over the points from `from` to `to`. */
export interface LimitsView {
  readonly from: string;
  readonly to: string;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly rangeLimit: number;
  /** Points they were computed on; locked when the plan says so. */
  readonly points: number;
  readonly isLocked: boolean;
}

/** The line is not joined before this period: something else is measured from there on. */
export interface BreakView {
  readonly period: string;
  readonly changes: readonly DefinitionField[];
}

export interface KpiView {
  readonly head: ScreenHead;
  readonly kpi: KpiSummary;
  readonly description: Text | null;
  readonly source: Text | null;
  readonly formula: string | null;
  readonly ownerName: string | null;
  readonly window: 'period' | 'yearToDate' | 'rolling12';
  readonly baseline: { readonly period: string; readonly value: number } | null;
  readonly objectives: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: Text;
    readonly perspective: Text;
  }[];
  readonly points: readonly TrendPoint[];
  /** Where the definition changed, oldest first. */
  readonly breaks: readonly BreakView[];
  /** One for each segment that has limits, oldest first. */
  readonly limits: readonly LimitsView[];
  readonly limitsReason: 'tooFewPoints' | 'seasonNotYet' | 'trendNotYet' | null;
  readonly previous: SeriesPoint | null;
  readonly yearBefore: SeriesPoint | null;
  readonly byUnit: readonly { readonly unitId: string; readonly unitName: Text; readonly kpi: KpiSummary }[];
  readonly initiatives: readonly InitiativeSummary[];
  readonly benchmarks: readonly {
    readonly administration: Text;
    readonly period: string;
    readonly value: number;
    readonly source: string;
    readonly note: Text | null;
  }[];
}
