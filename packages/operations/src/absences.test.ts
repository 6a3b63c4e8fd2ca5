import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, ratio, record, sheet, submit } from '../testing/acts.ts';
import { name } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
  const { ids, run, person } = kit;
  // Somebody of the south, who sees nothing of the north.
  const role = { role: 'contributor', planId: null, unitId: ids.south };
  await run(commands.grantRole, { personId: ids.stranger, ...role }, person(ids.admin));
});
afterEach(() => kit.close());

const FROM = '2026-10-08';
const TO = '2026-10-12';

const away = (more: object = {}, who?: string) => {
  const { ids, newId, run, person } = kit;
  const absence = { id: newId(), personId: ids.contributor, deputyId: ids.stranger, from: FROM, to: TO, ...more };
  return run(commands.setAbsence, absence, person(who ?? absence.personId));
};
const asDeputy = () => sheet(kit, kit.ids.stranger);
const standsInFor = async (who = kit.ids.stranger) =>
  (await kit.operations.me(kit.person(who), 's', newTrace())).standsInFor;
const rights = (who = kit.ids.stranger) => kit.operations.rightsFingerprint(kit.person(who));

describe('a deputy', () => {
  it('enters and sends for the absent person, under their own name', async () => {
    await expect(asDeputy()).rejects.toMatchObject({ kind: 'notFound' });
    await away();
    expect((await asDeputy()).mayEnter).toBe(true);
    expect(await standsInFor()).toEqual([{ personId: kit.ids.contributor, name: 'contributor', until: TO }]);
    await record(kit, ratio(1, 2), {}, kit.ids.stranger);
    await submit(kit, {}, kit.ids.stranger);
    const cell = { kpiId: kit.ids.kpi, unitId: kit.ids.north, period: '2026-09' };
    const pending = await kit.store.read((tx) => tx.readings.pending(cell));
    expect(pending).toMatchObject({ submittedBy: kit.ids.stranger });
  });

  it('has what is the absent person’s by name, too', async () => {
    const { ids, run, person } = kit;
    const what = { kpiId: ids.kpi, unitIds: [ids.north], from: '2026-01-01', personId: ids.contributor };
    await run(commands.assignOffices, what, person(ids.planner));
    await away();
    expect((await asDeputy()).groups.flatMap(({ rows }) => rows)).toMatchObject([{ isReadOnly: false }]);
    await record(kit, ratio(1, 2), {}, ids.stranger);
  });

  it('approves nothing that they entered', async () => {
    const { ids } = kit;
    await away({ personId: ids.approver, deputyId: ids.contributor });
    await record(kit, ratio(1, 2));
    await submit(kit);
    await expect(approveAll(kit, ids.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await approveAll(kit, ids.approver);
  });

  it('does not pass on what was lent to them, and a circle adds nothing', async () => {
    const { ids } = kit;
    await away();
    await away({ personId: ids.stranger, deputyId: ids.leader });
    expect((await standsInFor(ids.leader)).map(({ personId }) => personId)).toEqual([ids.stranger]);
    await away({ personId: ids.leader, deputyId: ids.contributor });
    expect((await standsInFor(ids.contributor)).map(({ personId }) => personId)).toEqual([ids.leader]);
  });

  // The administration is in Lima, five hours behind UTC.
  it.each([
    ['2026-10-08T04:59:59.999Z', false],
    ['2026-10-08T05:00:00.000Z', true],
    ['2026-10-13T04:59:59.999Z', true],
    ['2026-10-13T05:00:00.000Z', false],
  ])('has at %s the rights: %s', async (instant, has) => {
    kit.at('2026-10-07T12:00:00.000Z');
    const before = await rights();
    await away();
    kit.at(instant);
    expect((await standsInFor()).length > 0).toBe(has);
    expect((await rights()) !== before).toBe(has);
    await (has
      ? expect(asDeputy()).resolves.toMatchObject({ mayEnter: true })
      : expect(asDeputy()).rejects.toMatchObject({ kind: 'notFound' }));
    const typed = record(kit, ratio(1, 2), {}, kit.ids.stranger);
    await (has ? expect(typed).resolves.toBeTruthy() : expect(typed).rejects.toMatchObject({ kind: 'notFound' }));
  });

  it('loses the rights with the absence, with the other’s account, and with their own place', async () => {
    const { ids, run, person } = kit;
    const absence = { id: kit.newId() };
    const own = await rights();
    await away(absence);
    expect(await rights()).not.toBe(own);
    await run(commands.removeAbsence, { absenceId: absence.id }, person(ids.contributor));
    expect(await rights()).toBe(own);
    await away({ id: kit.newId() });
    const account = { administrationId: ids.root, personId: ids.contributor };
    await run(commands.deactivatePerson, account, person(ids.admin));
    expect(await rights()).toBe(own);
    await run(commands.reactivatePerson, account, person(ids.admin));
    const [grant] = await kit.store.read((tx) => tx.people.grantsOf(ids.stranger));
    await run(commands.revokeGrant, { grantId: grant?.id }, person(ids.admin));
    expect(await rights()).toBe('');
  });

  it('has nothing in an administration in which they have no part themself', async () => {
    const { ids, run, person } = kit;
    const other = await otherAdministration(kit);
    const joins = {
      id: kit.newId(),
      administrationId: ids.root,
      name: 'P',
      email: 'planner@example.net',
      language: 'es',
    };
    const grant = { role: 'contributor', planId: null, unitId: ids.north };
    await run(commands.addPerson, { ...joins, grant }, person(ids.admin));
    await away({ personId: other.planner });
    const plans = (await kit.operations.me(person(ids.stranger), 's', newTrace())).plans.map(({ id }) => id);
    expect(plans).toEqual([ids.plan]);
  });
});

describe('an absence', () => {
  it.each([
    ['ends before it begins', { to: '2026-10-01' }, { code: 'endsBeforeItBegins', field: 'to' }],
    ['overlaps another', {}, { code: 'absenceOverlaps', field: 'from' }],
  ])('that %s is refused', async (_, more, refusal) => {
    await away();
    await expect(away(more)).rejects.toMatchObject(refusal);
  });

  it('has another person as deputy, who is active and of the administration', async () => {
    const { ids, run, person } = kit;
    const other = await otherAdministration(kit);
    await expect(away({ deputyId: ids.contributor })).rejects.toMatchObject({ code: 'deputyOfThemself' });
    await expect(away({ deputyId: other.leader })).rejects.toMatchObject({ kind: 'notFound', field: 'deputyId' });
    await run(commands.deactivatePerson, { administrationId: ids.root, personId: ids.stranger }, person(ids.admin));
    await expect(away()).rejects.toMatchObject({ kind: 'notFound', field: 'deputyId' });
  });

  it('is told by the person, an admin, or the planner of all that they do; and nobody takes rights by it', async () => {
    const { ids, run, person } = kit;
    const other = await otherAdministration(kit);
    for (const who of [ids.leader, ids.approver, ids.stranger, other.admin])
      await expect(away({}, who)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(away({ deputyId: ids.admin }, ids.admin)).rejects.toMatchObject({ code: 'deputyChosenByThemself' });
    await expect(away({ deputyId: ids.planner }, ids.planner)).rejects.toMatchObject({
      code: 'deputyChosenByThemself',
    });
    await expect(away({ personId: ids.admin }, ids.planner)).rejects.toMatchObject({ kind: 'notFound' });
    const office = { role: 'planner', planId: null, unitId: ids.south };
    await run(commands.grantRole, { personId: ids.leader, ...office }, person(ids.admin));
    await expect(away({}, ids.leader)).rejects.toMatchObject({ kind: 'notFound' });
    await away({}, ids.planner);
    await away({ from: '2026-11-01', to: '2026-11-02' }, ids.admin);
  });

  it('is seen by who may tell of it', async () => {
    const { ids, person, operations } = kit;
    const other = await otherAdministration(kit);
    await away();
    const seen = (who: string, more: object = {}) => operations.absences(person(who), more, newTrace());
    expect(await seen(ids.contributor)).toMatchObject({ absences: [{ deputyName: 'stranger' }], today: '2026-10-08' });
    expect((await seen(ids.leader)).absences).toEqual([]);
    expect((await seen(ids.leader, { administrationId: ids.root })).people).toEqual([
      { id: ids.leader, name: 'leadership' },
    ]);
    expect((await seen(ids.planner, { administrationId: ids.root })).absences).toHaveLength(1);
    expect((await seen(ids.planner, { administrationId: ids.root })).people).not.toContainEqual({
      id: ids.admin,
      name: 'Admin',
    });
    await expect(seen(other.admin, { administrationId: ids.root })).rejects.toMatchObject({ kind: 'notFound' });
  });
});

it('units hold their name while somebody stands in for their planner', async () => {
  const { ids, run, person } = kit;
  await away({ personId: ids.planner, deputyId: ids.leader });
  const unit = { id: ids.south, parentId: ids.root, code: 'S', name: name('Sur'), from: '2020-01-01', position: 1 };
  await run(commands.defineUnit, unit, person(ids.leader));
  const change = await kit.store.read((tx) => tx.changes.last());
  expect(change?.actor).toEqual({ kind: 'person', id: ids.leader });
});
