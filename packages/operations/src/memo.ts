import type { Feed } from './feed.ts';

interface Entry {
  readonly value: unknown;
  readonly topics: ReadonlySet<string>;
  /** The snapshot it was computed in. */
  readonly seq: number;
}

/**
 * Answers kept from one snapshot to the next. An entry serves a snapshot when none of the topics it read has a change
 * between the two; snapshots that the feed has not caught up with bypass it. Bounded, least recently used out.
 */
export interface Memo {
  readonly find: (key: string, seq: number) => Entry | null;
  readonly keep: (key: string, entry: Entry) => void;
}

export function createMemo(feed: Pick<Feed, 'seq' | 'lastSeqOf'>, most: number): Memo {
  const entries = new Map<string, Entry>();
  return {
    find(key, seq) {
      const entry = entries.get(key);
      if (entry === undefined || seq > feed.seq()) return null;
      if (feed.lastSeqOf(entry.topics) > Math.min(entry.seq, seq)) return null;
      // Moved to the end: the map's order is the order of use.
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    keep(key, entry) {
      entries.delete(key);
      entries.set(key, entry);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
  };
}
