import type { ReadTx } from '@rumbo/store';
import type { Memo } from './memo.ts';

/** One read of the store by one query: what it reads is noted, and what it works out may be remembered. */
export interface Snapshot {
  readonly tx: ReadTx;
  /** Says that the answer depends on these topics. */
  readonly note: (...topics: readonly string[]) => void;
  /**
   * Works something out once for as long as nothing it read has changed. `key` must name everything that `work` depends
   * on besides the store. The topics that `work` notes become the caller's too.
   */
  readonly remember: <T>(key: string, work: (inner: Snapshot) => Promise<T>) => Promise<T>;
}

/** A snapshot over a read transaction; a read of the past neither uses the memo nor fills it. */
export function createSnapshot(tx: ReadTx, memo: Memo, topics: Set<string>): Snapshot {
  const isNow = tx.asOf === tx.seq;
  return {
    tx,
    note: (...more) => {
      for (const topic of more) topics.add(topic);
    },
    async remember<T>(key: string, work: (inner: Snapshot) => Promise<T>): Promise<T> {
      const kept = isNow ? memo.find(key, tx.seq) : null;
      if (kept !== null) {
        for (const topic of kept.topics) topics.add(topic);
        // Kept under this key by the same `work`, whose type is T.
        return kept.value as T;
      }
      const read = new Set<string>();
      const value = await work(createSnapshot(tx, memo, read));
      for (const topic of read) topics.add(topic);
      if (isNow) memo.keep(key, { value, topics: read, seq: tx.seq });
      return value;
    },
  };
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
  work: (snapshot: Pick<Snapshot, 'remember'>) => Promise<T>,
): Promise<T | null> {
  try {
    return await work({
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
