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
