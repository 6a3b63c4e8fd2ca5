import type {
  Baseline,
  DraftStep,
  Language,
  MapDocument,
  MapEdit,
  MapFactsSent,
  PlanSettings,
  Target,
  TargetedKpi,
  Text,
} from '@rumbo/domain';
import type { InitiativeSummary, KpiSummary } from './shared.ts';

/** A step of one's own that can be taken back, or done again, as the editor names it. */
export interface StepLabel {
  readonly edit: MapEdit['kind'];
  /** The code of the objective that it is about; null for anything else. */
  readonly objectiveCode: string | null;
}

/** What changes while a draft is drawn; the document itself goes along as steps. */
export interface DraftState {
  /** Null while nobody has drawn since the last version. */
  readonly draftId: string | null;
  readonly revision: number;
  readonly state: 'drawing' | 'sent';
  readonly sentByName: string | null;
  readonly sentAt: string | null;
  readonly note: string | null;
  readonly givenBackByName: string | null;
  readonly giveBackReason: string | null;
  readonly drawnByNames: readonly string[];
  readonly undo: StepLabel | null;
  readonly redo: StepLabel | null;
  /** What the reader may do with it as it is now. */
  readonly may: {
    /** Everything on it. */
    readonly draw: boolean;
    /** Objectives of their own, for who may not draw all. */
    readonly ownObjectiveIds: readonly string[];
    /** Send it for approval, or give it up. */
    readonly send: boolean;
    /** Take it back from its approval. */
    readonly withdraw: boolean;
    /** Publish it or give it back. */
    readonly judge: boolean;
  };
}

export interface DraftView extends DraftState {
  readonly planId: string;
  readonly planName: Text;
  readonly isIllustrative: boolean;
  readonly languages: readonly Language[];
  /** The number that the draft will have as a version. */
  readonly number: number;
  /** Who is named to approve the map, besides leadership. */
  readonly mapApproverName: string | null;
  readonly document: MapDocument;
}

/** The steps that a browser has not heard of yet. */
export interface DraftStepsView extends DraftState {
  readonly steps: readonly DraftStep[];
}

/** What a draft is checked against, and what its side panel shows of KPIs, initiatives and people. */
export interface MapFactsView {
  readonly planId: string;
  /** The plan's whole unit, for which targets are proposed. */
  readonly unitId: string;
  readonly period: string;
  readonly facts: MapFactsSent;
  /** What of the plan's settings a proposed target is checked against. */
  readonly settings: Pick<PlanSettings, 'tolerancePercent'>;
  readonly kpis: readonly {
    readonly summary: KpiSummary;
    /** What of its definition a proposed target is checked against. */
    readonly targeted: TargetedKpi;
    readonly targets: readonly Target[];
    readonly baseline: Baseline | null;
  }[];
  readonly initiatives: readonly InitiativeSummary[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Who has a draft open, and the objective whose fields they are in. */
export interface PresenceView {
  readonly people: readonly { readonly personId: string; readonly name: string; readonly objectiveId: string | null }[];
}

export interface MapVersionsView {
  readonly planId: string;
  readonly planName: Text;
  readonly isIllustrative: boolean;
  /** Newest first. */
  readonly versions: readonly {
    readonly number: number;
    readonly note: string | null;
    readonly authorName: string;
    readonly publishedByName: string;
    readonly publishedAt: string;
  }[];
  /** For who may see it. */
  readonly draft: { readonly number: number; readonly revision: number; readonly state: 'drawing' | 'sent' } | null;
  /** Put an earlier version in place of the draft. */
  readonly mayRestore: boolean;
}

/** One of two maps that are compared. */
export interface ComparedMap {
  /** Nothing: what is live before the first version. */
  readonly kind: 'nothing' | 'version' | 'draft';
  /** Of the version; the one that the draft will have; 0 for nothing. */
  readonly number: number;
  readonly isLive: boolean;
  /** Its proposals are those that come into force between the two maps, with what they take the place of. */
  readonly document: MapDocument;
  readonly note: string | null;
  readonly authorName: string | null;
  /** When it was published. */
  readonly at: string | null;
}

/** Two maps side by side, with the names of what they only have ids of. */
export interface MapComparisonView {
  readonly planId: string;
  readonly before: ComparedMap;
  readonly after: ComparedMap;
  readonly kpis: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: Text;
    readonly unitOfMeasure: Text;
    readonly decimals: number;
  }[];
  readonly initiatives: readonly { readonly id: string; readonly code: string; readonly name: Text }[];
  /** Who owns something on one of them, or stands in for it. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}
