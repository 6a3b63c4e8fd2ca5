import { afterEach, beforeEach, expect, it } from 'vitest';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

it('keeps what a change of settings leaves out', async () => {
  const { run, ids, person, store } = kit;
  const change = (input: object) => run(commands.changePlan, { planId: ids.plan, ...input }, person(ids.planner));
  await change({ settings: { illustrative: true, tolerancePercent: 5 } });
  await change({ settings: { todayStoppedAt: '2026-10-08' } });
  const plan = await store.read((tx) => tx.plans.byId(ids.plan));
  expect(plan?.settings).toMatchObject({ illustrative: true, tolerancePercent: 5, todayStoppedAt: '2026-10-08' });
  expect(plan?.headlineKpiIds).toEqual([ids.kpi]);
  expect(plan?.name).toEqual({ es: 'Plan', en: 'Plan' });
});

it('writes over nothing that somebody else has changed since it was seen', async () => {
  const { run, ids, person, store } = kit;
  const change = (input: object) => run(commands.changePlan, { planId: ids.plan, ...input }, person(ids.planner));
  await change({ vision: { es: 'Una' }, seen: { vision: { en: 'V', es: 'V' } } });
  const late = change({ vision: { es: 'Otra' }, seen: { vision: { es: 'V', en: 'V' } } });
  await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'planFieldChanged', field: 'vision' });
  await change({ lastYear: 2030, seen: { lastYear: 2028 } });
  await change({ settings: { tolerancePercent: 5 }, seen: { settings: { tolerancePercent: 10 } } });
  const again = change({ settings: { tolerancePercent: 7 }, seen: { settings: { tolerancePercent: 10 } } });
  await expect(again).rejects.toMatchObject({ code: 'planFieldChanged', field: 'tolerancePercent' });
  const plan = await store.read((tx) => tx.plans.byId(ids.plan));
  expect(plan).toMatchObject({ vision: { es: 'Una' }, lastYear: 2030, settings: { tolerancePercent: 5 } });
});

it('names a map approver who can be one, and headline KPIs of the plan', async () => {
  const { run, ids, person } = kit;
  const change = (input: object) => run(commands.changePlan, { planId: ids.plan, ...input }, person(ids.planner));
  const refused = { kind: 'invalid', code: 'mapApproverUnfit', field: 'mapApproverId' };
  await expect(change({ mapApproverId: ids.contributor })).rejects.toMatchObject(refused);
  await change({ mapApproverId: null });
  await expect(change({ headlineKpiIds: [kit.newId()] })).rejects.toMatchObject({
    kind: 'notFound',
    code: 'kpiNotFound',
    field: 'headlineKpiIds',
  });
});
