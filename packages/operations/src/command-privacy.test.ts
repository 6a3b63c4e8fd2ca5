import { Refusal } from '@rumbo/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratio, record, submit, support, waitingRows } from '../testing/acts.ts';
import { name, ratioKpi } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

/** Commands that name nothing that could be hidden, or only oneself. */
const NAMING_NOTHING = ['setUpAdministration', 'setPreferences', 'turnDay'] as const;
type Naming = Exclude<keyof typeof commands, (typeof NAMING_NOTHING)[number]>;

/** Each command as somebody with every right would give it, so that nothing but rights can be in the way. */
async function inputs({ ids, newId, store }: SmallPlan): Promise<Readonly<Record<Naming, object>>> {
  const planId = ids.plan;
  const cell = { planId, kpiId: ids.kpi, unitId: ids.north, period: '2026-09', basedOn: 0 };
  const sheet = { planId, unitId: ids.north, period: '2026-09' };
  const [waiting] = await waitingRows(kit);
  const grants = await store.read((tx) => tx.people.allGrants());
  const files = await store.read((tx) => tx.evidence.ofUnit([ids.kpi], ids.north, '2026-09-01', '2026-09-30'));
  const office = { parentId: ids.root, code: 'W', name: name('W'), from: '2026-01-01', position: 2 };
  const newPlan = { name: name('P'), vision: name('V'), mission: name('M'), firstYear: 2025, lastYear: 2028 };
  const years = { ...newPlan, fiscalStart: 1, mapApproverId: null };
  const target = { kpiId: ids.kpi, unitId: ids.root, period: '2027', value: { kind: 'figure', value: 81 } };
  const initiative = { id: newId(), planId, code: 'I-1', name: name('I'), ownerId: ids.leader, milestones: [] };
  const dates = { from: '2026-01-01', agreedEnd: '2026-12-31', forecastEnd: '2026-12-31' };
  const published = { administration: name('B'), period: '2023', value: 3.7, source: 'S' };
  const somebody = { administrationId: ids.root, personId: ids.leader };
  const away = { personId: ids.leader, from: '2026-11-01', to: '2026-11-05' };
  const absence = { id: newId(), ...away, deputyId: ids.planner };
  await kit.run(commands.setAbsence, absence, kit.person(ids.leader));
  return {
    addBenchmark: { id: newId(), kpiId: ids.kpi, ...published },
    addHolidays: { administrationId: ids.root, days: ['2026-12-25'] },
    addEvidence: {
      planId,
      kpiId: ids.kpi,
      unitId: ids.north,
      period: '2026-09',
      fileName: 'Acta.pdf',
      mediaType: 'application/pdf',
      bytes: 4,
      hash: 'b'.repeat(64),
    },
    addPerson: { id: newId(), administrationId: ids.root, name: 'N', email: 'n@example.org', language: 'es' },
    approveReadings: { planId, rows: [waiting] },
    archivePlan: { planId, isArchived: true },
    assignKpi: { kpiId: ids.kpi, unitId: ids.north, from: '2026-01-01' },
    assignOffices: { kpiId: ids.kpi, unitIds: [ids.south], from: '2026-01-01' },
    changeAdministration: { administrationId: ids.root, numberFormat: 'es-ES' },
    changePerson: { ...somebody, name: 'Released by others' },
    changePlan: { planId, vision: name('Other') },
    clearReading: cell,
    closePeriod: sheet,
    defineInitiative: { ...initiative, ...dates },
    defineKpi: { definition: ratioKpi(ids, { validFrom: '2026-10-01' }) },
    defineKpiRule: { rule: { id: newId(), planId, kpiId: ids.kpi, relation: 'atMost', otherKpiIds: [newId()] } },
    definePlan: { ...years, id: newId(), administrationId: ids.root },
    deactivatePerson: somebody,
    defineUnit: { ...office, id: newId() },
    discardMap: { planId, revision: 2 },
    editMap: { planId, edits: [{ kind: 'removeObjective', id: ids.objective }] },
    eraseEmail: somebody,
    giveBackMap: { planId, revision: 2, reason: 'R' },
    giveBackReadings: { planId, rows: [{ ...waiting, reason: 'R' }] },
    grantRole: { personId: ids.leader, role: 'auditor', planId: null, unitId: ids.root },
    importReadings: { planId, rows: [{ kpiId: ids.kpi, unitId: ids.north, period: '2026-08', content: ratio(1, 2) }] },
    orderUnits: { parentId: ids.root, unitIds: [ids.south, ids.north] },
    invitePerson: { personId: ids.leader, tokenHash: 'a'.repeat(64) },
    publishMap: { planId, revision: 2 },
    reactivatePerson: somebody,
    recordReading: { ...cell, content: ratio(1, 2) },
    recordReadings: {
      planId,
      rows: [{ kpiId: ids.kpi, unitId: ids.north, period: '2026-09', content: ratio(1, 2), basedOn: 0 }],
    },
    redoMap: { planId },
    remindPeople: { administrationId: ids.root, day: '2026-10-08' },
    removeAbsence: { absenceId: absence.id },
    removeHoliday: { administrationId: ids.root, day: '2026-10-08' },
    removeSecondFactor: { personId: ids.leader },
    removeEvidence: { planId, evidenceId: files[0]?.id },
    removeKpiRule: { planId, ruleId: newId() },
    reopenPeriod: { ...sheet, reason: 'R' },
    restoreMap: { planId, number: 1 },
    revokeGrant: { grantId: grants.find(({ personId }) => personId === ids.leader)?.id },
    sendMap: { planId, revision: 2 },
    setAbsence: { ...absence, id: newId() },
    setBaseline: { kpiId: ids.kpi, unitId: ids.root, period: '2025-12', value: 60 },
    setTarget: { ...target, id: newId() },
    submitReadings: sheet,
    undoMap: { planId },
    withdrawMap: { planId, revision: 2 },
    withdrawReadings: sheet,
  };
}

const NAMES = (Object.keys(commands) as (keyof typeof commands)[]).filter(
  (one): one is Naming => !NAMING_NOTHING.some((known) => known === one),
);

describe.each(NAMES)('%s', (command) => {
  it('finds nothing for who has no part in it, whoever they are elsewhere', async () => {
    await record(kit, ratio(7177, 9999));
    await support(kit);
    await submit(kit);
    const other = await otherAdministration(kit);
    const { [command]: input } = await inputs(kit);
    for (const who of [kit.ids.stranger, other.admin, other.planner, other.leader]) {
      // Each command has an input of its own; here each is given as it comes over the wire.
      const any = commands[command] as unknown as Command<{ readonly commandId: string }, unknown, unknown>;
      const error = await kit.run(any, input, kit.person(who)).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(Refusal);
      expect(error).toMatchObject({ kind: 'notFound' });
      expect(JSON.stringify(error)).not.toMatch(/K-01|7177|9999|Released/);
    }
  });
});
