import type { Change, Store } from '@rumbo/store';

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
  readonly subscribe: (listener: FeedListener) => () => void;
  /** Reads what the change log has beyond `seq` and announces it. Called after each write and by the store's watch. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
}

const PAGE = 500;

export async function createFeed(store: Store): Promise<Feed> {
  const start = await store.read(async (tx) => tx.seq);
  const lastSeq = new Map<string, number>();
  const listeners = new Set<FeedListener>();
  let announced = start;
  let running: Promise<void> = Promise.resolve();

  const announce = (change: Change) => {
    announced = change.seq;
    for (const topic of change.topics) lastSeq.set(topic, change.seq);
    for (const listener of listeners) listener(change);
  };

  const readOn = async () => {
    for (;;) {
      const page = await store.read((tx) => tx.changes.after(announced, PAGE));
      for (const change of page) announce(change);
      if (page.length < PAGE) return;
    }
  };

  // One reader at a time, so that nobody hears a change twice or out of order.
  const catchUp = () => {
    running = running.then(readOn, readOn);
    return running;
  };
  const unwatch = store.watch((seq) => {
    // What cannot be read now is read with the next commit: nobody waits for this one.
    if (seq > announced) catchUp().catch(() => undefined);
  });

  return {
    seq: () => announced,
    lastSeqOf: (topics) => {
      let newest = start;
      for (const topic of topics) newest = Math.max(newest, lastSeq.get(topic) ?? start);
      return newest;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    catchUp,
    close: () => {
      unwatch();
      listeners.clear();
    },
  };
}
