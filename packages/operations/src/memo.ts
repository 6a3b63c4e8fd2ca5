import type { Feed } from './feed.ts';

export interface Entry {
  readonly value: unknown;
  readonly topics: ReadonlySet<string>;
  /** The snapshot it was computed in. */
  readonly seq: number;
}

/**
 * Answers kept from one snapshot to the next. An entry serves a snapshot when none of the topics it read has a change
 * between the two; snapshots that the feed has not caught up with bypass it. Bounded: what has not been used
 * for long goes.
 */
export interface Memo {
  readonly find: (key: string, seq: number) => Entry | null;
  readonly keep: (key: string, entry: Entry) => void;
  /**
   * Entries that will hold from a commit on which is about to be made. They are kept when the first snapshot that sees it
   * asks for something, or when it is settled; a commit that fails takes them with it.
   */
  readonly foresee: (seq: number, entries: ReadonlyMap<string, Entry>) => { settle(isCommitted: boolean): void };
}

/** An entry, and the newest commit up to which it is known to hold. */
interface Kept {
  readonly entry: Entry;
  until: number;
}

export function createMemo(feed: Pick<Feed, 'seq' | 'hasChanged'>, most: number): Memo {
  // Two generations: what is used moves to the newer one, and with it the older goes when that is full.
  let newer = new Map<string, Kept>();
  let older = new Map<string, Kept>();
  const put = (key: string, kept: Kept) => {
    if (newer.size >= Math.max(1, most / 2) && !newer.has(key)) [older, newer] = [newer, new Map<string, Kept>()];
    newer.set(key, kept);
  };
  const keep = (key: string, entry: Entry) => put(key, { entry, until: entry.seq });
  let foreseen: { readonly seq: number; readonly entries: ReadonlyMap<string, Entry> } | null = null;
  const land = () => {
    for (const [key, entry] of foreseen?.entries ?? []) keep(key, entry);
    foreseen = null;
  };
  return {
    find(key, seq) {
      if (foreseen !== null && seq >= foreseen.seq) land();
      const fresh = newer.get(key);
      const kept = fresh ?? older.get(key);
      if (kept === undefined || seq > feed.seq()) return null;
      const { entry } = kept;
      // A snapshot from before it holds only if nothing came in between either.
      const since = seq < entry.seq ? seq : kept.until;
      if (feed.hasChanged(entry.topics, since)) return null;
      if (seq >= entry.seq) kept.until = feed.seq();
      if (fresh === undefined) put(key, kept);
      return entry;
    },
    keep,
    foresee(seq, entries) {
      const own = { seq, entries };
      foreseen = own;
      return {
        settle(isCommitted) {
          if (foreseen !== own) return;
          if (isCommitted) land();
          foreseen = null;
        },
      };
    },
  };
}
