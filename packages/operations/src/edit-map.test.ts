import type { MapDocument, MapEdit } from '@rumbo/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overview, ratio, report } from '../testing/acts.ts';
import { name } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';

let kit: SmallPlan;
/** A second planner. */
let luis: string;
beforeEach(async () => {
  kit = await smallPlan();
  luis = kit.ids.stranger;
  const grant = { personId: luis, role: 'planner', planId: null, unitId: kit.ids.root };
  await kit.run(commands.grantRole, grant, kit.person(kit.ids.admin));
});
afterEach(() => kit.close());

const edit = (edits: readonly object[], who = kit.ids.planner, more: object = {}) =>
  kit.run(commands.editMap, { planId: kit.ids.plan, edits, ...more }, kit.person(who));
const undo = (who = kit.ids.planner) => kit.run(commands.undoMap, { planId: kit.ids.plan }, kit.person(who));
const redo = (who = kit.ids.planner) => kit.run(commands.redoMap, { planId: kit.ids.plan }, kit.person(who));
const title = (es: string) => ({ kind: 'editObjective', id: kit.ids.objective, set: { title: { es } } });
const draft = () => kit.store.read((tx) => tx.maps.draft(kit.ids.plan));
async function objective() {
  return (await draft())?.document.objectives[0];
}

describe('undo', () => {
  it('takes back a command as a whole, for the person who gave it, and redo does it again', async () => {
    await edit([title('Uno'), { kind: 'editObjective', id: kit.ids.objective, set: { code: 'V9' } }]);
    await edit([{ kind: 'editObjective', id: kit.ids.objective, set: { statement: { es: 'De Luis' } } }], luis);
    await undo();
    expect(await objective()).toMatchObject({
      code: 'V1',
      title: name('Trade moves fast'),
      statement: { es: 'De Luis' },
    });
    await redo();
    expect(await objective()).toMatchObject({ code: 'V9', title: { es: 'Uno' } });
    await expect(redo()).rejects.toMatchObject({ kind: 'conflict', code: 'nothingToRedo' });
    await undo(luis);
    expect(await objective()).toMatchObject({ code: 'V9', statement: null });
  });

  it('is refused where somebody else has changed the same since, and says who', async () => {
    await edit([title('Uno')]);
    await edit([title('Dos')], luis);
    await expect(undo()).rejects.toMatchObject({
      kind: 'conflict',
      code: 'undoInTheWay',
      params: { by: 'stranger', edit: 'editObjective', revision: 2 },
    });
    expect((await objective())?.title.es).toBe('Dos');
  });

  it('reaches back to the morning, not to another day', async () => {
    await edit([title('Uno')]);
    // 23:30 in Lima, then 00:30 of the next day.
    kit.at('2026-10-09T04:30:00.000Z');
    await undo();
    await edit([title('Dos')]);
    kit.at('2026-10-09T05:30:00.000Z');
    await expect(undo()).rejects.toMatchObject({ code: 'nothingToUndo' });
  });

  it('is for who may draw', async () => {
    await edit([title('Uno')]);
    await expect(undo(kit.ids.approver)).rejects.toMatchObject({ kind: 'forbidden' });
    await edit([title('Mío')], kit.ids.leader);
    await undo(kit.ids.leader);
    expect((await objective())?.title.es).toBe('Uno');
  });
});

describe('a field that two people type into', () => {
  it('is a conflict for the second who had not seen the first', async () => {
    await edit([title('Uno')]);
    await edit([title('Dos')], luis, { seen: 1 });
    await expect(edit([title('Tres')], kit.ids.planner, { seen: 1 })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'fieldChanged',
      params: { by: 'stranger', revision: 2 },
      field: 'edits',
    });
    const english = { kind: 'editObjective', id: kit.ids.objective, set: { title: { en: 'Three' } } };
    await edit([english], kit.ids.planner, { seen: 1 });
    await edit([title('Tres')], kit.ids.planner, { seen: 2 });
    expect((await objective())?.title).toEqual({ es: 'Tres', en: 'Three' });
  });
});

describe('a draft', () => {
  const seen = async () => ({ planId: kit.ids.plan, revision: (await draft())?.revision ?? -1 });
  const send = async (who = kit.ids.planner) =>
    kit.run(commands.sendMap, { ...(await seen()), note: 'Listo' }, kit.person(who));
  const approver = () => kit.person(kit.ids.approver);

  it('is given back with a reason, and drawn on again', async () => {
    await edit([title('Uno')]);
    await expect(kit.run(commands.giveBackMap, { ...(await seen()), reason: 'No' }, approver())).rejects.toMatchObject({
      code: 'draftNotSent',
    });
    await send();
    const giveBack = { ...(await seen()), reason: 'Falta el dueño' };
    await expect(kit.run(commands.giveBackMap, giveBack, kit.person(kit.ids.planner))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(kit.run(commands.giveBackMap, { ...giveBack, reason: ' ' }, approver())).rejects.toMatchObject({
      kind: 'invalid',
      field: 'reason',
    });
    await kit.run(commands.giveBackMap, giveBack, approver());
    expect(await draft()).toMatchObject({ state: 'drawing', giveBackReason: 'Falta el dueño', sentBy: null });
    await undo();
    await send();
    expect(await draft()).toMatchObject({ state: 'sent', note: 'Listo', giveBackReason: null });
    await kit.run(commands.withdrawMap, await seen(), kit.person(luis));
    expect(await draft()).toMatchObject({ state: 'drawing' });
  });

  it('that was given up leaves the published map, and its browser is told of the next one', async () => {
    const { result } = await edit([title('Uno')]);
    await kit.run(commands.discardMap, await seen(), kit.person(kit.ids.planner));
    expect(await draft()).toBeNull();
    await edit([title('Dos')], luis);
    const late = edit([title('Tres')], kit.ids.planner, { draftId: result.draftId });
    await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'draftReplaced' });
    expect((await overview(kit)).map.nodes[0]?.title).toEqual(name('Trade moves fast'));
  });

  it('takes an earlier version back in, as a step like any other', async () => {
    await edit([title('Uno')]);
    await send();
    await kit.run(commands.publishMap, await seen(), approver());
    const restore = { planId: kit.ids.plan, number: 1 };
    await expect(kit.run(commands.restoreMap, { ...restore, number: 7 }, kit.person(luis))).rejects.toMatchObject({
      kind: 'notFound',
      code: 'mapVersionNotFound',
    });
    await kit.run(commands.restoreMap, restore, kit.person(luis));
    expect((await objective())?.title).toEqual(name('Trade moves fast'));
    await undo(luis);
    expect((await objective())?.title.es).toBe('Uno');
  });
});

describe('a proposal', () => {
  const proposal = (value: number, more: object = {}) => ({
    kind: 'propose',
    proposal: {
      kind: 'target',
      kpiId: kit.ids.kpi,
      unitId: kit.ids.root,
      period: '2026',
      value: { kind: 'figure', value },
      path: 'step',
      limits: { onTargetFrom: null, offTargetBeyond: null },
      reason: 'Con el nuevo proceso',
      ...more,
    },
  });
  const targetNow = async () => (await overview(kit)).kpis[0]?.yardstick;

  it('comes into force with the map, and not before', async () => {
    await report(kit, ratio(71, 100));
    await edit([proposal(60)]);
    expect(await targetNow()).toMatchObject({ target: { value: 80 } });
    await kit.run(commands.sendMap, { planId: kit.ids.plan, revision: 1 }, kit.person(kit.ids.planner));
    await kit.run(commands.publishMap, { planId: kit.ids.plan, revision: 1 }, kit.person(kit.ids.approver));
    expect(await targetNow()).toMatchObject({ target: { value: 60 } });
    const targets = await kit.store.read((tx) => tx.targets.ofKpi(kit.ids.kpi));
    expect(targets).toMatchObject([
      { value: { value: 60 }, reason: 'Con el nuevo proceso', authorId: kit.ids.planner },
    ]);
    await edit([title('Uno')]);
    expect((await draft())?.document.proposals).toEqual([]);
  });

  it('is refused at once when it could not come into force, alone or in a batch', async () => {
    await expect(edit([proposal(95)])).rejects.toMatchObject({ kind: 'invalid', code: 'limitRequired' });
    const batch = { kind: 'batch', edits: [title('Uno'), proposal(70, { reason: null })] };
    await expect(edit([batch])).rejects.toMatchObject({ code: 'targetReasonMissing' });
    await expect(edit([proposal(70, { kpiId: kit.newId() })])).rejects.toMatchObject({ code: 'kpiNotFound' });
    expect(await draft()).toBeNull();
  });
});

it('takes a thousand quick edits of two people and loses none', async () => {
  const texts = Array.from({ length: 1_000 }, (_, index) => `Título ${index}`);
  await Promise.all(texts.map((text, index) => edit([title(text)], index % 2 === 0 ? kit.ids.planner : luis)));
  const now = await draft();
  const steps = await kit.store.read((tx) => tx.maps.steps(kit.ids.plan, now?.id ?? '', 0));
  expect(now?.revision).toBe(1_000);
  expect(new Set(steps.map(({ edit: one }) => titleIn(one)))).toEqual(new Set(texts));
  expect((now?.document satisfies MapDocument | undefined)?.objectives[0]?.title.es).toBe(titleIn(steps.at(-1)?.edit));
}, 60_000);

function titleIn(one: MapEdit | undefined): string | null | undefined {
  return one?.kind === 'editObjective' ? one.set.title?.es : undefined;
}
