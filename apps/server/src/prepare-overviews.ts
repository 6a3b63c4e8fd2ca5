import { setTimeout as wait } from 'node:timers/promises';
import type { Feed, Operations } from '@rumbo/operations';
import type { Store } from '@rumbo/store';
import type { Log } from './log.ts';

export interface PreparingDependencies {
  readonly store: Store;
  readonly operations: Pick<Operations, 'prepareOverview'>;
  readonly feed: Pick<Feed, 'subscribe'>;
  readonly log: Log;
}

const DAY = 'day:';

/**
 * Works the overview of each plan out at the start, and again when its day has turned, one plan after the other and half of
 * the time at most: whoever asks meanwhile goes first. Returns how to stop it, which waits for what is running.
 */
export function prepareOverviews({ store, operations, feed, log }: PreparingDependencies): () => Promise<void> {
  const stopping = new AbortController();
  const waiting = new Set<string>();
  let running: Promise<void> = Promise.resolve();

  const prepare = (planId: string) => {
    if (waiting.has(planId)) return;
    waiting.add(planId);
    running = running.then(async () => {
      waiting.delete(planId);
      if (stopping.signal.aborted) return;
      await operations.prepareOverview(planId, restfully(stopping.signal)).catch((error: unknown) => {
        log.error({ err: error, job: 'prepareOverviews' }, 'job failed');
      });
    });
  };

  const unsubscribe = feed.subscribe(({ topics }) => {
    for (const topic of topics) if (topic.startsWith(DAY)) prepare(topic.slice(DAY.length));
  });
  const listing = store
    .read((tx) => tx.plans.all())
    .then((plans) => {
      for (const { id } of plans) prepare(id);
    })
    .catch((error: unknown) => log.error({ err: error, job: 'prepareOverviews' }, 'job failed'));
  return async () => {
    stopping.abort();
    unsubscribe();
    await listing;
    await running;
  };
}

/** Rests for as long as the work since the last rest took. */
export function restfully(stop: AbortSignal): () => Promise<'goOn' | 'stop'> {
  let since = performance.now();
  return async () => {
    const worked = performance.now() - since;
    if (!stop.aborted) await wait(Math.max(1, worked), undefined, { signal: stop }).catch(() => undefined);
    since = performance.now();
    return stop.aborted ? 'stop' : 'goOn';
  };
}
