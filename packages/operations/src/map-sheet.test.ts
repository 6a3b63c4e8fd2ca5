import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { definePlan, otherAdministration } from '../testing/other-administration.ts';
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

const sheet = (more: object = {}, who = kit.ids.leader) =>
  kit.operations.mapSheet(kit.person(who), { planId: kit.ids.plan, period: '2026-09', ...more }, newTrace());

/** A driver below the objective, and the way back up declared as a loop; sent and published as the next version. */
async function drawDriver(): Promise<{ readonly driver: string; readonly loop: string }> {
  const { ids, run, person, newId } = kit;
  const [driver, loop] = [newId(), newId()];
  const slot = { perspectiveId: ids.lane, column: 1, span: 1 };
  const objective = {
    id: driver,
    code: 'P1',
    title: name('Inspect what matters'),
    statement: null,
    ownerId: null,
    slot,
  };
  const link = { sign: 1, lagMonths: null, reason: null, tested: true, reviewOn: null };
  const edits = [
    { kind: 'addObjective', objective },
    { kind: 'measure', measure: { objectiveId: driver, kpiId: ids.kpi, weight: 1, decisive: true } },
    { kind: 'link', link: { ...link, id: newId(), fromId: driver, toId: ids.objective, isFeedbackLoop: false } },
    { kind: 'link', link: { ...link, id: loop, fromId: ids.objective, toId: driver, isFeedbackLoop: true } },
  ];
  await run(commands.editMap, { planId: ids.plan, edits }, person(ids.planner));
  await run(commands.sendMap, { planId: ids.plan, revision: 1 }, person(ids.planner));
  await run(commands.publishMap, { planId: ids.plan, revision: 1 }, person(ids.approver));
  return { driver, loop };
}

describe('the map on paper', () => {
  it('says which version it is, who published it and when', async () => {
    const { ids, store } = kit;
    const approver = await store.read((tx) => tx.people.byId(ids.approver));
    const view = await sheet();
    expect(view.version).toEqual({
      kind: 'published',
      number: 1,
      isLive: true,
      publishedAt: expect.stringMatching(/^2026-10-08T/),
      publishedBy: approver?.name,
    });
    expect(view).toMatchObject({ isWholeAdministration: true, timeZone: 'America/Lima', trace: null });
    expect((await sheet({ unitId: ids.north })).isWholeAdministration).toBe(false);
    await drawDriver();
    expect((await sheet()).version?.number).toBe(2);
  });

  it('shows a version that another has taken the place of', async () => {
    await drawDriver();
    const view = await sheet({ map: 1 });
    expect(view.version).toMatchObject({ kind: 'published', number: 1, isLive: false });
    expect(view.map.nodes.map(({ code }) => code)).toEqual(['V1']);
    expect((await sheet({ map: 2 })).version).toMatchObject({ number: 2, isLive: true });
    await expect(sheet({ map: 3 })).rejects.toMatchObject({ kind: 'notFound', code: 'mapVersionNotFound' });
  });

  it('shows the draft where it is asked for, to who may see it', async () => {
    const { ids, run, person } = kit;
    expect((await sheet({ map: 'draft' }, ids.planner)).version).toMatchObject({ kind: 'published', number: 1 });
    const edits = [{ kind: 'editObjective', id: ids.objective, set: { title: { es: 'Secreto', en: 'Secret' } } }];
    await run(commands.editMap, { planId: ids.plan, edits }, person(ids.planner));
    expect(JSON.stringify(await sheet({}, ids.planner))).not.toMatch(/Secret/);
    const view = await sheet({ map: 'draft' }, ids.planner);
    expect(view.version).toEqual({ kind: 'draft', number: 2 });
    expect(view.map.nodes[0]?.title.en).toBe('Secret');
    const again = [{ kind: 'editObjective', id: ids.objective, set: { title: { es: 'Otro', en: 'Other' } } }];
    await run(commands.editMap, { planId: ids.plan, edits: again }, person(ids.planner));
    expect((await sheet({ map: 'draft' }, ids.planner)).map.nodes[0]?.title.en).toBe('Other');
    await expect(sheet({ map: 'draft' })).rejects.toMatchObject({ kind: 'notFound', code: 'draftNotFound' });
  });

  it('counts what is on it, and shows the same figures as the overview', async () => {
    await report(kit, ratio(60, 100));
    const view = await sheet();
    const overview = await kit.operations.overview(
      kit.person(kit.ids.leader),
      { planId: kit.ids.plan, period: '2026-09' },
      newTrace(),
    );
    expect(view.map).toEqual(overview.map);
    expect(view.counts).toEqual(overview.counts);
  });

  it('names the theme that is looked at, and counts within it', async () => {
    const { ids, run, person, newId } = kit;
    const [themeId, id] = [newId(), newId()];
    const slot = { perspectiveId: ids.lane, column: 2, span: 1 };
    const objective = { id, code: 'V2', title: name('Safe borders'), statement: null, ownerId: null, slot };
    const edits = [
      { kind: 'addTheme', theme: { id: themeId, name: name('Borders'), columns: 1 } },
      { kind: 'addObjective', objective },
    ];
    await run(commands.editMap, { planId: ids.plan, edits }, person(ids.planner));
    await report(kit, ratio(90, 100));
    const asked = { map: 'draft', unitId: ids.north };
    expect(await sheet({ ...asked, themeId }, ids.planner)).toMatchObject({
      theme: { name: name('Borders'), objectiveIds: [id] },
      counts: { onTarget: 0, noData: 1 },
    });
    expect(await sheet({ ...asked, themeId: newId() }, ids.planner)).toMatchObject({
      theme: null,
      counts: { onTarget: 1, noData: 1 },
    });
  });

  it('traces the drivers that are off target, and never along a feedback loop', async () => {
    const { driver, loop } = await drawDriver();
    await report(kit, ratio(10, 100));
    const { trace, map } = await sheet({ traceId: kit.ids.objective, unitId: kit.ids.north });
    expect(trace).toMatchObject({ code: 'V1', objectiveIds: [kit.ids.objective, driver] });
    expect(map.links.filter(({ isFeedbackLoop }) => isFeedbackLoop).map(({ id }) => id)).toEqual([loop]);
    expect(trace?.linkIds).toHaveLength(1);
    expect(trace?.linkIds).not.toContain(loop);
    expect((await sheet({ traceId: kit.newId() })).trace).toBeNull();
  });

  it('is empty, and says so, before anything is published', async () => {
    const { ids, newId } = kit;
    const planId = newId();
    await definePlan(kit, { id: planId, administrationId: ids.root, planner: ids.planner });
    const view = await sheet({ planId }, ids.planner);
    expect(view).toMatchObject({ version: null, map: { nodes: [] } });
  });

  it('is not there for another administration', async () => {
    const other = await otherAdministration(kit);
    await expect(sheet({}, other.planner)).rejects.toMatchObject({ kind: 'notFound', code: 'planNotFound' });
  });
});
