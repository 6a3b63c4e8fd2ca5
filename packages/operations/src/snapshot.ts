import type { ReadTx, WriteTx } from '@rumbo/store';
import { breather } from './breather.ts';
import type { Memo } from './memo.ts';
import { createTopicSet, type TopicSet } from './topic-set.ts';

/** What was worked out under a key, and the topics it was made from. */
export interface Remembered {
  readonly value: unknown;
  readonly topics: ReadonlySet<string>;
}

/** One read of the store by one query: what it reads is noted, and what it works out may be remembered. */
export interface Snapshot {
  readonly tx: ReadTx;
  /** The instant at which it is asked. */
  readonly now: string;
  /** Says that the answer depends on these topics. */
  readonly note: (...topics: readonly string[]) => void;
  /**
   * Works something out once for as long as nothing it read has changed. `key` must name everything that `work` depends
   * on besides the store. The topics that `work` notes become the caller's too.
   */
  readonly remember: <T>(key: string, work: (inner: Snapshot) => Promise<T>) => Promise<T>;
  /** What is remembered under a key, if it still holds; its topics become the caller's. */
  readonly recall: (key: string) => Remembered | null;
}

/** Where a snapshot looks for what was worked out before, and leaves what it works out. */
type Memory = Pick<Memo, 'find' | 'keep'>;

/** A snapshot over a read transaction; a read of the past neither uses the memo nor fills it. */
export function createSnapshot(tx: ReadTx, memo: Memory, topics: TopicSet, now: string): Snapshot {
  const isNow = tx.asOf === tx.seq;
  const recall = (key: string) => {
    const kept = isNow ? memo.find(key, tx.seq) : null;
    if (kept !== null) topics.join(kept.topics);
    return kept;
  };
  return {
    recall,
    tx,
    now,
    note: (...more) => {
      for (const topic of more) topics.add(topic);
    },
    async remember<T>(key: string, work: (inner: Snapshot) => Promise<T>): Promise<T> {
      const kept = recall(key);
      // Kept under this key by the same `work`, whose type is T.
      if (kept !== null) return kept.value as T;
      const inner = createTopicSet();
      const value = await work(createSnapshot(tx, memo, inner, now));
      const read = new Set(inner);
      topics.join(read);
      if (isNow) memo.keep(key, { value, topics: read, seq: tx.seq });
      return value;
    },
  };
}

/** The same inside a write, for what is evaluated there: remembered for this write alone. Nothing it reads may be written after. */
export function snapshotOfWrite(tx: WriteTx, now: string): Snapshot {
  const kept = new Map<string, ReturnType<Memo['find']>>();
  const memo: Memory = { find: (key) => kept.get(key) ?? null, keep: (key, entry) => void kept.set(key, entry) };
  return createSnapshot(tx, memo, createTopicSet(), now);
}

/** How many of a list are remembered together. */
const RUN = 24;

/**
 * Works something out for each of a list, remembered one by one and again in runs, so that after a change only its run is
 * gone through. `key` must also name the list, or `work` note what the list depends on. Answers what `together` makes of
 * each run.
 */
export async function rememberEach<Item, T, Run>(
  snapshot: Snapshot,
  key: string,
  items: readonly Item[],
  work: (inner: Snapshot, item: Item) => Promise<T>,
  together: (values: readonly T[]) => Run,
): Promise<readonly Run[]> {
  const runs: Run[] = [];
  const breathe = breather();
  for (let from = 0; from < items.length; from += RUN) {
    const name = `${key} from ${from}`;
    const kept = snapshot.recall(name);
    if (kept !== null) {
      // By the same `together`, as below: without a wait for each run.
      runs.push(kept.value as Run);
      continue;
    }
    const run = await snapshot.remember(name, async (inner) => {
      const values: T[] = [];
      for (const item of items.slice(from, from + RUN)) {
        values.push(await work(inner, item));
        await breathe();
      }
      return together(values);
    });
    runs.push(run);
  }
  return runs;
}

/** Says that something is not remembered. */
const NOT_REMEMBERED = new Error('not remembered');

/**
 * Works something out from what is remembered as of the newest announced commit, without a transaction; null where
 * anything of it would have to be read. Only for work that reads through `remember` alone, and never gives null.
 */
export async function fromMemory<T>(
  memo: Memo,
  seq: number,
  now: string,
  work: (snapshot: Pick<Snapshot, 'remember' | 'now'>) => Promise<T>,
): Promise<T | null> {
  try {
    return await work({
      now,
      async remember<U>(key: string): Promise<U> {
        const kept = memo.find(key, seq);
        if (kept === null) throw NOT_REMEMBERED;
        // Kept under this key by the same work, whose type is U.
        return kept.value as U;
      },
    });
  } catch (error) {
    if (error === NOT_REMEMBERED) return null;
    throw error;
  }
}
