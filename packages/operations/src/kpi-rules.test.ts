import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, record, sheet, submit, value } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import type { WarnedRow } from './compared-readings.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
let [found, made, rest] = ['', '', ''];

beforeEach(async () => {
  kit = await smallPlan();
  const { run, ids, person, newId } = kit;
  [found, made, rest] = [newId(), newId(), newId()];
  for (const [id, code] of [
    [found, 'K-11'],
    [made, 'K-12'],
    [rest, 'K-13'],
  ] as const) {
    await run(commands.defineKpi, { definition: countKpi(id, ids.plan, code) }, person(ids.planner));
    await run(commands.assignKpi, { kpiId: id, unitId: ids.north, from: '2025-01-01' }, person(ids.planner));
  }
});
afterEach(() => kit.close());

const define = (more: object = {}, who = kit.ids.planner) => {
  const rule = {
    id: kit.newId(),
    planId: kit.ids.plan,
    kpiId: found,
    relation: 'atMost',
    otherKpiIds: [made],
    ...more,
  };
  return kit.run(commands.defineKpiRule, { rule }, kit.person(who));
};
const view = (who = kit.ids.planner) => kit.operations.kpiRules(kit.person(who), { planId: kit.ids.plan }, newTrace());

describe('a rule between KPIs', () => {
  it('is defined, counted over approved values, and taken back', async () => {
    for (const [period, low, high] of [
      ['2026-07', 5, 9],
      ['2026-08', 12, 9],
    ] as const) {
      await record(kit, value(low), { kpiId: found, period, comment: 'x' });
      await record(kit, value(high), { kpiId: made, period, comment: 'x' });
      await submit(kit, { period });
    }
    await approveAll(kit);
    const { ruleId } = (await define()).result;
    expect(await view()).toMatchObject({ rules: [{ id: ruleId, checked: 2, broken: 1 }], mayEdit: true });
    const { run, ids, person } = kit;
    await run(commands.removeKpiRule, { planId: ids.plan, ruleId }, person(ids.planner));
    expect((await view()).rules).toEqual([]);
  });

  it('asks for a comment at every row that it names when a sheet is sent', async () => {
    await define();
    const rows: readonly [string, number][] = [
      [found, 8],
      [made, 7],
    ];
    for (const [kpiId, figure] of rows) await record(kit, value(figure), { kpiId });
    await expect(submit(kit)).rejects.toMatchObject({ code: 'commentMissing', params: { problem: 'ruleAtMost' } });
    await record(kit, value(8), { kpiId: found, basedOn: 1, comment: 'Counted twice' });
    await expect(submit(kit)).rejects.toMatchObject({ params: { kpi: 'K-12', problem: 'ruleAtMost' } });
    await record(kit, value(7), { kpiId: made, basedOn: 1, comment: 'As reported' });
    expect((await submit(kit)).result).toEqual({ submitted: 2 });
  });

  it('says nothing while a value is missing', async () => {
    await define({ relation: 'sumOf', otherKpiIds: [made, rest] });
    await record(kit, value(8), { kpiId: found });
    await record(kit, value(7), { kpiId: made });
    expect((await submit(kit)).result).toEqual({ submitted: 2 });
  });

  it('warns at once where a value is recorded, and keeps nothing from it', async () => {
    await define();
    expect((await record(kit, value(8), { kpiId: found })).result.warnings).toEqual([]);
    const { warnings } = (await record(kit, value(7), { kpiId: made })).result;
    expect(warnings).toMatchObject([{ severity: 'warning', code: 'ruleAtMost', beside: [{ value: 8 }, { value: 7 }] }]);
    expect((await record(kit, value(9), { kpiId: made, basedOn: 1 })).result.warnings).toEqual([]);
    // Another KPI and another period have nothing to do with it.
    expect((await record(kit, value(1), { kpiId: rest })).result.warnings).toEqual([]);
    expect((await record(kit, value(7), { kpiId: made, period: '2026-08' })).result.warnings).toEqual([]);
  });

  it('warns at the rows that are pasted, and at those that a system brings', async () => {
    await define();
    const { run, ids, person } = kit;
    const row = (kpiId: string, figure: number) => ({
      kpiId,
      unitId: ids.north,
      period: '2026-09',
      content: value(figure),
    });
    const rows = [row(rest, 1), row(found, 8), row(made, 7)];
    const told = (warned: readonly WarnedRow[]) =>
      warned.map(({ row: index, problems }) => [index, ...problems.map(({ code }) => code)]);
    const both = [
      [1, 'ruleAtMost'],
      [2, 'ruleAtMost'],
    ];
    const who = person(ids.contributor);
    const typed = rows.map((one) => ({ ...one, basedOn: 0 }));
    const pasted = await run(commands.recordReadings, { planId: ids.plan, rows: typed }, who);
    expect(told(pasted.result.warned)).toEqual(both);
    const brought = await run(commands.importReadings, { planId: ids.plan, channel: 'api', rows }, who);
    expect(told(brought.result.warned)).toEqual(both);
  });

  it('is told to the approver at both rows, with the figure of the other', async () => {
    await define();
    await record(kit, value(8), { kpiId: found, comment: 'Counted twice' });
    await record(kit, value(7), { kpiId: made, comment: 'As reported' });
    await record(kit, value(1), { kpiId: rest });
    await submit(kit);
    const { operations, ids, person } = kit;
    const { submissions } = await operations.approvals(person(ids.approver), { planId: ids.plan }, newTrace());
    const told = submissions.flatMap(({ rows }) => rows.map(({ code, problems }) => [code, problems] as const));
    const rule = expect.objectContaining({
      code: 'ruleAtMost',
      beside: [
        { code: 'K-11', value: 8, decimals: 0 },
        { code: 'K-12', value: 7, decimals: 0 },
      ],
    });
    expect(told).toEqual([
      ['K-11', [rule]],
      ['K-12', [rule]],
      ['K-13', []],
    ]);
  });

  it('tells the approver of the row that has the same value', async () => {
    await record(kit, value(3_185), { kpiId: found, comment: 'x' });
    await record(kit, value(3_185), { kpiId: made, comment: 'x' });
    await submit(kit);
    const { operations, ids, person } = kit;
    const { submissions } = await operations.approvals(person(ids.approver), { planId: ids.plan }, newTrace());
    expect(submissions.flatMap(({ rows }) => rows.map(({ problems }) => problems[0]?.beside))).toEqual([
      [{ code: 'K-12', value: 3_185, decimals: 0 }],
      [{ code: 'K-11', value: 3_185, decimals: 0 }],
    ]);
  });

  it.each<[string, () => object, string]>([
    ['with itself', () => ({ otherKpiIds: [found] }), 'ruleOfItself'],
    ['with one twice', () => ({ relation: 'sumOf', otherKpiIds: [made, made] }), 'ruleNamesTwice'],
    ['of at most two', () => ({ otherKpiIds: [made, rest] }), 'ruleOneOther'],
    ['of one summand', () => ({ relation: 'sumOf' }), 'ruleTwoOthers'],
    ['with one that is nowhere', () => ({ otherKpiIds: [kit.newId()] }), 'kpiNotFound'],
  ])('is refused %s', async (_, more, code) => {
    await expect(define(more())).rejects.toMatchObject({ code });
  });

  it('is refused between units of measure', async () => {
    const { run, ids, person, newId } = kit;
    const hours = countKpi(newId(), ids.plan, 'K-14', { unitOfMeasure: { es: 'h', en: 'h' } });
    await run(commands.defineKpi, { definition: hours }, person(ids.planner));
    await expect(define({ otherKpiIds: [hours.id] })).rejects.toMatchObject({ code: 'ruleUnits' });
  });

  it('is refused between months and quarters', async () => {
    const { run, ids, person, newId } = kit;
    const quarterly = countKpi(newId(), ids.plan, 'K-15', { frequency: 'quarter' });
    await run(commands.defineKpi, { definition: quarterly }, person(ids.planner));
    await expect(define({ otherKpiIds: [quarterly.id] })).rejects.toMatchObject({ code: 'ruleFrequencies' });
  });

  it('stands once, whatever the order of its summands', async () => {
    await define({ relation: 'sumOf', otherKpiIds: [made, rest] });
    await expect(define({ relation: 'sumOf', otherKpiIds: [rest, made] })).rejects.toMatchObject({ code: 'ruleTwice' });
  });

  it('is a planner’s to define; others of the plan see it, others nothing', async () => {
    const other = await otherAdministration(kit);
    await define();
    await expect(define({}, kit.ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(define({}, other.planner)).rejects.toMatchObject({ kind: 'notFound' });
    expect(await view(kit.ids.leader)).toMatchObject({ mayEdit: false, rules: [{ kpiId: found }] });
    await expect(view(other.planner)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('a rule with a computed KPI', () => {
  async function computedRule(relation: 'atMost' | 'sumOf' = 'atMost', formula = 'K-11 + K-12'): Promise<string> {
    const { run, ids, person, newId } = kit;
    const id = newId();
    const definition = countKpi(id, ids.plan, 'K-19', {
      kind: 'formula',
      formula,
      overTime: 'last',
      overUnits: 'none',
    });
    await run(commands.defineKpi, { definition }, person(ids.planner));
    await define({ kpiId: id, relation, otherKpiIds: relation === 'atMost' ? [rest] : [rest, made] });
    return id;
  }

  it('is judged by what is typed now, and told where that is typed', async () => {
    await computedRule();
    await record(kit, value(6), { kpiId: found });
    await record(kit, value(10), { kpiId: rest });
    const { warnings } = (await record(kit, value(5), { kpiId: made })).result;
    expect(warnings).toMatchObject([
      {
        code: 'ruleAtMost',
        beside: [
          { code: 'K-19', value: 11 },
          { code: 'K-13', value: 10 },
        ],
      },
    ]);
    await expect(submit(kit)).rejects.toMatchObject({ code: 'commentMissing', params: { kpi: 'K-11' } });
    expect((await record(kit, value(4), { kpiId: made, basedOn: 1 })).result.warnings).toEqual([]);
    expect((await submit(kit)).result).toEqual({ submitted: 3 });
  });

  it('says nothing while what it is computed from is missing', async () => {
    await computedRule();
    await record(kit, value(60), { kpiId: found });
    expect((await record(kit, value(10), { kpiId: rest })).result.warnings).toEqual([]);
  });

  it('is counted over the figures of the year', async () => {
    await computedRule('sumOf');
    for (const [period, figure] of [
      ['2026-07', 5],
      ['2026-08', 6],
    ] as const) {
      for (const kpiId of [found, made, rest]) {
        const own = kpiId === rest ? 5 : figure;
        await record(kit, value(own), { kpiId, period, comment: 'x' });
      }
      await submit(kit, { period });
    }
    await approveAll(kit);
    expect(await view()).toMatchObject({ rules: [{ checked: 2, broken: 1 }] });
  });

  it('stands on the sheet of what it is compared with', async () => {
    const { run, ids, person } = kit;
    const elsewhere = countKpi(kit.newId(), ids.plan, 'K-18');
    await run(commands.defineKpi, { definition: elsewhere }, person(ids.planner));
    const id = await computedRule('atMost', 'K-18 + 0');
    const { groups } = await sheet(kit);
    expect(groups.flatMap(({ rows }) => rows).find(({ kpiId }) => kpiId === id)?.kind).toBe('formula');
  });
});

describe('a rule beside what somebody may not see', () => {
  it('is judged by what they see', async () => {
    await define();
    const { run, ids, person } = kit;
    await run(
      commands.assignKpi,
      { kpiId: made, unitId: ids.north, personId: ids.stranger, from: '2025-01-01' },
      person(ids.planner),
    );
    await record(kit, value(8), { kpiId: found });
    const south = { personId: ids.stranger, role: 'contributor', planId: null, unitId: ids.south };
    await run(commands.grantRole, south, person(ids.admin));
    const { warnings } = (await record(kit, value(7), { kpiId: made }, ids.stranger)).result;
    expect(warnings).toEqual([]);
  });
});
