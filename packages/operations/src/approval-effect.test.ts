import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attempt, busyPlan, readingTry, type BusyPlan } from '../testing/acting.ts';
import { approveAll, ratio, record, report, submit, value, waitingRows } from '../testing/acts.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';
import type { ApprovalEffectView, KpiEffect, PlaceEffect } from './views/index.ts';

let kit: BusyPlan;
beforeEach(async () => {
  kit = await busyPlan();
});
afterEach(() => kit.close());

const effect = (who = kit.ids.approver, more: object = {}) =>
  kit.operations.approvalEffect(
    kit.person(who),
    { planId: kit.ids.plan, unitId: kit.ids.north, period: '2026-09', ...more },
    newTrace(),
  );

/** Everything a person could see of figures and objectives at one place, as the effect tells it. */
async function shownAt({ unitId, period }: PlaceEffect) {
  const { operations, person, ids } = kit;
  const at = { planId: ids.plan, unitId, period };
  const { groups } = await operations.kpis(person(ids.approver), at, newTrace());
  const overview = await operations.overview(person(ids.approver), at, newTrace());
  const kpis = new Map(
    groups.flatMap(({ kpis: all }) =>
      all.map(({ id, status, reason, score, period: own, value: figure, parts }) => [
        id,
        { status, reason, score, period: own, value: figure, parts },
      ]),
    ),
  );
  const objectives = new Map(overview.map.nodes.map(({ id, status }) => [id, status]));
  return { kpis, objectives, planScore: overview.planScore };
}

const sideIn = (kpis: readonly KpiEffect[], id: string, side: 'before' | 'after') =>
  kpis.find(({ kpiId }) => kpiId === id)?.[side];

/** Approves the rows, and holds what every screen says then against what the effect said. */
async function expectAsForeseen(view: ApprovalEffectView, rows: Awaited<ReturnType<typeof waitingRows>>) {
  const before = new Map<PlaceEffect, Awaited<ReturnType<typeof shownAt>>>();
  for (const place of view.places) before.set(place, await shownAt(place));
  await kit.run(commands.approveReadings, { planId: kit.ids.plan, rows }, kit.person(kit.ids.approver));
  for (const [place, was] of before) {
    const is = await shownAt(place);
    for (const [id, shown] of is.kpis) {
      expect(sideIn(place.kpis, id, 'before') ?? was.kpis.get(id)).toEqual(was.kpis.get(id));
      expect(sideIn(place.kpis, id, 'after') ?? was.kpis.get(id)).toEqual(shown);
    }
    for (const [id, status] of is.objectives) {
      const told = place.objectives.find(({ objectiveId }) => objectiveId === id);
      expect(told?.after.status ?? was.objectives.get(id)).toBe(status);
    }
    expect(place.planScore).toEqual({ before: was.planScore, after: is.planScore });
  }
}

const count = (figure: number, more: object = {}) => record(kit, value(figure), { kpiId: kit.more.count, ...more });
const target = (kpiId: string, figure: number, unitId = kit.ids.root) =>
  kit.run(
    commands.setTarget,
    {
      id: kit.newId(),
      kpiId,
      unitId,
      period: '2026-09',
      value: { kind: 'figure', value: figure },
      reason: 'agreed',
      path: 'step',
    },
    kit.person(kit.ids.planner),
  );

describe('the effect of approving', () => {
  it('says what changes at the unit and at the whole, of a sum, a formula of it and a ratio', async () => {
    await target(kit.more.count, 100, kit.ids.north);
    await target(kit.more.formula, 500);
    await target(kit.ids.kpi, 80, kit.ids.north);
    await record(kit, ratio(9, 10));
    await count(90);
    await submit(kit);
    const view = await effect();
    expect(view.rows).toBe(2);
    expect(view.places.map(({ unitId, period }) => [unitId, period])).toEqual([
      [kit.ids.north, '2026-09'],
      [kit.ids.root, '2026-09'],
    ]);
    const [north] = view.places;
    expect(sideIn(north?.kpis ?? [], kit.more.count, 'before')).toMatchObject({ status: 'noData', value: null });
    expect(sideIn(north?.kpis ?? [], kit.more.count, 'after')).toMatchObject({ status: 'atRisk', value: 90 });
    expect(sideIn(north?.kpis ?? [], kit.more.formula, 'after')).toMatchObject({ value: 270 });
    expect(sideIn(north?.kpis ?? [], kit.ids.kpi, 'after')).toMatchObject({ status: 'onTarget', value: 90 });
    await expectAsForeseen(view, await waitingRows(kit));
  });

  it('follows the rows that are chosen', async () => {
    await record(kit, ratio(9, 10));
    await count(90);
    await submit(kit);
    const rows = await waitingRows(kit);
    const view = await kit.operations.approvals(kit.person(kit.ids.approver), { planId: kit.ids.plan }, newTrace());
    const sum = view.submissions[0]?.rows.find(({ kpiId }) => kpiId === kit.more.count)?.readingId ?? '';
    const chosen = rows.filter(({ readingId }) => readingId === sum);
    const some = await effect(undefined, { only: [sum] });
    expect(some.rows).toBe(1);
    const others = await effect(undefined, { without: rows.map((row) => row.readingId).filter((id) => id !== sum) });
    expect(others.places).toEqual(some.places);
    expect(some.places[0]?.kpis.map(({ code }) => code)).toEqual(['K-02', 'K-04']);
    await expectAsForeseen(some, chosen);
  });

  it('of a correction says the old figure and the new, and of what is the same that nothing changes', async () => {
    await report(kit, value(90), { kpiId: kit.more.count });
    await count(91, { basedOn: 1, comment: 'Counted again' });
    await submit(kit);
    const view = await effect();
    expect(sideIn(view.places[0]?.kpis ?? [], kit.more.count, 'before')?.value).toBe(90);
    expect(sideIn(view.places[0]?.kpis ?? [], kit.more.count, 'after')?.value).toBe(91);
    await expectAsForeseen(view, await waitingRows(kit));
    await count(91, { basedOn: 2, comment: 'Confirmed' });
    await submit(kit);
    const same = await effect();
    expect(same.places.every(({ kpis, objectives }) => kpis.length + objectives.length === 0)).toBe(true);
    await expectAsForeseen(same, await waitingRows(kit));
  });

  it('leaves no trace: what is shown afterwards is as before', async () => {
    await count(90);
    await submit(kit);
    const view = await effect();
    const place = view.places[0];
    if (place === undefined) throw new Error('no place');
    const before = await shownAt(place);
    expect(await effect()).toEqual(view);
    expect(await shownAt(place)).toEqual(before);
    expect(before.kpis.get(kit.more.count)?.value).toBeNull();
  });

  it('is not for who may not see unapproved values, and of one’s own rows there is none', async () => {
    await count(90);
    await submit(kit);
    await expect(effect(kit.ids.leader)).rejects.toMatchObject({ kind: 'notFound', code: 'unitNotFound' });
    await expect(effect(kit.ids.stranger)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await effect(kit.ids.contributor)).rows).toBe(0);
    await approveAll(kit);
    expect((await effect()).rows).toBe(0);
  });

  it('is what happens, whatever was typed, sent, given back and approved before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(readingTry, { minLength: 15, maxLength: 40 }), async (tries) => {
        await kit.close();
        kit = await busyPlan();
        for (const unitId of [kit.ids.north, kit.ids.south]) await target(kit.more.count, 5e8, unitId);
        await target(kit.more.formula, 1e9);
        for (const one of tries) await attempt(kit, one);
        const { submissions } = await kit.operations.approvals(
          kit.person(kit.ids.approver),
          { planId: kit.ids.plan },
          newTrace(),
        );
        for (const { unitId, period, rows } of submissions) {
          const chosen = rows.slice(0, Math.max(1, rows.length - 1));
          const only = chosen.map(({ readingId }) => readingId);
          const view = await effect(undefined, { unitId, period, only });
          expect(view.rows).toBe(chosen.length);
          await expectAsForeseen(
            view,
            chosen.map(({ readingId, revision }) => ({ readingId, revision })),
          );
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
