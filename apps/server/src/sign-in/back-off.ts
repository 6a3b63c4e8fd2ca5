/** How often a failed try may be repeated: three at once, then each failure doubles the wait, up to half a minute. */
const FREE = 3;
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
/** A quarter of an hour without a failure forgets the earlier ones. */
const FORGET_MS = 15 * 60_000;
const MOST_KEPT = 10_000;

/** Delays, never locks: who waits gets another try, whatever others do. */
export interface BackOff {
  /** Milliseconds until `key` may try again; 0 when now. */
  readonly waitFor: (key: string) => number;
  readonly failed: (key: string) => void;
  readonly succeeded: (key: string) => void;
}

interface Failures {
  readonly count: number;
  readonly at: number;
}

export function createBackOff(clock: () => number): BackOff {
  const kept = new Map<string, Failures>();
  const failuresOf = (key: string): Failures | null => {
    const failures = kept.get(key);
    return failures === undefined || clock() - failures.at > FORGET_MS ? null : failures;
  };
  return {
    waitFor(key) {
      const failures = failuresOf(key);
      if (failures === null || failures.count < FREE) return 0;
      const wait = Math.min(FIRST_MS * 2 ** (failures.count - FREE), LONGEST_MS);
      return Math.max(0, failures.at + wait - clock());
    },
    failed(key) {
      const count = (failuresOf(key)?.count ?? 0) + 1;
      kept.delete(key);
      kept.set(key, { count, at: clock() });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    succeeded: (key) => void kept.delete(key),
  };
}
