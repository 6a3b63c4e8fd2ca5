import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, record, submit, value } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
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
