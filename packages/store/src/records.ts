import type {
  Assignment,
  Baseline,
  DraftStep,
  EntryChannel,
  KpiDefinition,
  MapDocument,
  Reading,
  Role,
  Rollup,
  Target,
  Text,
} from '@rumbo/domain';

/** Rows as repositories give and take them: plain values, no column names, no driver types. */

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Lower case; null once erased. */
  readonly email: string | null;
  readonly language: 'es' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  /** What this person is written to about: what falls due and what is late, only what is late, or nothing. */
  readonly reminders: 'all' | 'late' | 'none';
  readonly isActive: boolean;
}

/** (person, role, plan or all, unit subtree) */
export interface Grant {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly planId: string | null;
  readonly unitId: string;
}

export interface Credential {
  readonly personId: string;
  readonly passwordHash: string;
}

/** A signed-in browser. The token itself is never stored. No fact: outside the feed and the change log. */
export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly userAgent: string | null;
  /** The newest commit when the token was made: rights that changed later ask for a new one. Null: not known. */
  readonly tokenSeq: number | null;
  /** The token before, which is good until `previousUntil` for requests that were under way. */
  readonly previousTokenHash: string | null;
  readonly previousUntil: string | null;
}

/** Sign-in, sign-out, refused sign-in: seen by admins, outside the feed. */
export interface TechnicalEvent {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** One commit: who did what, to what, when. Ordered by `seq`; the hash covers the row before. */
export interface Change {
  readonly seq: number;
  readonly at: string;
  readonly commandId: string;
  /** The command's name: `recordReading`, `publishMap`, `dayTurned` … */
  readonly command: string;
  readonly actor: ChangeActor;
  readonly planId: string | null;
  readonly topics: readonly string[];
  readonly refs: readonly ChangeRef[];
  /** Over the bodies of the revisions it names, in order. */
  readonly digest: string;
  readonly hash: string;
}

export interface ChangeActor {
  readonly kind: 'person' | 'key' | 'token' | 'system';
  readonly id: string | null;
}

/** What changed, by reference: the body lives in the revision. A batch names its kind and count only. */
export interface ChangeRef {
  readonly kind: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly count?: number;
}

/** What the audit is narrowed to. */
export interface ChangeSearch {
  /** Of these plans; null: what belongs to no plan. */
  readonly planIds: readonly (string | null)[];
  /** By the names of commands; null: all. */
  readonly commands: readonly string[] | null;
  readonly actorId: string | null;
  /** What was changed; null: anything. */
  readonly subject: { readonly kind: 'kpi' | 'unit' | 'person'; readonly id: string } | null;
  /** From this seq on, and before that one. */
  readonly from: number;
  readonly before: number;
}

/** A row that a commit put in force, and the one it took the place of. */
export interface FactRevision {
  readonly kind: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface NewChange {
  readonly at: string;
  readonly commandId: string;
  readonly command: string;
  readonly actor: ChangeActor;
  readonly planId: string | null;
  readonly topics: readonly string[];
  readonly refs: readonly ChangeRef[];
  readonly digest: string;
}

/** The answer that a command id was given, so that a repeat gets the same one. */
export interface CommandAnswer {
  readonly commandId: string;
  readonly actorId: string | null;
  readonly command: string;
  readonly inputDigest: string;
  readonly seq: number;
  /** JSON of the result. */
  readonly result: string;
}

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

export interface RollupRow extends Rollup {
  readonly kpiId: string;
  readonly unitId: string;
}

/** That a unit has an approved value of a KPI in a period. */
export interface ReportedPart {
  readonly unitId: string;
  readonly period: string;
  readonly isEstimated: boolean;
}

/** How the values of a cell came in: what was never sent has none. */
export interface CellReporting {
  readonly kpiId: string;
  readonly period: string;
  /** The instant of the commit that sent it first, or put it in force at once. */
  readonly firstSentAt: string;
  readonly isImported: boolean;
  /** How many approved revisions there ever were. */
  readonly approvals: number;
  readonly isApproved: boolean;
}

/** A reading with the start day of its period, by which rows are ordered and ranged. */
export interface ReadingRow extends Reading {
  readonly periodStart: string;
}

/** Who holds which cell: the key of a reading. */
export interface CellKey {
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
}

/** One revision in the history of a cell, with when it was known. */
export interface ReadingRevision extends ReadingRow {
  readonly recordedSeq: number;
  readonly supersededSeq: number | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

export interface OutboxMail {
  readonly id: string;
  readonly to: string;
  readonly kind: string;
  readonly language: 'es' | 'en';
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  /** Not before this instant, once it has been tried; null: at once. */
  readonly dueAt: string | null;
}

/** A person is away from the first day to the last, and the deputy acts with their rights meanwhile. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
}

/** A link that lets one person in once: to take up an invitation, or to set a new password. */
export interface SignInLink {
  readonly tokenHash: string;
  readonly kind: 'invitation' | 'reset';
  readonly personId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** The secret that codes are made from, encrypted; in use once it is confirmed. */
export interface SecondFactor {
  readonly personId: string;
  readonly secret: string;
  readonly confirmedAt: string | null;
  /** The newest time step that let somebody in: no code is taken twice. */
  readonly lastStep: number | null;
}

/** Who a person is at another provider of sign-in. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string;
  readonly linkedAt: string;
}

/** A file that supports what was reported in a cell; its bytes lie elsewhere, under their hash. */
export interface Evidence extends CellKey {
  readonly id: string;
  readonly periodStart: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** That a person was written to about the values that a unit owes for a period. */
export interface Reminder {
  readonly personId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
  readonly stage: 'before' | 'late' | 'escalated';
  readonly at: string;
}

export type { Assignment, Baseline, EntryChannel, KpiDefinition, Reading, Target };

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
