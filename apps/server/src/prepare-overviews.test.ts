import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { prepareOverviews, restfully } from './prepare-overviews.ts';
import { smallPlan } from './testing/small-plan.ts';
import { newServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await newServer();
});
afterEach(() => server.close());

const log = createLog('silent');
const feed = { subscribe: () => () => undefined };

it('prepares every plan, and rests between its KPIs', async () => {
  const { planId } = await smallPlan(server);
  const prepared: string[] = [];
  let rests = 0;
  const stop = prepareOverviews({
    store: server.store,
    feed,
    log,
    operations: {
      prepareOverview(id, pause) {
        prepared.push(id);
        return server.operations.prepareOverview(id, () => {
          rests += 1;
          return pause();
        });
      },
    },
  });
  await expect.poll(() => rests).toBe(2);
  expect(prepared).toEqual([planId]);
  await stop();
});

it('lets timers and requests run for as long as it has worked', async () => {
  const pause = restfully(new AbortController().signal);
  const until = performance.now() + 40;
  while (performance.now() < until);
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);
  const since = performance.now();
  expect(await pause()).toBe('goOn');
  clearInterval(ticking);
  expect(performance.now() - since).toBeGreaterThanOrEqual(35);
  expect(ticks).toBeGreaterThan(0);
});

it('stops in the middle of a plan, and waits for nothing longer', async () => {
  await smallPlan(server);
  const seen: string[] = [];
  const stop = prepareOverviews({
    store: server.store,
    feed,
    log,
    operations: {
      async prepareOverview(_, pause) {
        for (;;) {
          const next = await pause();
          seen.push(next);
          if (next === 'stop') return;
        }
      },
    },
  });
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  await Promise.race([stop(), wait(2_000).then(() => Promise.reject(new Error('It goes on.')))]);
  expect(seen.at(-1)).toBe('stop');
});
