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

/** A count of the north, reported by the day, the week, the quarter or the year. */
async function measured(frequency: string, more: object = {}, since = '2026-01-01'): Promise<string> {
  const { run, ids, person, newId } = kit;
  const kpiId = newId();
  const definition = countKpi(kpiId, ids.plan, 'K-02', { frequency, validFrom: '2025-12-29', ...more });
  await run(commands.defineKpi, { definition }, person(ids.planner));
  await run(commands.assignKpi, { kpiId, unitId: ids.north, from: since }, person(ids.planner));
  return kpiId;
}

async function rowsOf(kpiId: string, period: string) {
  const { groups } = await sheet(kit, kit.ids.contributor, { period });
  return groups.flatMap(({ rows }) => rows).filter((row) => row.kpiId === kpiId);
}
const periodsOf = async (kpiId: string, period: string) => (await rowsOf(kpiId, period)).map((row) => row.period);

describe('the sheet of a month', () => {
  it('has what was there before, of a ratio also its parts', async () => {
    await report(kit, ratio(4, 10));
    kit.at('2026-11-05T15:00:00.000Z');
    const [october] = await rowsOf(kit.ids.kpi, '2026-10');
    expect(october?.earlier.at(-1)).toMatchObject({ period: '2026-09', numerator: 4, denominator: 10 });
    expect(october?.earlier.at(-2)).toMatchObject({ value: null, numerator: null, denominator: null });
    expect(october?.yearBefore).toMatchObject({ period: '2025-10', numerator: null });
  });

  it('has each week whose Thursday lies in it, and no other', async () => {
    const kpiId = await measured('week');
    // 2026-09-30 is a Wednesday: the week that ends on Sunday 4 October is October's.
    expect(await periodsOf(kpiId, '2026-09')).toEqual(['2026-W36', '2026-W37', '2026-W38', '2026-W39']);
    expect(await periodsOf(kpiId, '2026-07')).toEqual(['2026-W27', '2026-W28', '2026-W29', '2026-W30', '2026-W31']);
  });

  it('has each of its days, and of the running month those that have begun', async () => {
    const kpiId = await measured('day');
    expect(await periodsOf(kpiId, '2026-09')).toHaveLength(30);
    expect((await periodsOf(kpiId, '2026-10')).at(-1)).toBe('2026-10-08');
  });

  it('has a quarter and a year in the month that ends them', async () => {
    const kpiId = await measured('quarter');
    expect(await periodsOf(kpiId, '2026-09')).toEqual(['2026-Q3']);
    expect(await periodsOf(kpiId, '2026-08')).toEqual([]);
  });

  it('says of each row by when it is due, by the days of its own KPI', async () => {
    const kpiId = await measured('week', { dueDays: 2 });
    const [week] = await rowsOf(kpiId, '2026-09');
    // The week ends on Sunday 6 September.
    expect(week).toMatchObject({ period: '2026-W36', dueDay: '2026-09-08' });
    const [month] = await rowsOf(kit.ids.kpi, '2026-09');
    expect(month).toMatchObject({ period: '2026-09', dueDay: '2026-10-07' });
  });

  it('follows an assignment that begins and a frequency that changes within it', async () => {
    const kpiId = await measured('week', {}, '2026-09-14');
    expect(await periodsOf(kpiId, '2026-09')).toEqual(['2026-W38', '2026-W39']);
    const { run, ids, person } = kit;
    const daily = countKpi(kpiId, ids.plan, 'K-02', { frequency: 'day', validFrom: '2026-09-21' });
    await run(commands.defineKpi, { definition: daily }, person(ids.planner));
    const periods = await periodsOf(kpiId, '2026-09');
    expect(periods.slice(0, 2)).toEqual(['2026-W38', '2026-09-21']);
    expect(periods).toHaveLength(11);
  });

  it('offers the running month once something of it can be reported', async () => {
    const periodsOffered = async () => (await sheet(kit)).head.periods;
    expect(await periodsOffered()).not.toContain('2026-10');
    await measured('week');
    expect((await periodsOffered()).slice(0, 2)).toEqual(['2026-10', '2026-09']);
  });
});

describe('a week on the edge of two months', () => {
  // From Monday 27 July to Sunday 2 August; its Thursday is in July.
  const week = '2026-W31';

  it('is sent, waits and is closed with the month of its Thursday', async () => {
    const { run, ids, person, operations } = kit;
    const kpiId = await measured('week');
    await record(kit, value(7), { kpiId, period: week });
    await expect(submit(kit, { period: '2026-08' })).rejects.toMatchObject({ code: 'nothingToSubmit' });
    await submit(kit, { period: '2026-07' });
    const { submissions } = await operations.approvals(person(ids.approver), { planId: ids.plan }, newTrace());
    expect(submissions).toMatchObject([{ period: '2026-07', rows: [{ period: week, dueDay: '2026-08-07' }] }]);
    await approveAll(kit);
    await run(commands.closePeriod, { planId: ids.plan, unitId: ids.root, period: '2026-07' }, person(ids.approver));
    const refused = record(kit, value(8), { kpiId, period: week, basedOn: 1 });
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', code: 'periodClosed' });
  });
});

describe('what is still owed', () => {
  it('counts each week of the month, on the overview and in the navigation', async () => {
    const { operations, ids, person } = kit;
    const openOf = async () => {
      const { plans } = await operations.me(person(ids.contributor), 'session', newTrace());
      return plans[0]?.entryOpen;
    };
    const before = (await overview(kit)).progress;
    const owed = (await openOf()) ?? 0;
    const kpiId = await measured('week', {}, '2026-09-01');
    expect((await overview(kit)).progress.expected).toBe(before.expected + 4);
    // The week that began in September and is October's is over too.
    expect(await openOf()).toBe(owed + 5);
    await record(kit, value(7), { kpiId, period: '2026-W37' });
    await submit(kit);
    expect(await openOf()).toBe(owed + 4);
    expect(await waitingRows(kit)).toHaveLength(1);
    await approveAll(kit);
    expect((await overview(kit)).progress.approved).toBe(before.approved + 1);
  });
});

describe('what a sheet computes', () => {
  const computedAt = async (who: string) => {
    const { groups } = await sheet(kit, who, { period: '2026-09' });
    return groups.flatMap(({ rows }) => rows).find(({ code }) => code === 'K-04');
  };
  const define = async (formula: string) => {
    const { run, ids, person, newId } = kit;
    const definition = countKpi(newId(), ids.plan, 'K-04', { kind: 'formula', formula, overTime: 'mean' });
    await run(commands.defineKpi, { definition }, person(ids.planner));
  };

  it('is a row that nobody types into, with what it stands on as it is in force', async () => {
    const { ids } = kit;
    const kpiId = await measured('month');
    await define('K-02 * 3 + prev(K-02, 1)');
    for (const [period, figure] of [
      ['2026-08', 7],
      ['2026-09', 5],
    ] as const) {
      await record(kit, value(figure), { kpiId, period });
      await submit(kit, { period });
      await approveAll(kit);
    }
    const row = await computedAt(ids.contributor);
    expect(row).toMatchObject({ kind: 'formula', isReadOnly: true, computed: 22, pending: null, approved: null });
    expect(row?.computedFrom?.operands).toEqual([
      { code: 'K-02', shift: 0, kpiId, isTyped: true, value: 5 },
      { code: 'K-02', shift: 1, kpiId, isTyped: true, value: 7 },
    ]);
  });

  it('takes weeks as they amount to a month, and is not on a sheet that has none of its operands', async () => {
    const { run, ids, person } = kit;
    const kpiId = await measured('week');
    await define('K-02 * 2');
    for (const [period, figure] of [
      ['2026-W36', 1],
      ['2026-W37', 2],
    ] as const)
      await record(kit, value(figure), { kpiId, period });
    await submit(kit);
    await approveAll(kit);
    const row = await computedAt(ids.contributor);
    expect(row?.computedFrom?.operands).toMatchObject([{ isTyped: false, value: 3 }]);
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'contributor', planId: null, unitId: ids.south },
      person(ids.admin),
    );
    const south = await sheet(kit, ids.stranger, { unitId: ids.south });
    expect(south.groups.flatMap(({ rows }) => rows).map(({ code }) => code)).not.toContain('K-04');
  });
});
