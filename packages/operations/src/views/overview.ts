import type { HeadlineCode, SignalVerdict, Status, Text } from '@rumbo/domain';
import type { LeadFigure, MapView } from './map.ts';
import type { KpiSummary, ScreenHead } from './shared.ts';

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
  readonly lead: LeadFigure | null;
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
