import type { Changes, ChangesWriter, Outbox, Reminders, RemindersWriter } from './vocabulary/log.ts';
import type { People, PeopleWriter, Units, UnitsWriter } from './vocabulary/organisation.ts';
import type {
  Benchmarks,
  BenchmarksWriter,
  Initiatives,
  InitiativesWriter,
  Kpis,
  KpisWriter,
  Maps,
  MapsWriter,
  Plans,
  PlansWriter,
  Targets,
  TargetsWriter,
} from './vocabulary/plan.ts';
import type {
  EvidenceFiles,
  EvidenceFilesWriter,
  Readings,
  ReadingsWriter,
  Rollups,
  RollupsWriter,
} from './vocabulary/reading.ts';
import type { Sessions, SessionsWriter, SignIns, SignInsWriter } from './vocabulary/sign-in.ts';

/**
 * Persistence, as operations see it: two ways in, both a transaction, on any engine. Nothing of a driver shows: what the
 * repositories (`vocabulary/`) give and take (`records/`) are plain values, without the names of columns.
 *
 * Facts are rows with `recordedSeq` and `supersededSeq`: a read sees those known at `tx.asOf`, which is the newest
 * commit unless an older one was asked for. Nothing is updated in place: a repository's `put` supersedes the row of the
 * same key, in force until then, and inserts the new one, both at the write's `seq`. Three things are read as they are
 * now, whatever `asOf` is: people with their grants (rights are never those of the past), map drafts, and sign-in state.
 *
 * Fails with `StoreError`; anything that `work` throws comes out as it is. A read inside a read waits for a second
 * connection, a write inside a write for ever: use the transaction at hand.
 */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  /** One snapshot on a read-only connection. `asOf` is a seq: what was known after that commit. */
  read<T>(work: (tx: ReadTx) => Promise<T>, options?: { readonly asOf?: number }): Promise<T>;
  /**
   * One at a time, in commit order; rolled back when `work` throws. `tx.seq` is the seq the change row will get: a write
   * that touched facts or drafts without appending one is refused (`changeMissing`). `isBulk` says that it may write much:
   * SQLite then works in a thread of its own, so that nobody who reads waits for a statement or for the commit.
   */
  write<T>(work: (tx: WriteTx) => Promise<T>, options?: { readonly isBulk?: boolean }): Promise<T>;
  /** Changes that another process committed: called with the newest seq. Returns how to stop listening. */
  watch(listener: (seq: number) => void): () => void;
  /** Finishes open writes, then closes every connection. */
  close(): Promise<void>;
}

export interface ReadTx {
  /** The newest commit in this snapshot (inside a write: the seq it will have). */
  readonly seq: number;
  /** What facts are read as known at. */
  readonly asOf: number;
  readonly units: Units;
  readonly people: People;
  readonly plans: Plans;
  readonly maps: Maps;
  readonly kpis: Kpis;
  readonly targets: Targets;
  readonly readings: Readings;
  readonly rollups: Rollups;
  readonly initiatives: Initiatives;
  readonly benchmarks: Benchmarks;
  readonly changes: Changes;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly evidence: EvidenceFiles;
  readonly reminders: Reminders;
}

export interface WriteTx {
  readonly seq: number;
  readonly asOf: number;
  readonly units: Units & UnitsWriter;
  readonly people: People & PeopleWriter;
  readonly plans: Plans & PlansWriter;
  readonly maps: Maps & MapsWriter;
  readonly kpis: Kpis & KpisWriter;
  readonly targets: Targets & TargetsWriter;
  readonly readings: Readings & ReadingsWriter;
  readonly rollups: Rollups & RollupsWriter;
  readonly initiatives: Initiatives & InitiativesWriter;
  readonly benchmarks: Benchmarks & BenchmarksWriter;
  readonly changes: Changes & ChangesWriter;
  readonly sessions: Sessions & SessionsWriter;
  readonly signIns: SignIns & SignInsWriter;
  readonly evidence: EvidenceFiles & EvidenceFilesWriter;
  readonly reminders: Reminders & RemindersWriter;
  readonly outbox: Outbox;
}
