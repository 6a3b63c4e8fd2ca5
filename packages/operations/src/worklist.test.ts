import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, record, submit, ratio, waitingRows } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const listOf = (who: string) => kit.operations.worklist(kit.person(who), { planId: kit.ids.plan }, newTrace());
const navigationOf = async (who: string) =>
  (await kit.operations.me(kit.person(who), 'session', newTrace())).plans[0]?.entryOpen;
const lineOf = async (period: string, who = kit.ids.contributor) =>
  (await listOf(who)).lines.find((line) => line.period === period);

describe('what a contributor owes', () => {
  it('is late from the day after the due day on, in working days', async () => {
    // September ends on a Wednesday and is due on 7 October; today is the 8th.
    expect(await lineOf('2026-09')).toMatchObject({ unitId: kit.ids.north, dueDay: '2026-10-07', lateBy: 1 });
    // Days without work do not make it later.
    const holiday = { administrationId: kit.ids.root, days: ['2026-10-08'] };
    await kit.run(commands.addHolidays, holiday, kit.person(kit.ids.admin));
    expect(await lineOf('2026-09')).toMatchObject({ lateBy: 0 });
  });

  it('comes oldest first, as many as the navigation counts', async () => {
    const { lines, open } = await listOf(kit.ids.contributor);
    expect(lines.map(({ period }) => period)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => `2026-0${month}`));
    expect(open).toBe(9);
    expect(await navigationOf(kit.ids.contributor)).toBe(9);
  });

  it('goes from owed to sent to approved, and what is returned comes first with its reason', async () => {
    const { run, ids, person } = kit;
    await record(kit, ratio(3, 4));
    expect((await lineOf('2026-09'))?.counts).toMatchObject({ expected: 1, draft: 1, submitted: 0 });
    await submit(kit);
    expect(await navigationOf(ids.contributor)).toBe(8);
    expect((await listOf(ids.contributor)).lines.at(-1)).toMatchObject({ period: '2026-09', counts: { submitted: 1 } });
    const rows = (await waitingRows(kit)).map((row) => ({ ...row, reason: 'one digit too many' }));
    await run(commands.giveBackReadings, { planId: ids.plan, rows }, person(ids.approver));
    const [first] = (await listOf(ids.contributor)).lines;
    expect(first).toMatchObject({ period: '2026-09', returns: [{ code: 'K-01', reason: 'one digit too many' }] });
    await submit(kit);
    await approveAll(kit);
    expect(await lineOf('2026-09')).toMatchObject({ counts: { approved: 1 }, lateBy: 0 });
  });

  it('is not asked for what is closed', async () => {
    const { run, ids, person } = kit;
    await run(commands.closePeriod, { planId: ids.plan, unitId: ids.root, period: '2026-08' }, person(ids.approver));
    expect(await lineOf('2026-08')).toBeUndefined();
    expect(await navigationOf(ids.contributor)).toBe(8);
  });

  it('says when the next falls due, where nothing is owed', async () => {
    const { run, ids, person, newId } = kit;
    const kpiId = newId();
    const definition = countKpi(kpiId, ids.plan, 'K-02', { validFrom: '2026-10-01' });
    await run(commands.defineKpi, { definition }, person(ids.planner));
    const clerk = { personId: ids.stranger, role: 'contributor', planId: null, unitId: ids.south };
    await run(commands.grantRole, clerk, person(ids.admin));
    const named = { kpiId, unitId: ids.south, from: '2026-10-01', personId: ids.stranger };
    await run(commands.assignKpi, named, person(ids.planner));
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];
    for (const month of months) {
      await record(kit, ratio(1, 2), { unitId: ids.south, period: `2026-${month}` }, ids.stranger);
      await submit(kit, { unitId: ids.south, period: `2026-${month}` }, ids.stranger);
    }
    expect(await listOf(ids.stranger)).toMatchObject({ open: 0, nextDue: '2026-11-06', isAsked: true });
  });
});

describe('who sees a worklist', () => {
  it('is asked nothing who reports nothing', async () => {
    expect(await listOf(kit.ids.leader)).toMatchObject({ isAsked: false, open: 0, lines: [] });
  });

  it('is nobody of another administration', async () => {
    await expect(listOf(kit.ids.stranger)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
