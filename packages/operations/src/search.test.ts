import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const found = (who = kit.ids.leader, planId = kit.ids.plan) =>
  kit.operations.search(kit.person(who), { planId }, newTrace());
const asPlanner = () => kit.person(kit.ids.planner);

describe('what can be found in a plan', () => {
  it('is its objectives, its KPIs and who owns one of them', async () => {
    const { ids } = kit;
    expect(await found()).toMatchObject({
      planId: ids.plan,
      objectives: [
        { id: ids.objective, code: 'V1', title: name('Trade moves fast'), perspective: name('Public value') },
      ],
      kpis: [{ id: ids.kpi, code: 'K-01', name: name('Released in 48 h') }],
      people: [{ id: ids.leader, name: 'leadership', objectiveIds: [ids.objective], kpiIds: [] }],
    });
  });

  it('is there for everybody who sees the plan, whatever their unit', async () => {
    const { ids } = kit;
    const whole = await found();
    for (const who of [ids.planner, ids.contributor, ids.approver]) expect(await found(who)).toEqual(whole);
  });

  it('names nobody who owns nothing, and nobody of an account beyond the name', async () => {
    const { ids, run } = kit;
    const said = JSON.stringify(await found());
    expect(said).not.toMatch(/stranger|contributor|planner|example\.org/);
    await run(commands.defineKpi, { definition: ratioKpi(ids, { ownerId: ids.contributor }) }, asPlanner());
    const { people } = await found();
    expect(people.map((person) => person.name)).toEqual(['leadership', 'contributor']);
    await run(commands.defineKpi, { definition: ratioKpi(ids, { ownerId: null }) }, asPlanner());
    expect((await found()).people.map((person) => person.name)).toEqual(['leadership']);
  });

  it('is the published map, never a draft', async () => {
    const { ids, run, newId, person } = kit;
    const slot = { perspectiveId: ids.lane, column: 1, span: 1 };
    const objective = {
      id: newId(),
      code: 'V2',
      title: name('Not said yet'),
      statement: null,
      ownerId: ids.stranger,
      slot,
    };
    await run(commands.editMap, { planId: ids.plan, edits: [{ kind: 'addObjective', objective }] }, asPlanner());
    expect(JSON.stringify(await found(ids.planner))).not.toMatch(/V2|Not said yet|stranger/);
    const revision = { planId: ids.plan, revision: await draftRevision() };
    await run(commands.sendMap, revision, asPlanner());
    await run(commands.publishMap, revision, person(ids.approver));
    expect((await found()).objectives.map(({ code }) => code)).toEqual(['V1', 'V2']);
  });

  it('holds nothing of another administration, and nothing for its people', async () => {
    const other = await otherAdministration(kit);
    expect(JSON.stringify(await found())).not.toMatch(/O-01|Other|Otra/);
    await expect(found(other.leader)).rejects.toMatchObject({ kind: 'notFound', code: 'planNotFound', params: {} });
    const theirs = await found(other.leader, other.plan);
    expect(theirs.kpis.map(({ code }) => code)).toEqual(['O-01']);
    expect(theirs.people).toEqual([]);
  });

  it('is read from what it says: a new KPI, a new name', async () => {
    const { ids, run, newId, operations, person } = kit;
    const trace = newTrace();
    await operations.search(person(ids.leader), { planId: ids.plan }, trace);
    await run(commands.defineKpi, { definition: countKpi(newId(), ids.plan, 'K-02') }, asPlanner());
    expect(operations.hasChanged(trace.topics, trace.seq)).toBe(true);
    expect((await found()).kpis.map(({ code }) => code)).toEqual(['K-01', 'K-02']);
  });
});

async function draftRevision(): Promise<number> {
  const draft = await kit.store.read((tx) => tx.maps.draft(kit.ids.plan));
  return draft?.revision ?? 0;
}
