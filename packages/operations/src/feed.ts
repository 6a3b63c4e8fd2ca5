import type { Change, ReadTx, Store } from '@rumbo/store';
import type { Topics } from './topic-set.ts';

export type FeedListener = (change: Change) => void;

/**
 * The live side of the change log: commits of this process and of others, in order of seq, each exactly once.
 * It also remembers the last seq of every topic, by which memos and cached bytes know whether they still hold.
 */
export interface Feed {
  /** The newest commit announced. */
  readonly seq: () => number;
  /** The last commit that touched any of these topics; commits from before the start count as the start. */
  readonly lastSeqOf: (topics: Iterable<string>) => number;
  /** Whether any of these topics has a change after `seq`. */
  readonly hasChanged: (topics: Topics, seq: number) => boolean;
  /** The instant of a commit, as far as it was announced not long ago. */
  readonly instantOf: (seq: number) => string | null;
  readonly subscribe: (listener: FeedListener) => () => void;
  /** Reads what the change log has beyond `seq` and announces it. Called after each write and by the store's watch. */
  readonly catchUp: () => Promise<void>;
  /** Announces what a snapshot sees already, so that what is remembered can be held against it. */
  readonly hear: (tx: Pick<ReadTx, 'seq' | 'changes'>) => Promise<void>;
  readonly close: () => void;
}

const PAGE = 500;
/** Commits whose topics are held against those of an answer; an older answer's own topics are gone through. */
const MOST_RECENT = 1_000;

export async function createFeed(store: Store, mostRecent: number = MOST_RECENT): Promise<Feed> {
  const start = await store.read(async (tx) => tx.seq);
  const lastSeq = new Map<string, number>();
  const listeners = new Set<FeedListener>();
  const recent: Pick<Change, 'seq' | 'topics' | 'at'>[] = [];
  /** From here on `recent` has every commit. */
  let recentSince = start;
  let announced = start;
  let running: Promise<void> = Promise.resolve();

  const announce = (change: Change) => {
    // Two may read the same page at once.
    if (change.seq <= announced) return;
    announced = change.seq;
    for (const topic of change.topics) lastSeq.set(topic, change.seq);
    recent.push({ seq: change.seq, topics: change.topics, at: change.at });
    if (recent.length > 2 * mostRecent) recentSince = recent.splice(0, mostRecent).at(-1)?.seq ?? recentSince;
    for (const listener of listeners) listener(change);
  };

  const readOn = async () => {
    for (;;) {
      const page = await store.read((tx) => tx.changes.after(announced, PAGE));
      for (const change of page) announce(change);
      if (page.length < PAGE) return;
    }
  };

  // One reader at a time: others wait for what it reads.
  const catchUp = () => {
    running = running.then(readOn, readOn);
    return running;
  };
  const unwatch = store.watch((seq) => {
    // What cannot be read now is read with the next commit: nobody waits for this one.
    if (seq > announced) catchUp().catch(() => undefined);
  });

  const lastSeqOf = (topics: Iterable<string>) => {
    let newest = start;
    for (const topic of topics) newest = Math.max(newest, lastSeq.get(topic) ?? start);
    return newest;
  };

  return {
    seq: () => announced,
    lastSeqOf,
    hasChanged(topics, seq) {
      if (seq >= announced) return false;
      if (seq < recentSince) return lastSeqOf(topics) > seq;
      for (let index = recent.length - 1; index >= 0; index -= 1) {
        const change = recent[index];
        if (change === undefined || change.seq <= seq) return false;
        for (const topic of change.topics) if (topics.has(topic)) return true;
      }
      return false;
    },
    instantOf: (seq) => recent.findLast((change) => change.seq === seq)?.at ?? null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    catchUp,
    async hear(tx) {
      while (announced < tx.seq) for (const change of await tx.changes.after(announced, PAGE)) announce(change);
    },
    close: () => {
      unwatch();
      listeners.clear();
    },
  };
}
