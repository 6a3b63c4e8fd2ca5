import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { approveAll, record, submit, value } from '../testing/acts.ts';
import { countKpi, name, ratioKpi } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const asPlanner = () => kit.person(kit.ids.planner);
const define = (definition: object, who = kit.ids.planner) =>
  kit.run(commands.defineKpi, { definition }, kit.person(who));
const view = (who: string, more: object = { kpiId: kit.ids.kpi }) =>
  kit.operations.kpiDefinition(kit.person(who), { planId: kit.ids.plan, ...more }, newTrace());
const preview = (formula: string, who = kit.ids.planner, more: object = {}) =>
  kit.operations.formulaPreview(
    kit.person(who),
    { planId: kit.ids.plan, frequency: 'month', formula, ...more },
    newTrace(),
  );

/** Two counts, reported in the north. */
async function twoCounts() {
  const ids = [kit.newId(), kit.newId()] as const;
  for (const [index, id] of ids.entries()) {
    await define(countKpi(id, kit.ids.plan, `C-${index + 1}`));
    await kit.run(commands.assignKpi, { kpiId: id, unitId: kit.ids.north, from: '2026-01-01' }, asPlanner());
  }
  return ids;
}

describe('the page of a definition', () => {
  it('is the planner’s and the owner’s to write, and others’ to read', async () => {
    const { ids } = kit;
    await define(ratioKpi(ids, { ownerId: ids.contributor }));
    expect(await view(ids.planner)).toMatchObject({ mayEdit: true, mayNameOwner: true });
    expect(await view(ids.contributor, { kpiId: ids.kpi, unitId: ids.north })).toMatchObject({
      mayEdit: true,
      mayNameOwner: false,
      people: [],
    });
    expect(await view(ids.leader)).toMatchObject({ mayEdit: false, people: [] });
  });

  it('is not there for another administration, nor another’s KPI in one’s own plan', async () => {
    const other = await otherAdministration(kit);
    await expect(view(other.planner)).rejects.toMatchObject({ kind: 'notFound', code: 'planNotFound' });
    await expect(view(kit.ids.planner, { kpiId: other.kpi })).rejects.toMatchObject({
      kind: 'notFound',
      code: 'kpiNotFound',
    });
  });

  it('lists its versions with who made them, when, and what they changed', async () => {
    const { ids } = kit;
    await define(ratioKpi(ids, { validFrom: '2027-01-01', dueDays: 8, disclosure: 'public' }));
    await define(ratioKpi(ids, { validFrom: '2027-01-01', dueDays: 9, disclosure: 'public' }));
    const { versions } = await view(ids.leader);
    expect(versions.map(({ isInForce, by, changes }) => ({ isInForce, by, changes }))).toEqual([
      { isInForce: true, by: 'planner', changes: ['dueDays'] },
      { isInForce: false, by: 'planner', changes: ['dueDays', 'disclosure'] },
      { isInForce: true, by: 'planner', changes: [] },
    ]);
    expect(versions[0]?.at).toBe('2026-10-08T15:00:00.000Z');
  });

  it('reads what was kept before disclosure and dimension were asked for as internal and none', async () => {
    const { disclosure, pmmDimension } = (await view(kit.ids.leader)).definition ?? {};
    expect({ disclosure, pmmDimension }).toEqual({ disclosure: 'internal', pmmDimension: null });
  });

  it('keeps the targets that were, with who set them and why', async () => {
    const { ids, run, newId } = kit;
    const target = { kpiId: ids.kpi, unitId: ids.root, period: '2027', value: { kind: 'figure', value: 80 } };
    await run(commands.setTarget, { id: newId(), ...target }, asPlanner());
    const again = { ...target, value: { kind: 'figure', value: 82 }, reason: 'A second shift' };
    await run(commands.setTarget, { id: newId(), ...again }, asPlanner());
    const { targets } = await view(ids.leader);
    const of2027 = targets.filter((one) => one.target.period === '2027');
    expect(of2027.map((one) => [one.isInForce, one.by, one.target.reason])).toEqual([
      [true, 'planner', 'A second shift'],
      [false, 'planner', null],
    ]);
  });

  it('keeps the baselines that were, with who set them and when', async () => {
    const { ids, run } = kit;
    const baseline = { kpiId: ids.kpi, unitId: ids.north, period: '2025' };
    await run(commands.setBaseline, { ...baseline, value: 60 }, asPlanner());
    await run(commands.setBaseline, { ...baseline, period: '2024', value: 0 }, asPlanner());
    const { baselines } = await view(ids.leader);
    const ofNorth = baselines.filter((one) => one.baseline.unitId === ids.north);
    const at = '2026-10-08T15:00:00.000Z';
    expect(ofNorth).toMatchObject([
      { isInForce: true, by: 'planner', at, baseline: { period: '2024', value: 0 } },
      { isInForce: false, by: 'planner', at, baseline: { period: '2025', value: 60 } },
    ]);
  });
});

describe('the preview of a formula', () => {
  it('computes over what has been approved, and says what is missing', async () => {
    const [first, second] = await twoCounts();
    await record(kit, value(30), { kpiId: first });
    await submit(kit);
    await approveAll(kit);
    expect(await preview('C-1 * 2')).toMatchObject({ value: 60, missing: null });
    expect(await preview('C-1 / (C-1 - 30)')).toMatchObject({ value: null, missing: 'divisionByZero' });
    expect(await preview('C-1 + C-2')).toMatchObject({ value: null, missing: 'operandMissing' });
    await record(kit, value(12), { kpiId: second });
    await submit(kit);
    await approveAll(kit);
    expect(await preview('C-1 + C-2')).toMatchObject({ value: 42, missing: null });
  });

  it('refuses what saving would: an unknown code, a cycle by its name, a text that is no formula', async () => {
    await twoCounts();
    const formula = kit.newId();
    await define(countKpi(formula, kit.ids.plan, 'F-1', { kind: 'formula', formula: 'C-1 + 1' }));
    await expect(preview('C-1 + C-9')).rejects.toMatchObject({ code: 'formulaUnknownCode', params: { position: 7 } });
    const first = (await view(kit.ids.planner)).kpis.find(({ code }) => code === 'C-1');
    await expect(preview('2 * F-1', kit.ids.planner, { kpiId: first?.id })).rejects.toMatchObject({
      code: 'formulaCycle',
      params: { cycle: 'C-1 → F-1 → C-1' },
      field: 'formula',
    });
    await expect(preview('C-1 +')).rejects.toMatchObject({ code: 'formulaEndMissing' });
  });

  it('is of the reader’s own unit, and for nobody who sees none', async () => {
    const [first] = await twoCounts();
    await record(kit, value(30), { kpiId: first });
    await submit(kit);
    await approveAll(kit);
    expect(await preview('C-1', kit.ids.contributor, { unitId: kit.ids.north })).toMatchObject({ value: 30 });
    await expect(preview('C-1', kit.ids.contributor, { unitId: kit.ids.south })).rejects.toMatchObject({
      kind: 'notFound',
    });
    await expect(preview('C-1', kit.ids.stranger)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('a formula’s value', () => {
  it('does not depend on the order in which its operands arrive', { timeout: 60_000 }, async () => {
    const months = ['2026-07', '2026-08', '2026-09'];
    const arrivals = months.flatMap((period) => [0, 1].map((operand) => ({ period, operand })));
    const figuresAfter = async (order: readonly (typeof arrivals)[number][]): Promise<unknown> => {
      await kit.close();
      kit = await smallPlan();
      const counts = await twoCounts();
      const formula = kit.newId();
      const computed = { kind: 'formula', formula: 'C-1 / C-2 + prev(C-1, 1)', overTime: 'last' };
      await define(countKpi(formula, kit.ids.plan, 'F-1', { ...computed, name: name('Computed') }));
      for (const { period, operand } of order) {
        const figure = value(10 * (operand + 1) + months.indexOf(period));
        await record(kit, figure, { kpiId: counts[operand] ?? '', period });
        await submit(kit, { period });
        await approveAll(kit);
      }
      const { points } = await kit.operations.kpi(
        kit.person(kit.ids.leader),
        { planId: kit.ids.plan, kpiId: formula },
        newTrace(),
      );
      return points.map(({ period, value: shown, reason }) => ({ period, value: shown, reason }));
    };
    const inOrder = await figuresAfter(arrivals);
    expect(inOrder).toMatchObject([{ value: null }, { value: 11 / 21 + 10 }, { value: 12 / 22 + 11 }]);
    const shuffled = fc.shuffledSubarray(arrivals, { minLength: arrivals.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        expect(await figuresAfter(order)).toEqual(inOrder);
      }),
      { numRuns: 8 },
    );
  });
});
