import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overview } from '../testing/acts.ts';
import { name } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const people = async (who = kit.ids.admin, administrationId = kit.ids.root) =>
  (await kit.operations.people(kit.person(who), { administrationId }, newTrace())).people;
const about = (personId: string, administrationId = kit.ids.root) => ({ administrationId, personId });

describe('a person', () => {
  const added = (more: object = {}) => ({
    id: kit.newId(),
    administrationId: kit.ids.root,
    name: 'Ana Quispe',
    email: 'ana@example.org',
    language: 'es',
    grant: { role: 'contributor', planId: null, unitId: kit.ids.south },
    ...more,
  });
  const add = (more: object = {}, who = kit.ids.admin) => kit.run(commands.addPerson, added(more), kit.person(who));

  it('is added with a first role, in one act', async () => {
    const { result } = await add();
    const row = (await people()).find(({ id }) => id === result.personId);
    expect(row).toMatchObject({ name: 'Ana Quispe', isActive: true, lastSignInAt: null, isYou: false });
    expect(row?.grants).toMatchObject([{ role: 'contributor', unitName: name('S'), isWhole: false, planId: null }]);
  });

  it('of another administration keeps the account and gets the role here, and is not this admin’s to change', async () => {
    const other = await otherAdministration(kit);
    const grant = { role: 'auditor', planId: null, unitId: kit.ids.root };
    const { result } = await add({ email: 'planner@example.net', name: 'Not taken over', grant });
    expect(result.personId).toBe(other.planner);
    const row = (await people()).find(({ id }) => id === other.planner);
    expect(row).toMatchObject({ name: 'planner', isElsewhere: true });
    expect(row?.grants).toHaveLength(1);
    for (const command of [commands.changePerson, commands.deactivatePerson, commands.eraseEmail])
      await expect(
        kit.run(command as typeof commands.changePerson, about(other.planner), kit.person(kit.ids.admin)),
      ).rejects.toMatchObject({ kind: 'conflict', code: 'personElsewhere' });
  });

  it('of another administration keeps the second step until an admin there takes it away', async () => {
    const other = await otherAdministration(kit);
    const { ids, run, person, store } = kit;
    const factor = { personId: other.admin, secret: 'sealed', confirmedAt: kit.now(), lastStep: null };
    await store.write((tx) => tx.signIns.putSecondFactor(factor));
    const grant = { role: 'auditor', planId: null, unitId: ids.root };
    await add({ email: 'admin@example.net', grant });
    const remove = run(commands.removeSecondFactor, { personId: other.admin }, person(ids.admin));
    await expect(remove).rejects.toMatchObject({ kind: 'conflict', code: 'personElsewhere', field: 'personId' });
    expect(await store.read((tx) => tx.signIns.secondFactorOf(other.admin))).not.toBeNull();
  });

  it('gets no role in another administration, and on no plan of one', async () => {
    const other = await otherAdministration(kit);
    const refusal = { kind: 'notFound' };
    await expect(add({ grant: { role: 'admin', planId: null, unitId: other.root } })).rejects.toMatchObject(refusal);
    await expect(add({ grant: { role: 'planner', planId: other.plan, unitId: kit.ids.root } })).rejects.toMatchObject(
      refusal,
    );
  });

  it('cannot be added twice, nor be given to oneself under one’s own address', async () => {
    await expect(add({ email: 'planner@example.org' })).rejects.toMatchObject({ code: 'emailTaken', field: 'email' });
    await expect(add({ email: 'admin@example.org' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is renamed, written to elsewhere, spoken to in another language', async () => {
    const { ids, run, person } = kit;
    const change = (more: object, who = ids.admin) =>
      run(commands.changePerson, { ...about(ids.leader), ...more }, person(who));
    await change({ name: 'R. Ponce', email: 'Ponce@Example.org', language: 'es' });
    const row = (await people()).find(({ id }) => id === ids.leader);
    expect(row).toMatchObject({ name: 'R. Ponce', email: 'ponce@example.org', language: 'es' });
    await expect(change({ email: 'planner@example.org' })).rejects.toMatchObject({ code: 'emailTaken' });
    await expect(change({ name: 'X' }, ids.planner)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('who is deactivated is signed out and sees nothing, and comes back with the same roles', async () => {
    const { ids, run, person, store, newId, now } = kit;
    const at = now();
    const session = { id: newId(), tokenHash: 'x', personId: ids.leader, createdAt: at, lastSeenAt: at };
    const rest = { expiresAt: '2027-01-01T00:00:00.000Z', userAgent: null, tokenSeq: null, previousTokenHash: null };
    await store.write((tx) => tx.sessions.put({ ...session, ...rest, previousUntil: null }));
    await run(commands.deactivatePerson, about(ids.leader), person(ids.admin));
    expect(await store.read((tx) => tx.sessions.ofPerson(ids.leader))).toEqual([]);
    await expect(overview(kit)).rejects.toMatchObject({ kind: 'notFound' });
    const again = run(commands.deactivatePerson, about(ids.leader), person(ids.admin));
    await expect(again).rejects.toMatchObject({ code: 'personNotActive' });
    await run(commands.reactivatePerson, about(ids.leader), person(ids.admin));
    await expect(overview(kit)).resolves.toBeTruthy();
  });

  it('who has gone can have the address erased, never one who still signs in', async () => {
    const { ids, run, person, store } = kit;
    const erase = () => run(commands.eraseEmail, about(ids.leader), person(ids.admin));
    await expect(erase()).rejects.toMatchObject({ code: 'deactivateFirst' });
    await run(commands.deactivatePerson, about(ids.leader), person(ids.admin));
    await erase();
    expect(await store.read((tx) => tx.people.byId(ids.leader))).toMatchObject({ email: null, name: 'leadership' });
  });

  it('is listed for admins of the administration alone', async () => {
    const other = await otherAdministration(kit);
    await expect(people(kit.ids.planner)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(people(other.admin)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await people(other.admin, other.root)).map((row) => row.id).sort()).toEqual(
      [other.admin, other.planner, other.leader].sort(),
    );
  });
});

describe('the last admin', () => {
  it('who is active stays, however many others have been deactivated', async () => {
    const { ids, run, person } = kit;
    const role = { role: 'admin', planId: null, unitId: ids.root };
    await run(commands.grantRole, { personId: ids.leader, ...role }, person(ids.admin));
    await run(commands.deactivatePerson, about(ids.admin), person(ids.leader));
    const self = run(commands.deactivatePerson, about(ids.leader), person(ids.leader));
    await expect(self).rejects.toMatchObject({ kind: 'conflict', code: 'lastAdmin' });
    const grant = (await people(ids.leader))
      .find(({ id }) => id === ids.leader)
      ?.grants.find((one) => one.role === 'admin');
    const bySystem = run(commands.revokeGrant, { grantId: grant?.id }, { kind: 'system' });
    await expect(bySystem).rejects.toMatchObject({ code: 'lastAdmin' });
    await run(commands.reactivatePerson, about(ids.admin), person(ids.leader));
    const herself = run(commands.deactivatePerson, about(ids.leader), person(ids.leader));
    await expect(herself).rejects.toMatchObject({ code: 'notYourself' });
  });
});

describe('roles', () => {
  it('are not given twice, nor to people of another administration', async () => {
    const { ids, run, person } = kit;
    const other = await otherAdministration(kit);
    const give = (personId: string, role: string) =>
      run(commands.grantRole, { personId, role, planId: null, unitId: ids.root }, person(ids.admin));
    await expect(give(ids.leader, 'leadership')).rejects.toMatchObject({ code: 'grantAlready' });
    await expect(give(other.leader, 'leadership')).rejects.toMatchObject({ kind: 'notFound', code: 'personNotFound' });
  });
});

describe('units', () => {
  const units = async (who = kit.ids.admin) =>
    kit.operations.units(kit.person(who), { administrationId: kit.ids.root }, newTrace());
  const define = (more: object, who = kit.ids.admin) => {
    const south = { id: kit.ids.south, parentId: kit.ids.root, code: 'S', name: name('S'), from: '2020-01-01' };
    return kit.run(commands.defineUnit, { ...south, position: 1, ...more }, kit.person(who));
  };

  it('that still have to report end only when that is said, and are named', async () => {
    const { ids, store } = kit;
    const dock = { id: kit.newId(), parentId: ids.south, code: 'S-1' };
    await define({ ...dock, position: 0 });
    await expect(define({ to: '2026-12-31' })).rejects.toMatchObject({
      code: 'unitGoesOn',
      params: { units: 'S-1', kpis: 'K-01' },
      field: 'to',
    });
    await define({ to: '2026-12-31', alsoEnd: true });
    const assigned = await store.read((tx) => tx.kpis.assignmentsOf(ids.kpi));
    expect(assigned.find(({ unitId }) => unitId === ids.south)).toMatchObject({ to: '2026-12-31' });
    expect((await units()).units.find(({ id }) => id === dock.id)).toMatchObject({ to: '2026-12-31' });
  });

  it('are put in order as a whole', async () => {
    const { ids, run, person } = kit;
    const order = (unitIds: readonly string[], who = ids.admin) =>
      run(commands.orderUnits, { parentId: ids.root, unitIds }, person(who));
    await order([ids.south, ids.north]);
    const children = (await units()).units.filter(({ parentId }) => parentId === ids.root);
    expect(children.map(({ id }) => id)).toEqual([ids.south, ids.north]);
    await expect(order([ids.south])).rejects.toMatchObject({ code: 'unitsChanged' });
    await expect(order([ids.south, ids.south])).rejects.toMatchObject({ code: 'unitsChanged' });
    await expect(order([ids.north, ids.south], ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('of an office are its planner’s, with those above in sight', async () => {
    const { ids, run, person } = kit;
    const role = { role: 'planner', planId: null, unitId: ids.south };
    await run(commands.grantRole, { personId: ids.stranger, ...role }, person(ids.admin));
    expect(
      (await units(ids.stranger)).units.map(({ code, mayFill, mayChange }) => ({ code, mayFill, mayChange })),
    ).toEqual([
      { code: 'ADU', mayFill: false, mayChange: false },
      { code: 'S', mayFill: true, mayChange: false },
    ]);
    await define({ id: kit.newId(), parentId: ids.south, code: 'S-9' }, ids.stranger);
    await expect(define({ name: name('Mine') }, ids.stranger)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(units(ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('offices', () => {
  const assign = (more: object = {}, who = kit.ids.planner) => {
    const what = { kpiId: kit.ids.kpi, unitIds: [kit.ids.north, kit.ids.south], from: '2026-01-01' };
    return kit.run(commands.assignOffices, { ...what, ...more }, kit.person(who));
  };
  const assignments = async (who = kit.ids.planner) =>
    kit.operations.assignments(kit.person(who), { planId: kit.ids.plan }, newTrace());

  it('report from a day on, with who enters and who looks after the data', async () => {
    const { ids } = kit;
    await assign({ personId: ids.contributor, stewardId: ids.planner });
    expect((await assignments()).assignments).toMatchObject([
      { unitId: ids.north, personId: ids.contributor, stewardId: ids.planner },
      { unitId: ids.south, personId: ids.contributor, stewardId: ids.planner },
    ]);
  });

  it('that report already are named, and none is assigned', async () => {
    const refusal = { code: 'officesAssigned', params: { units: 'N, S' } };
    await expect(assign({ from: '2026-05-01' })).rejects.toMatchObject(refusal);
    expect((await assignments()).assignments.every(({ from }) => from === '2026-01-01')).toBe(true);
  });

  it('are their planner’s to assign, to people of the administration', async () => {
    const { ids } = kit;
    const other = await otherAdministration(kit);
    await expect(assign({ personId: other.leader })).rejects.toMatchObject({ kind: 'notFound', field: 'personId' });
    await expect(assign({ stewardId: other.leader })).rejects.toMatchObject({ kind: 'notFound', field: 'stewardId' });
    await expect(assign({ unitIds: [other.root] })).rejects.toMatchObject({ kind: 'notFound' });
    await expect(assign({}, ids.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(assignments(ids.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(assignments(other.planner)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('holidays', () => {
  const holidays = async (who = kit.ids.planner) =>
    kit.operations.holidays(kit.person(who), { administrationId: kit.ids.root }, newTrace());

  it('come a year at once, and can be taken back', async () => {
    const { ids, run, person } = kit;
    const days = ['2026-12-25', '2026-12-08', '2026-12-25'];
    const { result } = await run(commands.addHolidays, { administrationId: ids.root, days }, person(ids.planner));
    expect(result).toEqual({ added: 2 });
    expect((await holidays()).days).toEqual(['2026-12-08', '2026-12-25']);
    const again = run(commands.addHolidays, { administrationId: ids.root, days }, person(ids.admin));
    await expect(again).rejects.toMatchObject({ code: 'holidaysKnown' });
    const remove = (day: string) => run(commands.removeHoliday, { administrationId: ids.root, day }, person(ids.admin));
    await remove('2026-12-08');
    await expect(remove('2026-12-08')).rejects.toMatchObject({ code: 'holidayUnknown' });
    expect((await holidays()).days).toEqual(['2026-12-25']);
  });

  it('are shown to who may change them', async () => {
    const other = await otherAdministration(kit);
    await expect(holidays(kit.ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(holidays(other.admin)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('the settings of an administration', () => {
  const change = (more: object, who = kit.ids.admin) =>
    kit.run(commands.changeAdministration, { administrationId: kit.ids.root, ...more }, kit.person(who));

  it('reach everybody at once', async () => {
    const { ids, person, operations } = kit;
    const me = async () => (await operations.me(person(ids.leader), 's', newTrace())).plans[0];
    expect(await me()).toMatchObject({ numberFormat: 'es-PE', timeZone: 'America/Lima', today: '2026-10-08' });
    await change({ numberFormat: 'es-ES', timeZone: 'Pacific/Auckland', languages: ['en', 'es'] });
    expect(await me()).toMatchObject({ numberFormat: 'es-ES', timeZone: 'Pacific/Auckland', today: '2026-10-09' });
  });

  it.each([
    ['a zone that does not exist', { timeZone: 'America/Nowhere' }, { code: 'timeZoneUnknown', field: 'timeZone' }],
    ['a number format that does not exist', { numberFormat: 'x' }, { code: 'inputInvalid', field: 'numberFormat' }],
    ['no language', { languages: [] }, { code: 'inputInvalid', field: 'languages' }],
  ])('are refused with %s', async (_, more, refusal) => {
    await expect(change(more)).rejects.toMatchObject(refusal);
  });

  it('are an admin’s alone', async () => {
    await expect(change({ numberFormat: 'es-ES' }, kit.ids.planner)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('what somebody manages', () => {
  it('is said to admins and planners, and to nobody else', async () => {
    const { ids, person, operations } = kit;
    const manages = async (who: string) => (await operations.me(person(who), 's', newTrace())).manages;
    expect(await manages(ids.admin)).toMatchObject([
      { id: ids.root, may: { people: true, units: true, holidays: true, settings: true }, assignsIn: [] },
    ]);
    expect(await manages(ids.planner)).toMatchObject([
      { may: { people: false, units: true, holidays: true, settings: false }, assignsIn: [ids.plan] },
    ]);
    for (const who of [ids.leader, ids.contributor, ids.approver]) expect(await manages(who)).toEqual([]);
  });
});
