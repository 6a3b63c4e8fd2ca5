import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratio, report } from '../testing/acts.ts';
import { name } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const title = (es: string) => ({ kind: 'editObjective', id: kit.ids.objective, set: { title: { es } } });
const edit = (edits: readonly object[], who = kit.ids.planner) =>
  kit.run(commands.editMap, { planId: kit.ids.plan, edits }, kit.person(who));
const draft = (who = kit.ids.planner) => kit.operations.draft(kit.person(who), { planId: kit.ids.plan }, newTrace());
const stepsAfter = (after: number, draftId: string, who = kit.ids.planner) =>
  kit.operations.draftSteps(kit.person(who), { planId: kit.ids.plan, draftId, after }, newTrace());
const send = (revision: number) =>
  kit.run(commands.sendMap, { planId: kit.ids.plan, revision, note: 'Listo' }, kit.person(kit.ids.planner));

describe('the draft of a map', () => {
  it('is what is published until somebody draws', async () => {
    const view = await draft();
    expect(view).toMatchObject({ draftId: null, revision: 0, number: 2, state: 'drawing', undo: null });
    expect(view.document.objectives[0]?.title).toEqual(name('Trade moves fast'));
    expect(view.may).toEqual({ draw: true, ownObjectiveIds: [], send: false, withdraw: false, judge: false });
    expect(view.mapApproverName).toBe('approver');
  });

  it('comes as steps to who knows it already, with what they may undo', async () => {
    await edit([title('Uno')]);
    const first = await draft();
    await edit([{ kind: 'addPerspective', perspective: { id: kit.newId(), name: name('X'), question: null } }]);
    const news = await stepsAfter(1, first.draftId ?? '');
    expect(news).toMatchObject({ revision: 2, undo: { edit: 'addPerspective', objectiveCode: null } });
    expect(news.steps.map(({ revision, edit: one }) => [revision, one.kind])).toEqual([[2, 'addPerspective']]);
    expect(first.undo).toEqual({ edit: 'editObjective', objectiveCode: 'V1' });
    const ofAnother = await stepsAfter(0, kit.newId());
    expect(ofAnother).toMatchObject({ draftId: first.draftId, steps: [] });
  });

  it('is seen by its planners, by who owns something on it, and by leadership once it is sent', async () => {
    const { ids, run, person } = kit;
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'leadership', planId: null, unitId: ids.root },
      person(ids.admin),
    );
    await edit([title('Uno')]);
    for (const who of [ids.contributor, ids.stranger])
      await expect(draft(who)).rejects.toMatchObject({ kind: 'notFound', code: 'draftNotFound' });
    // The leader of the small plan owns the objective.
    expect((await draft(ids.leader)).may).toEqual({
      draw: false,
      ownObjectiveIds: [ids.objective],
      send: false,
      withdraw: false,
      judge: false,
    });
    await send(1);
    expect(await draft(ids.stranger)).toMatchObject({ state: 'sent', note: 'Listo', sentByName: 'planner' });
    expect((await draft(ids.stranger)).may.judge).toBe(true);
    expect((await draft(ids.approver)).may).toMatchObject({ draw: false, judge: true });
    expect((await draft()).may).toMatchObject({ draw: false, send: false, withdraw: true, judge: false });
    await expect(draft(ids.contributor)).rejects.toMatchObject({ code: 'draftNotFound' });
  });

  it('is checked against KPIs as they stand, and what its panel needs of them', async () => {
    await report(kit, ratio(71, 100));
    const view = await kit.operations.mapFacts(kit.person(kit.ids.planner), { planId: kit.ids.plan }, newTrace());
    expect(view.facts).toMatchObject({ firstYear: 2025, lastYear: 2028 });
    expect(view.facts.kpis).toMatchObject([{ code: 'K-01', targets: [{ period: '2026', value: { value: 80 } }] }]);
    expect(view.facts.statuses).toHaveLength(1);
    expect(view.kpis[0]?.summary.value).toBe(71);
    expect(view.people.map((one) => one.name)).toContain('leadership');
    expect(view.people.map((one) => one.name)).not.toContain('stranger');
  });

  it('that was published is a version, whose document stays', async () => {
    const { ids, run, person } = kit;
    await edit([title('Uno')]);
    await send(1);
    await run(commands.publishMap, { planId: ids.plan, revision: 1 }, person(ids.approver));
    await edit([title('Dos')]);
    const asked = { planId: ids.plan };
    const seen = await kit.operations.mapVersions(person(ids.planner), asked, newTrace());
    expect(seen.versions.map(({ number, note, authorName }) => [number, note, authorName])).toEqual([
      [2, 'Listo', 'planner'],
      [1, null, 'planner'],
    ]);
    expect(seen.draft).toEqual({ number: 3, revision: 1, state: 'drawing' });
    const contributor = await kit.operations.mapVersions(person(ids.contributor), asked, newTrace());
    expect(contributor).toMatchObject({ draft: null, mayRestore: false });
  });
});

describe('presence on a draft', () => {
  const tell = (who: string, isHere: boolean, objectiveId: string | null = null) =>
    kit.operations.bePresent(kit.person(who), { planId: kit.ids.plan, isHere, objectiveId }, newTrace());
  const present = async () =>
    (await kit.operations.presence(kit.person(kit.ids.planner), { planId: kit.ids.plan }, newTrace())).people;

  it('says who has it open and where, until they leave or fall silent', async () => {
    const { ids } = kit;
    await tell(ids.planner, true);
    await tell(ids.leader, true, ids.objective);
    expect(await present()).toMatchObject([
      { personId: ids.planner, objectiveId: null },
      { name: 'leadership', objectiveId: ids.objective },
    ]);
    await tell(ids.leader, false);
    expect(await present()).toHaveLength(1);
    kit.at('2026-10-08T15:00:31.000Z');
    expect(await present()).toEqual([]);
    await expect(tell(ids.contributor, true)).rejects.toMatchObject({ code: 'draftNotFound' });
  });

  it('is told on the stream of who may see the draft, and of nobody else', async () => {
    const { ids, operations, person } = kit;
    const stop = new AbortController();
    const heard: (readonly string[])[] = [];
    const listening = [ids.planner, ids.contributor].map(async (who) => {
      for await (const message of operations.follow(person(who), null, stop.signal)) {
        if (message.kind === 'topics') heard.push([who, ...message.topics]);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await tell(ids.leader, true);
    await tell(ids.leader, true);
    await edit([title('Uno')]);
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    await Promise.all(listening);
    expect(heard).toEqual([
      [ids.planner, `presence:${ids.plan}`],
      [ids.planner, `draft:${ids.plan}`],
    ]);
  });
});
