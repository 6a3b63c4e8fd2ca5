import type {
  ComputedFrom,
  Direction,
  EntryChannel,
  Frequency,
  KpiKind,
  KpiRule,
  ReadingContent,
  ReadingProblem,
  ReadingState,
  Scale,
  Text,
  Yardstick,
} from '@rumbo/domain';
import type { ScreenHead, SeriesPoint } from './shared.ts';
import type { SheetCourse } from './sheet-course.ts';

/** What was there before; of a ratio also the two parts that it came from. */
export interface EarlierPoint extends SeriesPoint {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** One cell to fill: a KPI may have several, one a period. With everything needed to judge what is typed. */
export interface EntryRow {
  readonly kpiId: string;
  /** The KPI's own period that is reported: one of the month's weeks or days, the month, or the quarter or year it ends. */
  readonly period: string;
  /** By when that period is due, by the days that the KPI gives. */
  readonly dueDay: string;
  readonly frequency: Frequency;
  readonly code: string;
  readonly name: Text;
  readonly unitOfMeasure: Text;
  readonly decimals: number;
  readonly scale: Scale;
  readonly kind: KpiKind;
  readonly factor: number;
  readonly numeratorName: Text | null;
  readonly denominatorName: Text | null;
  readonly direction: Direction;
  readonly plausible: { readonly low: number | null; readonly high: number | null };
  /** Process limits of this unit's own series; null under 12 points. */
  readonly expectedRange: { readonly low: number; readonly high: number } | null;
  readonly target: Yardstick | null;
  /** The last three periods, oldest first. */
  readonly earlier: readonly EarlierPoint[];
  /** The same period last year; days and weeks have none. */
  readonly yearBefore: EarlierPoint | null;
  /** The value that each of the five periods before has; null where they differ. */
  readonly steady: number | null;
  /** Formula KPIs: computed at this unit from what is approved, read only. */
  readonly computed: number | null;
  /** Formula KPIs: what it is computed from, so that it follows what is typed. */
  readonly computedFrom: ComputedFrom | null;
  readonly state: 'empty' | ReadingState | 'returned';
  readonly pending: EntryValue | null;
  readonly approved: EntryValue | null;
  /** The files that support its value, oldest first. */
  readonly evidence: readonly EvidenceFile[];
  readonly isReadOnly: boolean;
}

export interface EvidenceFile {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

export interface EntryValue {
  readonly readingId: string;
  readonly revision: number;
  readonly content: ReadingContent;
  readonly isEstimated: boolean;
  readonly comment: string | null;
  readonly channel: EntryChannel;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly returnReason: string | null;
}

export interface EntryView {
  readonly head: ScreenHead;
  readonly units: readonly { readonly id: string; readonly name: Text }[];
  readonly dueDay: string;
  readonly isClosed: boolean;
  readonly today: string;
  readonly mayEnter: boolean;
  /** How the administration writes figures, as a BCP 47 tag. */
  readonly numberFormat: string;
  readonly course: SheetCourse;
  /** What must hold between rows, as a planner says. */
  readonly rules: readonly KpiRule[];
  readonly groups: readonly {
    readonly perspectiveId: string;
    readonly name: Text;
    readonly rows: readonly EntryRow[];
  }[];
}

export interface ApprovalsView {
  readonly planId: string;
  readonly isIllustrative: boolean;
  readonly seq: number;
  /** The draft of the map that was sent, for who may publish it or give it back. */
  readonly map: {
    readonly number: number;
    readonly note: string | null;
    readonly sentByName: string | null;
    readonly sentAt: string | null;
  } | null;
  readonly submissions: readonly {
    readonly unitId: string;
    readonly unitName: Text;
    readonly period: string;
    readonly dueDay: string;
    readonly submittedBy: string;
    readonly submittedAt: string;
    readonly rows: readonly (EntryRow & {
      readonly readingId: string;
      readonly revision: number;
      /** What the checks say of it, by itself and beside the other values of its unit. */
      readonly problems: readonly ReadingProblem[];
      readonly needsEyes: boolean;
      readonly mayApprove: boolean;
    })[];
  }[];
}

/** Every revision of one cell, oldest first. */
export interface HistoryView {
  /** How its figures are written, by the definition of its period; null where there was none. */
  readonly figure: Pick<EntryRow, 'kind' | 'factor' | 'direction' | 'decimals' | 'unitOfMeasure'> | null;
  readonly revisions: readonly {
    readonly readingId: string;
    readonly revision: number;
    readonly state: ReadingState | 'returned';
    readonly content: ReadingContent;
    readonly isEstimated: boolean;
    readonly comment: string | null;
    readonly channel: EntryChannel;
    readonly by: string;
    readonly at: string;
    readonly returnReason: string | null;
  }[];
}
