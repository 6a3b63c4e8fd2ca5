/**
 * What each screen is given: one value a screen, shaped for it. Figures are numbers with their decimals, names are
 * `Text`, sentences are codes with parameters; `words` makes prose of them in the reader's language.
 */
import type {
  Assurance,
  Direction,
  Frequency,
  HeadlineCode,
  KpiKind,
  NoDataReason,
  ReadingContent,
  ReadingState,
  Scale,
  SignalRule,
  SignalVerdict,
  Slot,
  Status,
  Text,
  Yardstick,
  EntryChannel,
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

export interface MapNode {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly slot: Slot;
  readonly status: Status;
  readonly reason: NoDataReason | null;
  readonly isDataMissing: boolean;
  readonly score: number | null;
  readonly coverage: number | null;
  readonly ownerName: string | null;
  /** The first decisive KPI. */
  readonly lead: KpiSummary | null;
  readonly kpiCount: number;
}

export interface MapView {
  readonly version: number;
  readonly perspectives: readonly { readonly id: string; readonly name: Text; readonly question: Text | null }[];
  readonly themes: readonly { readonly id: string; readonly name: Text; readonly columns: number }[];
  readonly nodes: readonly MapNode[];
  readonly links: readonly {
    readonly id: string;
    readonly fromId: string;
    readonly toId: string;
    readonly sign: 1 | -1;
    readonly lagMonths: number | null;
    readonly tested: boolean;
    readonly reason: Text | null;
  }[];
}

/** A sentence as code and parameters; `Text` parameters are worded in the reader's language. */
export interface Sentence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | boolean | null | Text>>;
}

/** Something dated that should happen next: a milestone, an initiative's end, a value that is due. */
export interface NextStep {
  readonly kind: 'milestone' | 'initiativeEnd' | 'valueDue' | 'none';
  readonly name: Text | null;
  readonly day: string | null;
  readonly isOverdue: boolean;
}

export interface AttentionItem {
  readonly objectiveId: string;
  readonly code: string;
  readonly title: Text;
  readonly status: Status;
  readonly signal: SignalVerdict | null;
  /** The KPI that the sentences speak of. */
  readonly lead: KpiSummary | null;
  readonly sentences: readonly ('against' | 'worse' | 'noise' | 'reachesSometimes' | 'missing')[];
  readonly ownerName: string | null;
  readonly ownerUnit: Text | null;
  readonly nextStep: NextStep;
  /** From the deepest off-target driver up to this objective: ids of nodes of the map. */
  readonly path: readonly string[];
}

/** A sentence of the headline, with the names it speaks of. */
export interface HeadlineView extends Sentence {
  readonly code: HeadlineCode;
}

export interface OverviewView {
  readonly head: ScreenHead;
  readonly closedAt: string | null;
  readonly headline: readonly HeadlineView[];
  readonly kpis: readonly KpiSummary[];
  readonly kpiCount: number;
  readonly map: MapView;
  readonly counts: Readonly<Record<Status, number>>;
  readonly planScore: number | null;
  readonly attention: readonly AttentionItem[];
  readonly progress: {
    readonly approved: number;
    readonly expected: number;
    readonly outstanding: readonly { readonly unitId: string; readonly unitName: Text; readonly missing: number }[];
  };
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

export interface ObjectiveView {
  readonly head: ScreenHead;
  readonly objective: MapNode;
  readonly statement: Text | null;
  readonly perspective: Text;
  readonly theme: Text | null;
  readonly rule: 'worst' | 'weighted';
  readonly kpis: readonly (KpiSummary & {
    readonly weight: number;
    readonly isDecisive: boolean;
    readonly passesUp: boolean;
  })[];
  readonly drivers: readonly (MapNode & {
    readonly linkReason: Text | null;
    readonly lagMonths: number | null;
    readonly sign: 1 | -1;
  })[];
  readonly driven: readonly (MapNode & {
    readonly linkReason: Text | null;
    readonly lagMonths: number | null;
    readonly sign: 1 | -1;
  })[];
  readonly initiatives: readonly InitiativeSummary[];
}

export interface KpiListView {
  readonly head: ScreenHead;
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

/** One cell to fill, with everything needed to judge what is typed. */
export interface EntryRow {
  readonly kpiId: string;
  /** The KPI's own period that is reported: a quarterly KPI appears in the month that ends its quarter. */
  readonly period: string;
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
  /** The same period last year, then the last two periods. */
  readonly earlier: readonly SeriesPoint[];
  readonly yearBefore: SeriesPoint | null;
  /** Formula KPIs: computed at this unit, read only. */
  readonly computed: number | null;
  readonly state: 'empty' | ReadingState | 'returned';
  readonly pending: EntryValue | null;
  readonly approved: EntryValue | null;
  readonly isReadOnly: boolean;
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
      readonly needsEyes: boolean;
      readonly mayApprove: boolean;
    })[];
  }[];
}

/** Who is looking, and what the shell should offer. */
export interface MeView {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: 'es' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  /** A name for this sign-in that other tabs share; not the token. */
  readonly sessionId: string;
  readonly plans: readonly {
    readonly id: string;
    readonly name: Text;
    readonly firstYear: number;
    readonly lastYear: number;
    readonly administrationId: string;
    readonly administrationName: Text;
    readonly numberFormat: string;
    readonly timeZone: string;
    readonly isIllustrative: boolean;
    readonly todayStoppedAt: string | null;
    /** The plan's civil day. */
    readonly today: string;
    readonly roles: readonly string[];
    readonly canSeeFigures: boolean;
    readonly canEnter: boolean;
    readonly canApprove: boolean;
    /** The units whose published figures this person may see, each before those under it. `depth` is 0 at the root. */
    readonly units: readonly { readonly id: string; readonly name: Text; readonly depth: number }[];
    /** Where data entry opens: the first unit and the newest period due or open. */
    readonly entryUnitId: string | null;
    readonly entryPeriod: string;
    /** Values still to enter, and rows waiting for this person's approval. */
    readonly entryOpen: number;
    readonly approvalsWaiting: number;
  }[];
}

/** Every revision of one cell, oldest first. */
export interface HistoryView {
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
