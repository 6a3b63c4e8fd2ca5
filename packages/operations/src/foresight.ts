import type { Entry, Memo } from './memo.ts';

/**
 * A memo for a write that is not committed yet: what holds now and depends on none of the topics that the write touches,
 * and what is worked out in the write itself.
 */
export interface Foresight extends Pick<Memo, 'find' | 'keep'> {
  readonly entries: ReadonlyMap<string, Entry>;
  /** What held under a key before the write. */
  readonly before: (key: string) => Entry | null;
}

export function createForesight(memo: Memo, seq: number, touched: readonly string[]): Foresight {
  const entries = new Map<string, Entry>();
  const before = (key: string) => memo.find(key, seq - 1);
  return {
    entries,
    before,
    find(key) {
      const own = entries.get(key);
      if (own !== undefined) return own;
      const known = before(key);
      return known === null || touched.some((topic) => known.topics.has(topic)) ? null : known;
    },
    keep: (key, entry) => void entries.set(key, entry),
  };
}
