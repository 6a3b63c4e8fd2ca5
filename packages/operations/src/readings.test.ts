import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, overview, ratio, record, report, sheet, submit, value, waitingRows } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const clear = ({ run, ids, person }: SmallPlan, basedOn: number) => {
  const cell = { planId: ids.plan, kpiId: ids.kpi, unitId: ids.north, period: '2026-09', basedOn };
  return run(commands.clearReading, cell, person(ids.contributor));
};
const close = ({ run, ids, person }: SmallPlan, period = '2026-09') =>
  run(commands.closePeriod, { planId: ids.plan, unitId: ids.root, period }, person(ids.approver));
const topicsOf = async ({ store }: SmallPlan, seq: number) =>
  (await store.read((tx) => tx.changes.bySeq(seq)))?.topics ?? [];

describe('revisions of a cell', () => {
  it('are never given out twice, so that a typist over a cleared draft is told', async () => {
    await record(kit, ratio(1, 10));
    await clear(kit, 1);
    const again = await record(kit, ratio(2, 10));
    expect(again.result.revision).toBe(2);
    await expect(record(kit, ratio(3, 10), { basedOn: 1 })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'readingChanged',
      params: { numerator: 2, revision: 2 },
    });
  });

  it('are kept in the history, cleared and superseded ones too', async () => {
    await record(kit, ratio(1, 10));
    await record(kit, ratio(2, 10), { basedOn: 1 });
    await clear(kit, 2);
    const { operations, ids, person } = kit;
    const cell = { planId: ids.plan, kpiId: ids.kpi, unitId: ids.north, period: '2026-09' };
    const { revisions } = await operations.history(person(ids.contributor), cell, newTrace());
    expect(revisions.map(({ content }) => content)).toEqual([ratio(1, 10), ratio(2, 10)]);
    expect((await sheet(kit)).groups[0]?.rows[0]).toMatchObject({ state: 'empty', pending: null });
  });

  it('over an approved value go back to it when the draft is cleared', async () => {
    await report(kit, ratio(71, 100));
    await record(kit, ratio(72, 100), { basedOn: 1 });
    const cleared = await clear(kit, 2);
    expect(cleared.result).toEqual({ revision: 1 });
    expect((await record(kit, ratio(73, 100), { basedOn: 1 })).result.revision).toBe(3);
  });
});

describe('what is typed', () => {
  it.each([
    ['NUL in a reason', { kind: 'notApplicable', reason: 'a\0b' }, {}],
    ['half a surrogate pair in a reason', { kind: 'notApplicable', reason: 'a\ud800b' }, {}],
    ['no reason', { kind: 'notApplicable', reason: '  ' }, {}],
    ['NaN', ratio(Number.NaN, 1), {}],
    ['infinity', ratio(Number.POSITIVE_INFINITY, 1), {}],
    ['a long comment', ratio(1, 2), { comment: 'x'.repeat(2_001) }],
    ['NUL in a comment', ratio(1, 2), { comment: 'x\0' }],
    ['a revision below nothing', ratio(1, 2), { basedOn: -1 }],
    ['a fraction of a revision', ratio(1, 2), { basedOn: 0.5 }],
    ['an id that is none', ratio(1, 2), { kpiId: 'x' }],
    ['a period that is no word', ratio(1, 2), { period: '2026-09\0' }],
  ])('is refused with %s, naming the input', async (_, content, more) => {
    await expect(record(kit, content, more)).rejects.toMatchObject({ kind: 'invalid', code: 'inputInvalid' });
  });

  it('is not mixed up with a KPI of another plan', async () => {
    const { run, ids, person, newId } = kit;
    const second = newId();
    const text = { es: 'x' };
    const years = { firstYear: 2025, lastYear: 2028, fiscalStart: 1 };
    const plan = { id: second, administrationId: ids.root, name: text, vision: text, mission: text, ...years };
    await run(commands.definePlan, { ...plan, mapApproverId: null }, person(ids.planner));
    const refused = record(kit, ratio(1, 2), { planId: second });
    await expect(refused).rejects.toMatchObject({ kind: 'notFound', code: 'kpiNotFound' });
  });
});

describe('sending', () => {
  it('is refused in a closed period, which a unit without approval would change otherwise', async () => {
    const { run, ids, person } = kit;
    const settings = { approvalNotNeeded: [ids.north] };
    await run(commands.changePlan, { planId: ids.plan, settings }, person(ids.planner));
    await record(kit, ratio(1, 10));
    await close(kit);
    await expect(submit(kit)).rejects.toMatchObject({
      code: 'periodClosed',
      params: { kpi: 'K-01', period: '2026-09' },
    });
    expect((await overview(kit)).kpis[0]?.value).toBeNull();
  });

  it('lets only who sent it take it back', async () => {
    const { run, ids, person } = kit;
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'contributor', planId: null, unitId: ids.north },
      person(ids.admin),
    );
    await record(kit, ratio(1, 10));
    await submit(kit);
    const withdraw = (who: string) =>
      run(commands.withdrawReadings, { planId: ids.plan, unitId: ids.north, period: '2026-09' }, person(who));
    await expect(withdraw(ids.stranger)).rejects.toMatchObject({ code: 'nothingToWithdraw' });
    expect((await withdraw(ids.contributor)).result).toEqual({ withdrawn: 1 });
  });
});

describe('approving', () => {
  it('is a conflict once the row has been approved, returned or withdrawn', async () => {
    const { run, ids, person } = kit;
    await record(kit, ratio(1, 10));
    await submit(kit);
    const rows = await waitingRows(kit);
    const approve = () => run(commands.approveReadings, { planId: ids.plan, rows }, person(ids.approver));
    await approve();
    await expect(approve()).rejects.toMatchObject({ kind: 'conflict', code: 'submissionChanged' });
    const returned = rows.map((row) => ({ ...row, reason: 'again' }));
    const giveBack = run(commands.giveBackReadings, { planId: ids.plan, rows: returned }, person(ids.approver));
    await expect(giveBack).rejects.toMatchObject({ kind: 'conflict', code: 'submissionChanged' });
  });

  it('is refused when a row is named twice', async () => {
    const { run, ids, person } = kit;
    await record(kit, ratio(1, 10));
    await submit(kit);
    const rows = await waitingRows(kit);
    const approve = run(commands.approveReadings, { planId: ids.plan, rows: [...rows, ...rows] }, person(ids.approver));
    await expect(approve).rejects.toMatchObject({ kind: 'invalid', code: 'rowTwice', field: 'rows' });
  });

  it('is forbidden to who sees the plan, and a row out of sight is as if it had gone', async () => {
    const { run, ids, person } = kit;
    await record(kit, ratio(1, 10));
    await submit(kit);
    const rows = await waitingRows(kit);
    const approve = (who: string) => run(commands.approveReadings, { planId: ids.plan, rows }, person(who));
    await expect(approve(ids.leader)).rejects.toMatchObject({ kind: 'forbidden', code: 'notAllowed' });
    const grant = { personId: ids.stranger, role: 'approver', planId: null, unitId: ids.south };
    await run(commands.grantRole, grant, person(ids.admin));
    await expect(approve(ids.stranger)).rejects.toMatchObject({ code: 'submissionChanged', params: {} });
  });
});

describe('closing', () => {
  it('is refused while rows wait, saying how many', async () => {
    await record(kit, ratio(1, 10));
    await submit(kit);
    await expect(close(kit, '2026-Q3')).rejects.toMatchObject({ code: 'readingsWaiting', params: { count: 1 } });
    await approveAll(kit);
    await close(kit, '2026-Q3');
  });

  it('shows on the overview whatever closed it: the unit above, the quarter', async () => {
    await close(kit, '2026-Q3');
    expect((await overview(kit)).closedAt).toBe('2026-10-08T15:00:00.000Z');
    expect((await overview(kit, kit.ids.leader, { unitId: kit.ids.north })).closedAt).not.toBeNull();
    expect((await sheet(kit)).isClosed).toBe(true);
  });

  it('is opened again with a reason that is kept', async () => {
    const { run, ids, person, store } = kit;
    await close(kit);
    const input = { planId: ids.plan, unitId: ids.root, period: '2026-09', reason: 'A typing error' };
    await expect(run(commands.reopenPeriod, { ...input, reason: ' ' }, person(ids.approver))).rejects.toMatchObject({
      code: 'inputInvalid',
    });
    await expect(run(commands.reopenPeriod, input, person(ids.leader))).rejects.toMatchObject({ kind: 'forbidden' });
    const commandId = kit.newId();
    await kit.operations.execute(commands.reopenPeriod, { ...input, commandId }, person(ids.approver));
    const answer = await store.read((tx) => tx.changes.answerOf(commandId));
    expect(answer?.result).toContain('A typing error');
    await record(kit, ratio(1, 10));
  });
});

describe('many at once', () => {
  const importing = (rows: readonly object[], who = kit.ids.contributor, more: object = {}) =>
    kit.run(commands.importReadings, { planId: kit.ids.plan, rows, ...more }, kit.person(who));
  const cell = (more: object = {}) => ({
    kpiId: kit.ids.kpi,
    unitId: kit.ids.north,
    period: '2026-09',
    content: ratio(1, 10),
    ...more,
  });

  it('takes and refuses each row for itself', async () => {
    const { ids, newId } = kit;
    const { result } = await importing([
      cell(),
      cell(),
      cell({ period: '2026-13' }),
      cell({ period: '2026-W10' }),
      cell({ unitId: ids.south }),
      cell({ unitId: newId() }),
      cell({ kpiId: newId() }),
      cell({ period: '2026-08', content: value(4) }),
      cell({ period: '2025-08' }),
      cell({ period: '2026-12' }),
      cell({ period: '2026-07', basedOn: 3 }),
      cell({ period: '2026-05' }),
    ]);
    expect(result.readings).toHaveLength(2);
    expect(result.refused.map(({ row, code }) => [row, code])).toEqual([
      [1, 'rowTwice'],
      [2, 'periodUnknown'],
      [3, 'periodOfOtherFrequency'],
      [4, 'unitNotFound'],
      [5, 'unitNotFound'],
      [6, 'kpiNotFound'],
      [7, 'contentOfOtherKind'],
      [8, 'notAssigned'],
      [9, 'periodInFuture'],
      [10, 'readingChanged'],
    ]);
  });

  it('is refused whole when no row can be taken, naming the first reason', async () => {
    await expect(importing([cell({ period: '2026-13' })])).rejects.toMatchObject({
      kind: 'invalid',
      code: 'everyRowRefused',
      params: { rows: 1, problem: 'periodUnknown', period: '2026-13' },
    });
  });

  it('is not for who reports nothing', async () => {
    await expect(importing([cell()], kit.ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(importing([cell()], kit.ids.stranger)).rejects.toMatchObject({ code: 'planNotFound', params: {} });
  });

  it('says so where something waits for the first time: the reason on every screen changes', async () => {
    const { ids } = kit;
    const { seq } = await importing([cell()]);
    expect(await topicsOf(kit, seq)).toEqual([`entry:${ids.north}`, `kpi:${ids.kpi}`]);
    expect((await overview(kit)).kpis[0]).toMatchObject({ reason: 'pendingApproval' });
  });

  it('does not take what is impossible when it is sent at once', async () => {
    const { result } = await importing([cell({ content: ratio(11, 10) }), cell({ period: '2026-08' })], undefined, {
      submit: true,
    });
    expect(result.refused).toMatchObject([{ row: 0, code: 'readingImpossible' }]);
    expect(await waitingRows(kit)).toHaveLength(1);
  });
});

describe('5,000 rows', () => {
  const MONTHS = Array.from({ length: 50 }, (_, index) => {
    const month = index % 12;
    return `${2022 + Math.floor(index / 12)}-${String(month + 1).padStart(2, '0')}`;
  });

  it('are approved in one change row, or not at all', async () => {
    const { run, ids, person, newId, store, operations } = kit;
    const kpiIds = Array.from({ length: 50 }, () => newId());
    for (const [index, id] of kpiIds.entries()) {
      const definition = countKpi(id, ids.plan, `C-${index}`, { validFrom: '2022-01-01' });
      await run(commands.defineKpi, { definition }, person(ids.planner));
      for (const unitId of [ids.north, ids.south])
        await run(commands.assignKpi, { kpiId: id, unitId, from: '2022-01-01' }, person(ids.planner));
    }
    const rows = kpiIds.flatMap((kpiId, index) =>
      [ids.north, ids.south].flatMap((unitId) =>
        MONTHS.map((period) => ({ kpiId, unitId, period, content: value(index + 1) })),
      ),
    );
    await run(commands.importReadings, { planId: ids.plan, submit: true, rows }, person(ids.planner));
    const waiting = await waitingRows(kit);
    expect(waiting).toHaveLength(5_000);

    const before = await store.read(async (tx) => tx.seq);
    const stale = [...waiting.slice(1), { readingId: newId(), revision: 1 }];
    const refused = run(commands.approveReadings, { planId: ids.plan, rows: stale }, person(ids.approver));
    await expect(refused).rejects.toMatchObject({ code: 'submissionChanged' });
    expect(await waitingRows(kit)).toHaveLength(5_000);
    expect(await store.read(async (tx) => tx.seq)).toBe(before);

    const { seq } = await run(commands.approveReadings, { planId: ids.plan, rows: waiting }, person(ids.approver));
    expect(seq).toBe(before + 1);
    const change = await store.read((tx) => tx.changes.bySeq(seq));
    expect(change?.refs).toEqual([{ kind: 'reading', id: 'batch', before: null, after: null, count: 5_000 }]);
    expect(new Set(change?.topics).size).toBe(52);
    const view = await operations.kpi(
      person(ids.leader),
      { planId: ids.plan, kpiId: kpiIds[6] ?? '', period: '2026-01' },
      newTrace(),
    );
    expect(view.kpi.value).toBe(14);
  }, 60_000);
});
