import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, overview, ratio, record, report, submit, value } from '../testing/acts.ts';
import { countKpi, name } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { SYSTEM_ID } from './actor.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';
import { checkRollups } from './rollup-check.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const somebody = (more: object = {}) => ({
  id: kit.newId(),
  administrationId: kit.ids.root,
  name: 'Somebody',
  email: 'somebody@example.org',
  language: 'en',
  ...more,
});
const unit = (more: object = {}) => ({
  id: kit.newId(),
  parentId: kit.ids.root,
  code: 'X',
  name: name('X'),
  from: '2020-01-01',
  position: 5,
  ...more,
});

describe('people', () => {
  const add = (more: object, who = kit.ids.admin) => kit.run(commands.addPerson, somebody(more), kit.person(who));

  it('are added, never written over', async () => {
    const { ids, store } = kit;
    await expect(add({ id: ids.planner })).rejects.toMatchObject({ kind: 'conflict', code: 'idTaken' });
    expect(await store.read((tx) => tx.people.byId(ids.planner))).toMatchObject({ email: 'planner@example.org' });
  });

  it('cannot be made the system', async () => {
    await expect(add({ id: SYSTEM_ID })).rejects.toMatchObject({ kind: 'conflict', code: 'idTaken' });
  });

  it.each([
    ['an address that somebody has', { email: 'PLANNER@example.org' }, { code: 'emailTaken' }],
    ['an address without end', { email: `${'x'.repeat(250)}@example.org` }, { code: 'inputInvalid' }],
    ['NUL in a name', { name: 'a\0' }, { code: 'inputInvalid' }],
  ])('are refused with %s', async (_, more, refusal) => {
    await expect(add(more)).rejects.toMatchObject(refusal);
  });

  it('belong to an administration, not to an office', async () => {
    await expect(add({ administrationId: kit.ids.north })).rejects.toMatchObject({ code: 'unitNotFound' });
  });

  it('are nobody else’s to add', async () => {
    const { ids } = kit;
    await expect(add({}, ids.planner)).rejects.toMatchObject({ kind: 'forbidden' });
    const other = await otherAdministration(kit);
    await expect(add({}, other.admin)).rejects.toMatchObject({ kind: 'notFound', code: 'unitNotFound', params: {} });
  });
});

describe('grants', () => {
  const grant = (more: object, who = kit.ids.admin) => {
    const given = { personId: kit.ids.stranger, role: 'leadership', planId: null, unitId: kit.ids.root };
    return kit.run(commands.grantRole, { ...given, ...more }, kit.person(who));
  };

  it('name a plan of the administration, or one that is still to be made', async () => {
    const other = await otherAdministration(kit);
    await expect(grant({ planId: other.plan })).rejects.toMatchObject({ kind: 'notFound', code: 'planNotFound' });
    await grant({ planId: kit.newId() });
    await grant({ planId: kit.ids.plan });
  });

  it('are given by an admin of that administration, and to nobody by themself', async () => {
    const other = await otherAdministration(kit);
    await expect(grant({}, other.admin)).rejects.toMatchObject({ code: 'unitNotFound' });
    await expect(grant({}, kit.ids.planner)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(grant({ personId: kit.ids.admin })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('are taken back, but not from the last admin', async () => {
    const { run, ids, person, store } = kit;
    const revoke = (grantId: string, who: string) => run(commands.revokeGrant, { grantId }, person(who));
    const own = async (personId: string) => (await store.read((tx) => tx.people.grantsOf(personId)))[0]?.id ?? '';
    await revoke(await own(ids.leader), ids.admin);
    await expect(overview(kit)).rejects.toMatchObject({ kind: 'notFound' });
    // An admin of one office is not an admin of the administration, and can go.
    await grant({ role: 'admin', unitId: ids.north });
    await expect(revoke(await own(ids.admin), ids.stranger)).rejects.toMatchObject({ kind: 'forbidden' });
    await revoke(await own(ids.stranger), ids.admin);
    await grant({ role: 'admin' });
    await revoke(await own(ids.admin), ids.stranger);
    await grant({ personId: ids.admin, role: 'admin', unitId: ids.north }, ids.stranger);
    await expect(revoke(await own(ids.stranger), ids.admin)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('of the last admin stay, whoever asks', async () => {
    const { run, ids, person, store } = kit;
    await grant({ role: 'admin', planId: kit.ids.plan });
    const [last] = await store.read((tx) => tx.people.grantsOf(ids.admin));
    const revoke = run(commands.revokeGrant, { grantId: last?.id }, person(ids.admin));
    await expect(revoke).rejects.toMatchObject({ kind: 'forbidden' });
    const bySystem = run(commands.revokeGrant, { grantId: last?.id }, { kind: 'system' });
    await expect(bySystem).rejects.toMatchObject({ kind: 'conflict', code: 'lastAdmin' });
  });

  it('of another administration are not there', async () => {
    const other = await otherAdministration(kit);
    const [foreign] = await kit.store.read((tx) => tx.people.grantsOf(other.leader));
    const ask = (grantId: string) => kit.run(commands.revokeGrant, { grantId }, kit.person(kit.ids.admin));
    const refusal = { kind: 'notFound', code: 'grantNotFound', params: {} };
    await expect(ask(foreign?.id ?? '')).rejects.toMatchObject(refusal);
    await expect(ask(kit.newId())).rejects.toMatchObject(refusal);
  });
});

describe('units', () => {
  const define = (more: object, who = kit.ids.admin) => kit.run(commands.defineUnit, unit(more), kit.person(who));

  it('of another administration cannot be taken over', async () => {
    const other = await otherAdministration(kit);
    await expect(define({ id: other.root })).rejects.toMatchObject({ code: 'idTaken' });
    const taken = define({ id: kit.ids.north, parentId: other.root }, other.admin);
    await expect(taken).rejects.toMatchObject({ kind: 'conflict', code: 'idTaken', params: {} });
  });

  it('stay where they are: past periods roll up by the tree of their time', async () => {
    await expect(define({ id: kit.ids.north, parentId: kit.ids.south })).rejects.toMatchObject({ code: 'unitStays' });
  });

  it.each([
    ['under nothing', { parentId: '01900000-0000-7000-8000-ffffffffffff' }, { code: 'unitNotFound' }],
    ['that end before they begin', { to: '2019-12-31' }, { code: 'endsBeforeItBegins' }],
  ])('%s are refused', async (_, more, refusal) => {
    await expect(define(more)).rejects.toMatchObject(refusal);
  });

  it('that ended leave the roll-ups of what came after, and of that only', async () => {
    const { run, ids, person, newId, store } = kit;
    const count = newId();
    await run(commands.defineKpi, { definition: countKpi(count, ids.plan, 'K-02') }, person(ids.planner));
    await run(commands.assignKpi, { kpiId: count, unitId: ids.north, from: '2026-01-01' }, person(ids.planner));
    await record(kit, value(5), { kpiId: count, period: '2026-09' });
    await record(kit, value(7), { kpiId: count, period: '2026-08' });
    await submit(kit);
    await submit(kit, { period: '2026-08' });
    await approveAll(kit);
    await define({ id: ids.north, code: 'N', name: name('N'), position: 0, to: '2026-08-31', alsoEnd: true });
    expect((await checkRollups(store)).wrong).toEqual([]);
    const series = await store.read((tx) => tx.rollups.series(count, ids.root, '2026-01-01', '2026-12-31'));
    expect(series.map(({ period, sum }) => [period, sum])).toEqual([['2026-08', 7]]);
  });

  it('show their new name wherever they are named', async () => {
    const { ids } = kit;
    await report(kit, ratio(71, 100));
    expect((await overview(kit)).progress.outstanding).toMatchObject([{ unitName: name('S') }]);
    await define({ id: ids.south, code: 'S', name: name('Sur'), position: 1 });
    expect((await overview(kit)).progress.outstanding).toMatchObject([{ unitName: name('Sur') }]);
  });

  it('have holidays as a whole administration', async () => {
    const { run, ids, person } = kit;
    const add = (administrationId: string, who = ids.admin) =>
      run(commands.addHolidays, { administrationId, days: ['2026-10-07'] }, person(who));
    await expect(add(ids.north)).rejects.toMatchObject({ code: 'unitNotFound' });
    await expect(add(ids.root, ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    const due = async () =>
      (
        await kit.operations.entry(
          person(ids.contributor),
          { planId: ids.plan, unitId: ids.north, period: '2026-09' },
          newTrace(),
        )
      ).dueDay;
    expect(await due()).toBe('2026-10-07');
    await add(ids.root, ids.planner);
    expect(await due()).toBe('2026-10-08');
  });
});

describe('preferences', () => {
  it('show at once to the person, and to nobody as a change of people', async () => {
    const { run, ids, person, operations, store } = kit;
    const me = () => operations.me(person(ids.leader), 's', newTrace());
    expect((await me()).theme).toBe('system');
    const { seq } = await run(commands.setPreferences, { theme: 'dark', language: 'es' }, person(ids.leader));
    expect(await me()).toMatchObject({ theme: 'dark', language: 'es', name: 'leadership' });
    expect((await store.read((tx) => tx.changes.bySeq(seq)))?.topics).toEqual([`grants:${ids.leader}`]);
  });
});

describe('setting up', () => {
  it('works once', async () => {
    const again = kit.run(
      commands.setUpAdministration,
      {
        unitId: kit.newId(),
        name: name('X'),
        code: 'X',
        timeZone: 'America/Lima',
        numberFormat: 'es',
        from: '2020-01-01',
        admin: { personId: kit.newId(), name: 'X', email: 'x@example.org', language: 'es' },
      },
      { kind: 'system' },
    );
    await expect(again).rejects.toMatchObject({ kind: 'conflict', code: 'alreadySetUp' });
  });
});
