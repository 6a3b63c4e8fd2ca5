import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareMaps } from '@rumbo/domain';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const title = (es: string) => ({ kind: 'editObjective', id: kit.ids.objective, set: { title: { es } } });
const target = (value: number) => ({
  kind: 'propose',
  proposal: {
    kind: 'target',
    kpiId: kit.ids.kpi,
    unitId: kit.ids.root,
    period: '2026',
    value: { kind: 'figure', value },
    path: 'step',
    limits: { onTargetFrom: null, offTargetBeyond: { unit: 'absolute', amount: 5 } },
    reason: 'Two more scanners',
  },
});
const edit = (...edits: readonly object[]) =>
  kit.run(commands.editMap, { planId: kit.ids.plan, edits }, kit.person(kit.ids.planner));

async function send(note = 'Listo') {
  const { revision } = await kit.operations.draft(kit.person(kit.ids.planner), { planId: kit.ids.plan }, newTrace());
  await kit.run(commands.sendMap, { planId: kit.ids.plan, revision, note }, kit.person(kit.ids.planner));
  return revision;
}

async function publish() {
  const revision = await send();
  await kit.run(commands.publishMap, { planId: kit.ids.plan, revision }, kit.person(kit.ids.approver));
}

type Which = 'live' | 'draft' | number;
const compare = (before: Which, after: Which, who = kit.ids.planner) =>
  kit.operations.mapComparison(kit.person(who), { planId: kit.ids.plan, before, after }, newTrace());

async function targetsBetween(before: Which, after: Which) {
  const view = await compare(before, after);
  return compareMaps(view.before.document, view.after.document).flatMap((difference) => {
    if (difference.kind !== 'proposal') return [];
    const valueOf = (proposal: typeof difference.before) =>
      proposal?.kind === 'target' && proposal.value.kind === 'figure' ? proposal.value.value : null;
    return [[valueOf(difference.before), valueOf(difference.after)]];
  });
}

describe('two maps side by side', () => {
  it('are versions, what is live, or the draft, with the names of what they show', async () => {
    await edit(title('Uno'));
    const view = await compare('live', 'draft');
    expect(view.before).toMatchObject({ kind: 'version', number: 1, isLive: true, authorName: 'planner' });
    expect(view.after).toMatchObject({ kind: 'draft', number: 2, isLive: false, authorName: null, at: null });
    expect(view.before.document.objectives[0]?.title.en).toBe('Trade moves fast');
    expect(view.after.document.objectives[0]?.title.es).toBe('Uno');
    expect(view.kpis.map(({ code }) => code)).toEqual(['K-01']);
    expect(view.people).toEqual([{ id: kit.ids.leader, name: 'leadership' }]);
    await expect(compare('live', 9)).rejects.toMatchObject({ kind: 'notFound', code: 'mapVersionNotFound' });
  });

  it('says of a draft which targets it changes, and nothing of those that are in force', async () => {
    await edit(target(85));
    expect(await targetsBetween('live', 'draft')).toEqual([[80, 85]]);
    expect(await targetsBetween('draft', 'live')).toEqual([[85, 80]]);
    await publish();
    expect(await targetsBetween(1, 2)).toEqual([[null, 85]]);
    await edit(title('Uno'));
    expect(await targetsBetween('live', 'draft')).toEqual([]);
    await edit(target(90));
    await publish();
    expect(await targetsBetween(2, 3)).toEqual([[85, 90]]);
    expect(await targetsBetween(1, 3)).toEqual([[null, 90]]);
    expect(await targetsBetween(3, 3)).toEqual([]);
  });

  it('shows the draft to nobody who may not see it', async () => {
    await edit(title('Uno'));
    const { ids } = kit;
    for (const who of [ids.contributor, ids.leader])
      await expect(compare('live', 'draft', who)).rejects.toMatchObject({ kind: 'notFound', code: 'draftNotFound' });
    expect((await compare('live', 1, ids.contributor)).after.number).toBe(1);
    await send();
    expect((await compare('live', 'draft', ids.leader)).after.document.objectives[0]?.title.es).toBe('Uno');
    await expect(compare('live', 'draft', ids.contributor)).rejects.toMatchObject({ code: 'draftNotFound' });
  });
});

describe('a draft that was sent', () => {
  const waiting = async (who: string) => {
    const caller = kit.person(who);
    const [plan] = (await kit.operations.me(caller, 's', newTrace())).plans;
    const { map } = await kit.operations.approvals(caller, { planId: kit.ids.plan }, newTrace());
    return { count: plan?.approvalsWaiting, canApprove: plan?.canApprove, map };
  };

  it('waits for who may publish it, and for nobody else', async () => {
    const { ids, run, person } = kit;
    await edit(title('Uno'));
    expect(await waiting(ids.leader)).toEqual({ count: 0, canApprove: false, map: null });
    const revision = await send('Para el directorio');
    const sent = { number: 2, note: 'Para el directorio', sentByName: 'planner', sentAt: kit.now() };
    for (const who of [ids.leader, ids.approver])
      expect(await waiting(who)).toEqual({ count: 1, canApprove: true, map: sent });
    for (const who of [ids.planner, ids.contributor]) expect(await waiting(who)).toMatchObject({ count: 0, map: null });
    await run(commands.giveBackMap, { planId: ids.plan, revision, reason: 'Falta el dueño' }, person(ids.approver));
    expect(await waiting(ids.leader)).toEqual({ count: 0, canApprove: false, map: null });
  });

  it('waits for nobody while its plan is archived', async () => {
    const { ids, run, person } = kit;
    await edit(title('Uno'));
    await send();
    await run(commands.archivePlan, { planId: ids.plan, isArchived: true }, person(ids.planner));
    expect(await waiting(ids.leader)).toEqual({ count: 0, canApprove: false, map: null });
    const view = await kit.operations.draft(person(ids.leader), { planId: ids.plan }, newTrace());
    expect(view.may.judge).toBe(false);
    const me = await kit.operations.me(person(ids.leader), 's', newTrace());
    expect(me.plans[0]?.isArchived).toBe(true);
  });
});
