import { expect, it } from 'vitest';
import { smallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

it('ends a small chart in the figure beside it, whatever the evaluation window', async () => {
  const { ids, run, person, newId, operations, close } = await smallPlan();
  const [kpi, name] = [newId(), (text: string) => ({ es: text, en: text })];
  const definition = {
    id: kpi,
    planId: ids.plan,
    code: 'K-02',
    name: name('Recovered'),
    kind: 'value',
    scale: 'amount',
    unitOfMeasure: name('M'),
    decimals: 1,
    direction: 'increase',
    frequency: 'month',
    overTime: 'sum',
    overUnits: 'sum',
    window: 'yearToDate',
    ownerId: null,
    validFrom: '2025-01-01',
  };
  await run(commands.defineKpi, { definition }, person(ids.planner));
  await run(commands.assignKpi, { kpiId: kpi, unitId: ids.north, from: '2026-01-01' }, person(ids.planner));
  const rows = [5, 7, 11].map((value, index) => ({
    kpiId: kpi,
    unitId: ids.north,
    period: `2026-0${7 + index}`,
    content: { kind: 'value', value },
  }));
  const sent = await run(commands.importReadings, { planId: ids.plan, submit: true, rows }, person(ids.planner));
  await run(commands.approveReadings, { planId: ids.plan, rows: sent.result.readings }, person(ids.approver));
  const view = await operations.kpis(person(ids.leader), { planId: ids.plan, period: '2026-09' }, newTrace());
  const shown = view.groups.flatMap(({ kpis }) => kpis).find(({ id }) => id === kpi);
  expect(shown?.spark.map(({ value }) => value)).toEqual([5, 12, 23]);
  expect(shown?.value).toBe(23);
  await close();
});
