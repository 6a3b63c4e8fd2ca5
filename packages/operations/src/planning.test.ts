import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, overview, ratio, record, report, submit, value } from '../testing/acts.ts';
import { countKpi, name, ratioKpi } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { checkRollups } from './rollup-check.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const asPlanner = () => kit.person(kit.ids.planner);
const define = (definition: object, who = kit.ids.planner) =>
  kit.run(commands.defineKpi, { definition }, kit.person(who));

describe('a KPI', () => {
  it('of another plan cannot be taken over by its id', async () => {
    const other = await otherAdministration(kit);
    const taken = define(countKpi(other.kpi, kit.ids.plan, 'K-09'));
    await expect(taken).rejects.toMatchObject({ kind: 'conflict', code: 'idTaken', params: {} });
    const versions = await kit.store.read((tx) => tx.kpis.versions(other.kpi));
    expect(versions).toMatchObject([{ planId: other.plan, code: 'O-01' }]);
  });

  it('is its owner’s to change, but nobody makes themself the owner', async () => {
    const { ids } = kit;
    const own = ratioKpi(ids, { ownerId: ids.contributor });
    await expect(define(own, ids.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await define(own);
    await define({ ...own, name: name('Released in two days') }, ids.contributor);
    await expect(define(own, ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(define(own, ids.stranger)).rejects.toMatchObject({ code: 'planNotFound', params: {} });
  });

  it('is its owner’s to set targets for, without any grant', async () => {
    const { ids, run, person, newId } = kit;
    await define(ratioKpi(ids, { ownerId: ids.stranger }));
    const target = {
      id: newId(),
      kpiId: ids.kpi,
      unitId: ids.root,
      period: '2027',
      value: { kind: 'figure', value: 85 },
    };
    await run(commands.setTarget, target, person(ids.stranger));
    const refused = run(commands.setTarget, { ...target, period: '2028' }, person(ids.leader));
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('keeps the code by which a formula names it', async () => {
    const { ids, newId } = kit;
    const formula = newId();
    await define(countKpi(formula, ids.plan, 'K-10', { kind: 'formula', formula: 'K-01 * 2', overTime: 'mean' }));
    await expect(define(ratioKpi(ids, { code: 'K-11' }))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'codeInFormula',
      params: { code: 'K-01', formula: 'K-10' },
    });
  });

  it('is not told apart from none by who may not see it', async () => {
    const { ids, run, person, newId } = kit;
    const other = await otherAdministration(kit);
    const ask = (kpiId: string) => [
      run(commands.assignKpi, { kpiId, unitId: ids.north, from: '2026-01-01' }, person(other.planner)),
      run(commands.setBaseline, { kpiId, unitId: ids.north, period: '2025', value: 1 }, person(other.planner)),
    ];
    for (const asked of [...ask(ids.kpi), ...ask(newId())])
      await expect(asked).rejects.toMatchObject({ kind: 'notFound', code: 'kpiNotFound', params: {} });
  });
});

describe('an assignment', () => {
  const assign = (more: object) =>
    kit.run(
      commands.assignKpi,
      { kpiId: kit.ids.kpi, unitId: kit.ids.north, from: '2026-01-01', ...more },
      asPlanner(),
    );

  it('does not lie over another of the same unit', async () => {
    await expect(assign({ from: '2026-06-01' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'assignmentOverlaps',
    });
    await assign({ to: '2026-05-31' });
    await assign({ from: '2026-06-01', personId: kit.ids.contributor });
    await expect(assign({ to: null })).rejects.toMatchObject({ code: 'assignmentOverlaps' });
  });

  it('is of a unit of the plan’s administration', async () => {
    const other = await otherAdministration(kit);
    await expect(assign({ unitId: other.root })).rejects.toMatchObject({ kind: 'notFound', code: 'unitNotFound' });
  });
});

describe('a baseline', () => {
  it('moves the targets of parts on a line, and with them what a partial sum is held against', async () => {
    const { run, ids, newId, store } = kit;
    const count = newId();
    await define(countKpi(count, ids.plan, 'K-02', { overTime: 'last' }));
    await run(commands.assignKpi, { kpiId: count, unitId: ids.north, from: '2026-01-01' }, asPlanner());
    await run(commands.setBaseline, { kpiId: count, unitId: ids.north, period: '2025-12', value: 10 }, asPlanner());
    const target = { id: newId(), kpiId: count, unitId: ids.north, period: '2026-12', path: 'linear' };
    await run(commands.setTarget, { ...target, value: { kind: 'figure', value: 130 } }, asPlanner());
    await record(kit, value(90), { kpiId: count });
    await submit(kit);
    await approveAll(kit);
    await run(commands.setBaseline, { kpiId: count, unitId: ids.north, period: '2025-12', value: 70 }, asPlanner());
    expect((await checkRollups(store)).wrong).toEqual([]);
  });
});

describe('other people’s things', () => {
  it('are not written over by their id: initiatives and benchmarks', async () => {
    const other = await otherAdministration(kit);
    const { run, ids, person, newId } = kit;
    const [initiative, benchmark] = [newId(), newId()];
    const dates = { from: '2026-01-01', agreedEnd: '2026-12-31', forecastEnd: '2027-01-31', milestones: [] };
    const own = { id: initiative, planId: other.plan, code: 'I-1', name: name('I'), ownerId: null, ...dates };
    await run(commands.defineInitiative, own, person(other.planner));
    await expect(run(commands.defineInitiative, { ...own, planId: ids.plan }, asPlanner())).rejects.toMatchObject({
      code: 'idTaken',
    });
    const figure = {
      id: benchmark,
      kpiId: other.kpi,
      administration: name('A'),
      period: '2025',
      value: 1,
      source: 's',
    };
    await run(commands.addBenchmark, figure, person(other.planner));
    await expect(run(commands.addBenchmark, { ...figure, kpiId: ids.kpi }, asPlanner())).rejects.toMatchObject({
      code: 'idTaken',
    });
  });
});

describe('a plan', () => {
  it('keeps the month in which its year begins once something is measured by it', async () => {
    const { run, ids } = kit;
    const change = run(commands.changePlan, { planId: ids.plan, fiscalStart: 7 }, asPlanner());
    await expect(change).rejects.toMatchObject({ kind: 'conflict', code: 'fiscalStartFixed' });
    expect((await overview(kit)).head.planId).toBe(ids.plan);
  });

  it('is looked at up to today', async () => {
    const refusal = { kind: 'invalid', code: 'periodInFuture', field: 'period' };
    for (const period of ['2026-11', '9999-12', '2027'])
      await expect(overview(kit, kit.ids.leader, { period })).rejects.toMatchObject(refusal);
    await overview(kit, kit.ids.leader, { period: '2026-10' });
    await overview(kit, kit.ids.leader, { period: '2026' });
  });
});

describe('the map', () => {
  const edit = (edits: readonly object[], who = kit.ids.planner) =>
    kit.run(commands.editMap, { planId: kit.ids.plan, edits }, kit.person(who));
  const rename = (id = kit.ids.objective) => ({
    kind: 'editObjective',
    id,
    set: { title: name('Trade moves faster') },
  });
  const send = (revision: number, who = kit.ids.planner) =>
    kit.run(commands.sendMap, { planId: kit.ids.plan, revision }, kit.person(who));
  const publish = (revision: number, who = kit.ids.approver) =>
    kit.run(commands.publishMap, { planId: kit.ids.plan, revision }, kit.person(who));

  it('is published by nobody who drew or sent it', async () => {
    const { run, ids, person } = kit;
    const grant = { personId: ids.leader, role: 'planner', planId: null, unitId: ids.root };
    await run(commands.grantRole, grant, person(ids.admin));
    await edit([rename()]);
    await send(1, ids.leader);
    for (const who of [ids.planner, ids.leader])
      await expect(publish(1, who)).rejects.toMatchObject({ kind: 'forbidden' });
    await publish(1);
    expect((await overview(kit)).map.nodes[0]?.title).toEqual(name('Trade moves faster'));
  });

  it('lets the owner of an objective change that one, and nothing else', async () => {
    const { ids, newId } = kit;
    await edit([rename()], ids.leader);
    const another = { kind: 'addPerspective', perspective: { id: newId(), name: name('X'), question: null } };
    await expect(edit([rename(), another], ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(edit([{ kind: 'batch', edits: [another] }], ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(edit([rename()], ids.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(edit([rename()], ids.stranger)).rejects.toMatchObject({ code: 'planNotFound' });
  });

  it('is not published as another than was seen, nor before it was sent', async () => {
    await edit([rename()]);
    await expect(publish(1)).rejects.toMatchObject({ code: 'draftNotSent' });
    await expect(send(2)).rejects.toMatchObject({ code: 'draftChanged', params: { revision: 1 } });
    await send(1);
    await expect(edit([rename()])).rejects.toMatchObject({ code: 'draftSent' });
    await expect(publish(2)).rejects.toMatchObject({ code: 'draftChanged' });
  });
});

it('keeps what is known then: a page of yesterday is the same today', async () => {
  const { store } = kit;
  await report(kit, ratio(71, 100));
  const seq = await store.read(async (tx) => tx.seq);
  const series = (asOf?: number) =>
    store.read(
      (tx) => tx.rollups.series(kit.ids.kpi, kit.ids.root, '2026-01-01', '2026-12-31'),
      asOf === undefined ? {} : { asOf },
    );
  const before = await series();
  await define(ratioKpi(kit.ids, { factor: 10 }));
  expect(await series(seq)).toEqual(before);
});
