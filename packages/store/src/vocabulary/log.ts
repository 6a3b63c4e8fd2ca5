import type {
  Change,
  ChangeSearch,
  CommandAnswer,
  FactRevision,
  NewChange,
  OutboxMail,
  Reminder,
} from '../records/log.ts';

/** The change log: audit, live feed and resume cursor at once. Never pruned. */
export interface Changes {
  last(): Promise<Change | null>;
  /** Oldest first, after a seq. */
  after(seq: number, limit: number): Promise<readonly Change[]>;
  bySeq(seq: number): Promise<Change | null>;
  /** Newest first, at most `limit`. */
  search(search: ChangeSearch, limit: number): Promise<readonly Change[]>;
  /** The hashes of given rows, by seq. */
  hashes(seqs: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** What a commit put in force and what it replaced, of all facts but values. */
  revisions(seq: number): Promise<readonly FactRevision[]>;
  /** The greatest seq at or before an instant; 0 before the first. */
  seqAt(instant: string): Promise<number>;
  answerOf(commandId: string): Promise<CommandAnswer | null>;
}
export interface ChangesWriter {
  /** Appends the change row of this write, hashed over the row before. */
  append(change: NewChange): Promise<Change>;
  remember(answer: CommandAnswer): Promise<void>;
}

export interface Reminders {
  ofPlan(planId: string, period: string): Promise<readonly Reminder[]>;
}
export interface RemindersWriter {
  put(reminders: readonly Reminder[]): Promise<void>;
}

export interface Outbox {
  put(mail: OutboxMail): Promise<void>;
  /** Not sent, and due at this instant; what was tried least often goes first. */
  waiting(at: string, limit: number): Promise<readonly OutboxMail[]>;
  markSent(id: string, at: string): Promise<void>;
  /** Counts an attempt that begins, so that nobody else begins one before `dueAt`. */
  markTried(id: string, dueAt: string): Promise<void>;
}
