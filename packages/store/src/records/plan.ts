import type { DraftStep, KpiDefinition, MapDocument, Text } from '@rumbo/domain';

export interface MapVersion {
  readonly planId: string;
  readonly number: number;
  readonly document: MapDocument;
  readonly note: string | null;
  readonly authorId: string;
  readonly publishedBy: string;
  readonly publishedAt: string;
}

export interface MapDraft {
  readonly planId: string;
  /** Its own: the next draft of the plan has another. */
  readonly id: string;
  /** Counts up with each accepted edit. */
  readonly revision: number;
  readonly document: MapDocument;
  /** Everybody who made an unpublished change. */
  readonly drawnBy: readonly string[];
  readonly state: 'drawing' | 'sent';
  readonly sentBy: string | null;
  readonly sentAt: string | null;
  readonly note: string | null;
  /** Who gave it back last, and why; null once it is sent again. */
  readonly givenBackBy: string | null;
  readonly giveBackReason: string | null;
}

/** One accepted step of a draft, never changed: undo is a step of its own. Kept when the draft is published or given up. */
export interface MapStep extends DraftStep {
  readonly planId: string;
  readonly draftId: string;
}

export interface PeriodClosing {
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
  readonly closedBy: string;
  readonly closedAt: string;
}

/** A closing that was taken back: by whom, when, and the command whose answer says why. */
export interface EndedClosing extends PeriodClosing {
  readonly endedBy: string | null;
  readonly endedAt: string;
  readonly commandId: string;
}

/** A published figure of another administration, with its source, year and method note. */
export interface Benchmark {
  readonly id: string;
  readonly kpiId: string;
  readonly administration: Text;
  readonly period: string;
  readonly value: number;
  readonly source: string;
  readonly note: Text | null;
}

/** Who recorded something, and when; null inside the write that records it. */
interface RecordedHow {
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
}

/** A version of a definition as it was recorded, whether or not it is in force. */
export interface RecordedDefinition extends RecordedHow {
  readonly definition: KpiDefinition;
  readonly recordedSeq: number;
}

/** A fact as it was recorded, and whether it still holds. */
export interface RecordedFact<Fact> extends RecordedHow {
  readonly fact: Fact;
  readonly isInForce: boolean;
}
