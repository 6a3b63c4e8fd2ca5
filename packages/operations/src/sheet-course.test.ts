import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, ratio, record, report, sheet, submit, waitingRows } from '../testing/acts.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const course = async (who = kit.ids.contributor) => (await sheet(kit, who)).course;
const month = (more: object = {}) => ({ planId: kit.ids.plan, unitId: kit.ids.north, period: '2026-09', ...more });
const close = (more: object = {}, who = kit.ids.approver) =>
  kit.run(commands.closePeriod, month(more), kit.person(who));
const reopen = (reason: string, more: object = {}, who = kit.ids.approver) =>
  kit.run(commands.reopenPeriod, month({ reason, ...more }), kit.person(who));
const closing = (who: string, unitId = kit.ids.root) =>
  kit.operations.closing(kit.person(who), { planId: kit.ids.plan, unitId, period: '2026-09' }, newTrace());
const giveBack = async (reason: string) => {
  const rows = (await waitingRows(kit)).map((row) => ({ ...row, reason }));
  return kit.run(commands.giveBackReadings, { planId: kit.ids.plan, rows }, kit.person(kit.ids.approver));
};

describe('the course of a sheet', () => {
  it('says who sent and who approved it, and when', async () => {
    await record(kit, ratio(1, 10));
    kit.at('2026-10-08T16:00:00.000Z');
    await submit(kit);
    expect((await course()).submitted).toEqual({ by: 'contributor', at: '2026-10-08T16:00:00.000Z' });
    kit.at('2026-10-08T17:00:00.000Z');
    await approveAll(kit);
    expect(await course()).toMatchObject({
      submitted: null,
      approved: { by: 'approver', at: '2026-10-08T17:00:00.000Z' },
    });
  });

  it('says what was given back, by whom and why, until it is sent again', async () => {
    await record(kit, ratio(1, 10));
    await submit(kit);
    await giveBack('Count the night shift');
    const { returned } = await course();
    expect(returned).toMatchObject({
      by: 'approver',
      rows: [{ reason: 'Count the night shift', before: ratio(1, 10), isFixed: false }],
    });
    await record(kit, ratio(2, 10), { basedOn: 1 });
    expect((await course()).returned?.rows).toMatchObject([{ before: ratio(1, 10), now: ratio(2, 10), isFixed: true }]);
    await submit(kit);
    expect((await course()).returned).toBeNull();
  });

  it('counts corrections after approval; the approved value stays in force until the new one is approved', async () => {
    await report(kit, ratio(5, 10));
    await record(kit, ratio(6, 10), { basedOn: 1 });
    await expect(submit(kit)).rejects.toMatchObject({ code: 'correctionUnexplained', params: { kpi: 'K-01' } });
    await record(kit, ratio(6, 10), { basedOn: 2, comment: 'One was counted twice' });
    await submit(kit);
    const row = (await sheet(kit)).groups[0]?.rows[0];
    expect(row).toMatchObject({ approved: { content: ratio(5, 10) }, pending: { content: ratio(6, 10) } });
    expect((await course()).corrections).toBe(0);
    await approveAll(kit);
    expect((await course()).corrections).toBe(1);
  });
});

describe('sending only some rows', () => {
  it('leaves the others as they were, and refuses where none of those named is a draft', async () => {
    await record(kit, ratio(1, 10));
    const only = [{ kpiId: kit.newId(), period: '2026-09' }];
    await expect(submit(kit, { only })).rejects.toMatchObject({ code: 'nothingToSubmit' });
    expect((await submit(kit, { only: [{ kpiId: kit.ids.kpi, period: '2026-09' }] })).result).toEqual({ submitted: 1 });
  });
});

describe('closing and reopening', () => {
  it('lists first what would be published without a value, under the unit too', async () => {
    await record(kit, ratio(1, 10));
    expect(await closing(kit.ids.approver)).toMatchObject({
      owed: 2,
      approved: 0,
      waiting: 0,
      units: [
        { unitId: kit.ids.north, rows: [{ code: 'K-01', state: 'draft', hasApproved: false }] },
        { unitId: kit.ids.south, rows: [{ code: 'K-01', state: 'empty', hasApproved: false }] },
      ],
    });
    await submit(kit);
    expect((await closing(kit.ids.approver)).waiting).toBe(1);
    await approveAll(kit);
    expect(await closing(kit.ids.approver)).toMatchObject({ owed: 2, approved: 1, units: [{ unitId: kit.ids.south }] });
    await expect(closing(kit.ids.leader)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(closing(kit.ids.contributor)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('locks the sheet of the unit and of those under it, and says who closed it and when', async () => {
    expect((await course(kit.ids.approver)).mayClose).toBe(true);
    expect((await course()).mayClose).toBe(false);
    await close({ unitId: kit.ids.root });
    const view = await sheet(kit);
    expect(view).toMatchObject({ isClosed: true, course: { closing: { by: 'approver', unitId: kit.ids.root } } });
    await expect(record(kit, ratio(1, 10))).rejects.toMatchObject({ code: 'periodClosed' });
    await expect(close({}, kit.ids.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('keeps the reason of a reopening readable on the sheet, also after it is closed and opened again', async () => {
    await close({ unitId: kit.ids.root });
    kit.at('2026-10-12T14:00:00.000Z');
    await reopen('The laboratory sent new figures', { unitId: kit.ids.root });
    expect((await course()).reopening).toEqual({
      by: 'approver',
      at: '2026-10-12T14:00:00.000Z',
      reason: 'The laboratory sent new figures',
    });
    await close();
    expect((await course()).reopening).toBeNull();
    await reopen('Again');
    expect((await course()).reopening?.reason).toBe('Again');
    await expect(reopen('Nothing to open')).rejects.toMatchObject({ code: 'periodNotClosed' });
  });
});
