import type { WriteTx } from '@rumbo/store';
import type { WriteDependencies } from './dependencies.ts';
import type { Entry } from './memo.ts';
import { foreseeOverview } from './queries/foresee-overview.ts';
import { notingRollups, type WrittenRollups } from './written-rollups.ts';

/** What came of a write, and what it touched; null where it had been made before. */
export interface Written<Result> {
  readonly answer: Result;
  readonly touched: { readonly planId: string | null; readonly topics: readonly string[] } | null;
}

/** Runs a write that may be long, and has what screens open on ready when it is seen. */
export async function writeInBulk<Result>(
  deps: WriteDependencies,
  work: (tx: WriteTx) => Promise<Written<Result>>,
): Promise<Result> {
  let settle = (_isCommitted: boolean): void => undefined;
  try {
    const answer = await deps.store.write(
      async (own) => {
        const { tx, written } = notingRollups(own);
        const { answer: given, touched } = await work(tx);
        if (deps.memo !== null) ({ settle } = deps.memo.foresee(tx.seq, await entriesOf(deps, tx, touched, written)));
        return given;
      },
      { isBulk: true },
    );
    settle(true);
    return answer;
  } catch (error) {
    settle(false);
    throw error;
  }
}

const NONE: ReadonlyMap<string, Entry> = new Map();

async function entriesOf(
  { memo, feed, now }: WriteDependencies,
  tx: WriteTx,
  touched: Written<unknown>['touched'],
  rollups: WrittenRollups,
): Promise<ReadonlyMap<string, Entry>> {
  if (memo === null || touched === null || touched.planId === null || rollups.size === 0) return NONE;
  const { planId, topics } = touched;
  // What cannot be worked out now is when somebody asks: no write fails by it.
  return foreseeOverview({ memo, feed, now }, { tx, planId, topics, rollups }).catch(() => NONE);
}
