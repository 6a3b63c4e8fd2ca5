import { createFeed, createOperations, type Feed, type Operations } from '@rumbo/operations';
import { playDemonstration } from '@rumbo/seed';
import { openStore, type Store } from '@rumbo/store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** On this day the demonstration's newest month is the last of the quarter. */
export const TODAY = '2026-10-08';
export const QUARTER = ['2026-07', '2026-08', '2026-09'] as const;

export interface Played {
  readonly store: Store;
  readonly operations: Operations;
  readonly planId: string;
  readonly administrationId: string;
  readonly leaderId: string;
  readonly close: () => Promise<void>;
}

/** The demonstration in a database of its own, which goes when it is closed. */
export async function playForQuarter(): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-quarter-'));
  const store = await openStore(`file:${join(folder, 'rumbo.sqlite')}`, {});
  const feed: Feed = await createFeed(store);
  const { planId, administrationId, people } = await playDemonstration({ store, feed, today: TODAY });
  const leader = people.find(({ email }) => email.startsWith('r.ponce@'));
  if (leader === undefined) throw new Error('nobody leads the demonstration');
  return {
    store,
    operations: createOperations({ store, feed, now: () => `${TODAY}T15:00:00.000Z`, newId: () => '' }),
    planId,
    administrationId,
    leaderId: leader.personId,
    close: async () => {
      feed.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
