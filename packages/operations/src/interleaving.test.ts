import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTry, attempt, busyPlan, readingTry, type BusyPlan } from '../testing/acting.ts';
import { showAll, withoutSeq } from '../testing/screens.ts';
import { createOperations } from './create-operations.ts';
import { heardTopics } from './hearing.ts';
import { createMemo } from './memo.ts';
import { createPresenceBoard } from './presence.ts';
import { newTrace } from './read-trace.ts';
import { reading } from './reader.ts';
import { checkRollups } from './rollup-check.ts';

/** Runs a property on a plan of its own. */
async function onBusyPlan(work: (kit: BusyPlan) => Promise<void>): Promise<void> {
  const kit = await busyPlan();
  try {
    await work(kit);
  } finally {
    await kit.close();
  }
}

const numbersIn = (view: unknown) => new Set((JSON.stringify(view).match(/\d{7,}/g) ?? []).map(Number));

/** What counts now, as the store has it. */
async function figuresInForce({ store, ids, more }: BusyPlan): Promise<Set<number>> {
  const rows = await store.read((tx) =>
    tx.readings.approvedParts([ids.kpi, more.count, more.unmapped], [ids.north, ids.south], '0000', '9999'),
  );
  return new Set(
    rows.flatMap(({ content }) => {
      if (content.kind === 'ratio') return [content.numerator, content.denominator];
      return content.kind === 'value' ? [content.value] : [];
    }),
  );
}

describe('whatever people do, in whatever order', () => {
  it('a value that is not in force shows on no screen of figures, and no typed revision is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(readingTry, { minLength: 15, maxLength: 30 }), (tries) =>
        onBusyPlan(async (kit) => {
          for (const one of tries) await attempt(kit, one);
          const inForce = await figuresInForce(kit);
          const { operations, ids, person } = kit;
          const screens = (await showAll(kit, operations, [ids.leader])).filter(({ name }) => name !== 'history');
          for (const { name, view } of screens) {
            const seen = numbersIn(view);
            for (const { figures } of kit.typed)
              for (const figure of figures)
                if (!inForce.has(figure) && seen.has(figure)) throw new Error(`${figure} shows on ${name}`);
          }
          for (const { kpiId, unitId, period, figures } of kit.typed) {
            const cell = { planId: ids.plan, kpiId, unitId, period };
            const { revisions } = await operations.history(person(ids.planner), cell, newTrace());
            const kept = numbersIn(revisions);
            for (const figure of figures) expect(kept.has(figure)).toBe(true);
          }
          expect((await checkRollups(kit.store)).wrong).toEqual([]);
        }),
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  it('what is remembered is what would be worked out anew, and a screen that changed was announced to who sees it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTry, { minLength: 15, maxLength: 20 }), (tries) =>
        onBusyPlan(async (kit) => {
          const { operations, ids, store, feed, now, newId } = kit;
          const people = [ids.leader, ids.contributor, ids.approver];
          let before = await showAll(kit, operations, people);
          for (const one of tries) {
            const from = feed.seq();
            await attempt(kit, one);
            const after = await showAll(kit, operations, people);
            const fresh = await showAll(kit, createOperations({ store, feed, now, newId }), people);
            const deps = { store, feed, now, newId, memo: createMemo(feed, 1), presence: createPresenceBoard(() => 0) };
            const changes = await store.read((tx) => tx.changes.after(from, 10));
            for (const [index, { name, who, view }] of after.entries()) {
              expect(view, `${name} after ${one.act}`).toEqual(fresh[index]?.view);
              const earlier = before[index];
              if (earlier === undefined || withoutSeq(view) === withoutSeq(earlier.view)) continue;
              const heard = await Promise.all(
                changes.map((change) =>
                  reading(deps, newTrace(), (snapshot) => heardTopics(snapshot, kit.person(who), change)),
                ),
              );
              const isAnnounced = heard.flat().some((topic) => earlier.trace.topics.has(topic));
              if (!isAnnounced) throw new Error(`${one.act} changed ${name}, and nobody was told: ${withoutSeq(view)}`);
            }
            before = after;
          }
          expect((await checkRollups(store)).wrong).toEqual([]);
        }),
      ),
      { numRuns: 5, endOnFailure: true },
    );
  }, 120_000);

  it('a page of an earlier commit is the same for ever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTry, { minLength: 15, maxLength: 20 }), (tries) =>
        onBusyPlan(async (kit) => {
          const { operations, ids, store, feed, newId } = kit;
          const overview = (from: typeof operations) =>
            from.overview(kit.person(ids.leader), { planId: ids.plan }, newTrace());
          const pages: { seq: number; instant: string; page: unknown }[] = [];
          for (const one of tries) {
            await attempt(kit, one);
            pages.push({ seq: feed.seq(), instant: kit.now(), page: await overview(operations) });
          }
          for (const { seq, instant, page } of pages) {
            const then = {
              ...store,
              read: <T>(work: Parameters<typeof store.read<T>>[0]) => store.read(work, { asOf: seq }),
            };
            const past = createOperations({ store: then, feed, newId, now: () => instant });
            expect(await overview(past)).toEqual(page);
          }
        }),
      ),
      { numRuns: 5, endOnFailure: true },
    );
  }, 60_000);
});
