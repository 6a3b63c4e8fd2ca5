import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record, report, ratio, submit, waitingRows } from '../testing/acts.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { ACT_OF } from './audit-acts.ts';
import { startOfDay } from './audit-scope.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';
import type { AuditRow } from './views/index.ts';

let kit: SmallPlan;
let auditor = '';
beforeEach(async () => {
  kit = await smallPlan();
  auditor = kit.ids.stranger;
  const grant = { personId: auditor, role: 'auditor', planId: null, unitId: kit.ids.root };
  await kit.run(commands.grantRole, grant, kit.person(kit.ids.admin));
});
afterEach(() => kit.close());

const ask = (more: object = {}, who = auditor) =>
  kit.operations.audit(kit.person(who), { planId: kit.ids.plan, ...more }, newTrace());
const commandsIn = async (more: object = {}) => (await ask(more)).entries.map(({ commandName }) => commandName);
const open = (seq: number, who = auditor) =>
  kit.operations.auditEntry(kit.person(who), { planId: kit.ids.plan, seq }, newTrace());

async function rows(more: object = {}, who = auditor): Promise<readonly AuditRow[]> {
  const all: AuditRow[] = [];
  for await (const page of kit.operations.auditRows(kit.person(who), { planId: kit.ids.plan, ...more }))
    all.push(...page);
  return all;
}

describe('the audit', () => {
  it('tells who did what to what, newest first', async () => {
    await record(kit, ratio(3, 4));
    const [entry] = (await ask()).entries;
    expect(entry).toMatchObject({
      command: 'recordReading',
      actorKind: 'person',
      actorName: 'contributor',
      count: 1,
      subjects: [{ kind: 'reading', code: 'K-01', unitName: { en: 'N' }, period: '2026-09' }],
    });
    const { entries } = await ask();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => b - a));
    expect(entries.at(-1)?.command).toBe('setUpAdministration');
  });

  it('is narrowed by what was changed, by whom, by the kind of act and by days', async () => {
    const { ids } = kit;
    await record(kit, ratio(3, 4));
    await submit(kit);
    expect(await commandsIn({ subject: { kind: 'map' } })).toEqual(['publishMap', 'sendMap', 'editMap']);
    expect(await commandsIn({ subject: { kind: 'plan' } })).toEqual(['definePlan']);
    expect((await commandsIn({ subject: { kind: 'kpi', id: ids.kpi } })).slice(0, 2)).toEqual([
      'submitReadings',
      'recordReading',
    ]);
    expect(await commandsIn({ subject: { kind: 'kpi', id: ids.kpi } })).toContain('defineKpi');
    expect(await commandsIn({ subject: { kind: 'unit', id: ids.south } })).toEqual(['assignKpi', 'defineUnit']);
    expect(await commandsIn({ subject: { kind: 'person', id: auditor } })).toEqual(['grantRole', 'addPerson']);
    expect(await commandsIn({ personId: ids.contributor })).toEqual(['submitReadings', 'recordReading']);
    expect(await commandsIn({ act: 'values' })).toEqual(['submitReadings', 'recordReading']);
    expect(await commandsIn({ act: 'values', subject: { kind: 'map' } })).toEqual([]);
    expect(await commandsIn({ from: '2026-10-09' })).toEqual([]);
    expect(await commandsIn({ to: '2026-10-07' })).toEqual([]);
    expect(await commandsIn({ from: '2026-10-08', to: '2026-10-08', act: 'plan' })).toEqual(['definePlan']);
  });

  it('goes on page by page without a gap or a repeat, whatever is written meanwhile', async () => {
    for (let day = 1; day <= 28; day += 1) {
      const holiday = `2027-02-${String(day).padStart(2, '0')}`;
      await kit.run(
        commands.addHolidays,
        { administrationId: kit.ids.root, days: [holiday] },
        kit.person(kit.ids.admin),
      );
      await kit.run(commands.setPreferences, { theme: 'dark' }, kit.person(kit.ids.leader));
    }
    const first = await ask();
    await record(kit, ratio(3, 4));
    const second = await ask({ before: first.next });
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(first.entries).toHaveLength(50);
    expect(second.next).toBeNull();
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => seqs.length - index));
  });

  it('opens an entry to what was before and after', async () => {
    const { run, ids, person } = kit;
    await record(kit, ratio(3, 4));
    await record(kit, ratio(1, 4), { basedOn: 1, comment: 'a slip' });
    const [typed] = (await ask()).entries;
    expect((await open(typed?.seq ?? 0)).revisions).toMatchObject([
      {
        subject: { code: 'K-01' },
        before: { numerator: 3, state: 'draft' },
        after: { numerator: 1, comment: 'a slip' },
      },
    ]);
    await submit(kit);
    const given = (await waitingRows(kit)).map((row) => ({ ...row, reason: 'too low' }));
    await run(commands.giveBackReadings, { planId: ids.plan, rows: given }, person(ids.approver));
    const [back] = (await ask()).entries;
    expect((await open(back?.seq ?? 0)).revisions).toMatchObject([
      { before: { state: 'submitted' }, after: { state: 'returned', returnReason: 'too low' } },
    ]);
    await run(commands.changePlan, { planId: ids.plan, settings: { tolerancePercent: 20 } }, person(ids.planner));
    const [changed] = (await ask()).entries;
    expect((await open(changed?.seq ?? 0)).revisions).toMatchObject([
      {
        subject: { kind: 'plan' },
        before: { settings: { tolerancePercent: 10 } },
        after: { settings: { tolerancePercent: 20 } },
      },
    ]);
  });

  it('has a kind for every command, and no other', () => {
    expect(Object.keys(ACT_OF).toSorted()).toEqual(Object.keys(commands).toSorted());
  });
});

describe('the file of the log', () => {
  it('has all that the hashes are over, so that each row and the chain can be checked', async () => {
    await report(kit, ratio(3, 4));
    const all = (await rows()).toReversed();
    let before = '';
    for (const { previousHash, hash, ...row } of all) {
      // As an auditor does it, by what the file says.
      const refs = row.refs.map((ref) => [ref.kind, ref.id, ref.before, ref.after, ref.count ?? null]);
      const { seq, at, commandId, commandName, actorKind, actorId, planId, topics, digest } = row;
      const sealed = [
        previousHash,
        seq,
        at,
        commandId,
        commandName,
        [actorKind, actorId],
        planId,
        topics,
        refs,
        digest,
      ];
      expect(hash).toBe(createHash('sha256').update(JSON.stringify(sealed)).digest('hex'));
      expect(previousHash).toBe(before);
      before = hash;
    }
    expect(all).toHaveLength(await kit.store.read(async (tx) => tx.seq));
    expect((await rows({ act: 'values' })).map(({ commandName }) => commandName)).toEqual([
      'submitReadings',
      'recordReading',
    ]);
  });
});

describe('who may read it', () => {
  it('is the auditor of the whole plan, and nobody else', async () => {
    const { run, ids, person } = kit;
    const [entry] = (await ask()).entries;
    for (const who of [ids.leader, ids.planner, ids.contributor, ids.approver]) {
      await expect(ask({}, who)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(open(entry?.seq ?? 0, who)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(rows({}, who)).rejects.toMatchObject({ kind: 'notFound' });
    }
    const local = { personId: ids.leader, role: 'auditor', planId: null, unitId: ids.north };
    await run(commands.grantRole, local, person(ids.admin));
    await expect(ask({}, ids.leader)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('shows an admin what happens at the door, and no change', async () => {
    const { ids, operations, person } = kit;
    expect(await ask({}, ids.admin)).toMatchObject({ maySeeChanges: false, maySeeEvents: true, entries: [] });
    await expect(rows({}, ids.admin)).rejects.toMatchObject({ kind: 'notFound' });
    const event = { id: kit.newId(), at: kit.now(), kind: 'signIn', personId: ids.leader, detail: { address: '::1' } };
    await kit.store.write((tx) => tx.sessions.record(event));
    const seen = await operations.technicalEvents(person(ids.admin), { planId: ids.plan }, newTrace());
    expect(seen.events).toMatchObject([{ kind: 'signIn', personName: 'leadership', address: '::1' }]);
    const refused = operations.technicalEvents(person(ids.planner), { planId: ids.plan }, newTrace());
    await expect(refused).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('ends at the administration', async () => {
    const other = await otherAdministration(kit);
    const { entries, people, units } = await ask();
    const theirs = await kit.store.read((tx) => tx.changes.after(0, 1_000));
    const own = new Set(entries.map(({ seq }) => seq));
    for (const change of theirs.filter(
      ({ planId, topics }) => planId === other.plan || topics.includes(`units:${other.root}`),
    )) {
      expect(own.has(change.seq)).toBe(false);
      await expect(open(change.seq)).rejects.toMatchObject({ kind: 'notFound' });
    }
    expect(people.map(({ id }) => id)).not.toContain(other.admin);
    expect(units.map(({ id }) => id)).not.toContain(other.root);
    for (const who of [other.admin, other.planner, other.leader])
      await expect(ask({}, who)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('what somebody with a part in two administrations does', () => {
  it('is in the log of the one that it is about', async () => {
    const { run, ids, person, newId } = kit;
    const other = await otherAdministration(kit);
    const both = { id: newId(), administrationId: other.root, name: 'admin', email: 'admin@example.org' };
    const role = { role: 'admin', planId: null, unitId: other.root };
    await run(commands.addPerson, { ...both, language: 'es', grant: role }, person(other.admin));
    const newcomer = { id: newId(), administrationId: other.root, name: 'Newcomer', email: 'new@example.net' };
    const grant = { role: 'leadership', planId: null, unitId: other.root };
    const by = person(ids.admin);
    const elsewhere = [
      await run(commands.addHolidays, { administrationId: other.root, days: ['2027-01-01'] }, by),
      await run(commands.addPerson, { ...newcomer, language: 'es', grant }, by),
      await run(commands.grantRole, { ...grant, personId: newcomer.id, role: 'auditor' }, by),
      await run(commands.invitePerson, { personId: newcomer.id, tokenHash: 'a'.repeat(64) }, by),
    ].map(({ seq }) => seq);
    const leaving = await kit.store.read((tx) => tx.people.grantsOf(ids.leader));
    const here = [
      await run(commands.revokeGrant, { grantId: leaving[0]?.id }, by),
      await run(commands.addHolidays, { administrationId: ids.root, days: ['2027-01-01'] }, by),
    ].map(({ seq }) => seq);
    const seqs = (await ask()).entries.map(({ seq }) => seq);
    expect(seqs).toEqual(expect.arrayContaining(here));
    expect(seqs.filter((seq) => elsewhere.includes(seq))).toEqual([]);
    for (const seq of elsewhere) await expect(open(seq)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('a civil day', () => {
  it('begins at its midnight in the zone', () => {
    expect(startOfDay('2026-10-08', 'America/Lima')).toBe('2026-10-08T05:00:00.000Z');
    expect(startOfDay('2026-10-08', 'America/Lima', 1)).toBe('2026-10-09T05:00:00.000Z');
    expect(startOfDay('2026-10-08', 'Asia/Kathmandu')).toBe('2026-10-07T18:15:00.000Z');
  });
});
