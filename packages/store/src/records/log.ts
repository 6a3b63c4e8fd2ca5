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

/** That a person was written to about the values that a unit owes for a period. */
export interface Reminder {
  readonly personId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
  readonly stage: 'before' | 'late' | 'escalated';
  readonly at: string;
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
