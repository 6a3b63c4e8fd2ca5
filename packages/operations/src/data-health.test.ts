import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, ratio, record, submit, value } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const health = (more: object = {}, who = kit.ids.planner) =>
  kit.operations.dataHealth(kit.person(who), { planId: kit.ids.plan, ...more }, newTrace());
const september = async (more: object = {}) => (await health(more)).months.at(-1);

/** Reported for September, which is due on 7 October, by the end of a day. */
async function reportOn(day: string, content = ratio(1, 2), more: object = {}): Promise<void> {
  kit.at(`${day}T20:00:00.000Z`);
  await record(kit, content, more);
  await submit(kit);
}

describe('the health of data', () => {
  it('counts what is due, what is in, and what came in time, to the end of the due day where the administration is', async () => {
    // Both offices owe nine months; October is not due.
    expect(await health()).toMatchObject({ total: { expected: 18, complete: 0, timed: 18, onTime: 0 } });
    await reportOn('2026-10-08', ratio(1, 2), { period: '2026-09' });
    expect(await september()).toMatchObject({ month: '2026-09', expected: 2, complete: 0, onTime: 0 });
    await approveAll(kit);
    expect(await september()).toMatchObject({ complete: 1, onTime: 0 });
  });

  it('counts as in time what was sent on the due day itself', async () => {
    const october = { period: '2026-10' };
    // October is due on Friday 6 November; this is a minute before midnight in Lima.
    kit.at('2026-11-07T04:59:00.000Z');
    await record(kit, ratio(1, 2), october);
    await submit(kit, october);
    expect((await health()).months.at(-1)).toMatchObject({ month: '2026-10', expected: 0 });
    kit.at('2026-11-09T15:00:00.000Z');
    expect((await health()).months.at(-1)).toMatchObject({ expected: 2, timed: 2, onTime: 1, complete: 0 });
  });

  it('counts corrections by approved revisions, not by typing', async () => {
    await record(kit, ratio(1, 2));
    await record(kit, ratio(1, 4), { basedOn: 1 });
    await submit(kit);
    await approveAll(kit);
    expect(await september()).toMatchObject({ complete: 1, corrected: 0 });
    await record(kit, ratio(3, 4), { basedOn: 2, comment: 'late papers' });
    await submit(kit);
    expect(await september()).toMatchObject({ corrected: 0 });
    await approveAll(kit);
    expect(await september()).toMatchObject({ complete: 1, corrected: 1 });
  });

  it('leaves imports out of punctuality', async () => {
    const { run, ids, person } = kit;
    const rows = [{ kpiId: ids.kpi, unitId: ids.south, period: '2026-09', content: ratio(1, 2) }];
    await run(commands.importReadings, { planId: ids.plan, submit: true, rows }, person(ids.planner));
    expect(await september()).toMatchObject({ expected: 2, timed: 1, onTime: 0 });
  });

  it('adds counts up over units and KPIs, and never averages rates', async () => {
    const { run, ids, person, newId } = kit;
    const kpiId = newId();
    await run(commands.defineKpi, { definition: countKpi(kpiId, ids.plan, 'K-02') }, person(ids.planner));
    await run(commands.assignKpi, { kpiId, unitId: ids.north, from: '2026-09-01' }, person(ids.planner));
    await record(kit, value(3), { kpiId });
    await submit(kit);
    await approveAll(kit);
    const { units, kpis, total } = await health();
    // One of ten in the north, none of nine in the south: 1 of 19, not 5 %.
    expect(units).toMatchObject([
      { unitId: ids.north, expected: 10, complete: 1 },
      { unitId: ids.south, expected: 9, complete: 0 },
    ]);
    expect(total).toMatchObject({ expected: 19, complete: 1 });
    expect(kpis).toMatchObject([
      { code: 'K-01', expected: 18, complete: 0 },
      { code: 'K-02', expected: 1, complete: 1 },
    ]);
    expect(units[0]?.byMonth.map(({ expected }) => expected)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    expect(await health({ unitId: ids.south })).toMatchObject({ total: { expected: 9 }, unitId: ids.south });
  });

  it('names who never reported and whom no reminder reaches', async () => {
    const { run, ids, person, newId } = kit;
    const kpiId = newId();
    await run(commands.defineKpi, { definition: countKpi(kpiId, ids.plan, 'K-02') }, person(ids.planner));
    const named = { kpiId, unitId: ids.north, from: '2026-08-01', personId: ids.contributor };
    await run(commands.assignKpi, named, person(ids.planner));
    const { silent, unreached } = await health();
    expect(silent).toMatchObject([{ name: 'contributor', owed: 2 }]);
    expect(unreached).toEqual([{ name: null, unitName: { es: 'S', en: 'S' }, reason: 'nobody' }]);
  });
});

describe('who sees it', () => {
  it('is a planner and an auditor everything, a contributor and an approver their scope, others nothing', async () => {
    const { run, ids, person } = kit;
    expect((await health({}, ids.contributor)).units.map(({ unitId }) => unitId)).toEqual([ids.north]);
    await expect(health({ unitId: ids.south }, ids.contributor)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await health({}, ids.approver)).units).toHaveLength(2);
    await expect(health({}, ids.leader)).rejects.toMatchObject({ kind: 'notFound' });
    const grant = { personId: ids.stranger, role: 'auditor', planId: null, unitId: ids.root };
    await run(commands.grantRole, grant, person(ids.admin));
    expect((await health({}, ids.stranger)).units).toHaveLength(2);
  });
});
