import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratio, record } from '../testing/acts.ts';
import { name } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

async function define(start: object | undefined, who = kit.ids.planner) {
  const id = kit.newId();
  const shape = { vision: name('V'), mission: name('M'), fiscalStart: 7, mapApproverId: kit.ids.approver };
  const given = { id, administrationId: kit.ids.root, name: name('Next'), firstYear: 2029, lastYear: 2032, ...shape };
  await kit.run(commands.definePlan, { ...given, start }, kit.person(who));
  return id;
}

const draftOf = (planId: string) => kit.operations.draft(kit.person(kit.ids.planner), { planId }, newTrace());

describe('a new plan', () => {
  it('begins with an empty map, or a template', async () => {
    expect((await draftOf(await define(undefined))).document.perspectives).toEqual([]);
    const customs = await draftOf(await define({ kind: 'template', template: 'customs' }));
    expect(customs.document.perspectives.map((lane) => lane.name.en)).toEqual([
      'Public value',
      'Traders and partners',
      'Internal processes',
      'People, technology, budget',
    ]);
    await expect(define({ kind: 'template', template: 'other' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('begins as a copy: the map and what is measured, under ids of their own, without figures', async () => {
    const id = await define({ kind: 'copy', planId: kit.ids.plan });
    const { document } = await draftOf(id);
    const [objective] = document.objectives;
    expect(objective).toMatchObject({ code: 'V1', title: name('Trade moves fast') });
    expect(objective?.id).not.toBe(kit.ids.objective);
    const kpis = await kit.store.read((tx) => tx.kpis.ofPlan(id));
    expect(kpis).toMatchObject([{ code: 'K-01', planId: id, validFrom: '2029-07-01' }]);
    expect(document.measures).toMatchObject([{ objectiveId: objective?.id, kpiId: kpis[0]?.id }]);
    expect(await kit.store.read((tx) => tx.targets.ofPlan(id))).toEqual([]);
  });

  it('copies nothing that its planner may not see', async () => {
    const copied = define({ kind: 'copy', planId: kit.newId() });
    await expect(copied).rejects.toMatchObject({ kind: 'notFound', code: 'planNotFound' });
  });
});

describe('an archived plan', () => {
  const archive = (isArchived: boolean, who = kit.ids.planner) =>
    kit.run(commands.archivePlan, { planId: kit.ids.plan, isArchived }, kit.person(who));

  it('can be seen and not changed, until it is brought back', async () => {
    const { ids, person, run } = kit;
    await expect(archive(true, ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await archive(true);
    const refused = { kind: 'conflict', code: 'planArchived' };
    await expect(archive(true)).rejects.toMatchObject(refused);
    await expect(record(kit, ratio(71, 100))).rejects.toMatchObject(refused);
    await expect(
      run(commands.changePlan, { planId: ids.plan, lastYear: 2030 }, person(ids.planner)),
    ).rejects.toMatchObject(refused);
    const view = await kit.operations.plan(person(ids.leader), { planId: ids.plan }, newTrace());
    expect(view).toMatchObject({ plan: { archivedAt: expect.any(String) }, mayEdit: false, publishedVersion: 1 });
    await archive(false);
    await expect(archive(false)).rejects.toMatchObject({ code: 'planNotArchived' });
    await record(kit, ratio(71, 100));
  });
});

it('says what a plan is, and who may be named to approve its map', async () => {
  const view = await kit.operations.plan(kit.person(kit.ids.planner), { planId: kit.ids.plan }, newTrace());
  expect(view).toMatchObject({ mapApproverName: 'approver', mayEdit: true, isFiscalStartFixed: true });
  expect(view.approvers).toEqual([{ id: kit.ids.approver, name: 'approver' }]);
  expect(view.kpis.map(({ code }) => code)).toEqual(['K-01']);
});
