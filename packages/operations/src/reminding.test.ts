import type { WriteTx } from '@rumbo/store';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record, submit, ratio } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import type { DigestLine } from './reminding/digests.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await planWithoutAugust();
});
afterEach(() => kit.close());

/** September is due on Wednesday 7 October; August is closed, so that nobody is asked for it. */
async function planWithoutAugust(): Promise<SmallPlan> {
  const laid = await smallPlan();
  const { run, ids, person } = laid;
  await run(commands.closePeriod, { planId: ids.plan, unitId: ids.root, period: '2026-08' }, person(ids.approver));
  return laid;
}

const remind = (on: string) => {
  kit.at(`${on}T15:00:00.000Z`);
  const input = { administrationId: kit.ids.root, day: on };
  return kit.run(commands.remindPeople, input, { kind: 'system' });
};
const mails = () => kit.store.write((tx) => tx.outbox.waiting('9999-12-31T00:00:00.000Z', 1_000));
const linesOf = (lines: unknown) => JSON.parse(String(lines)) as readonly DigestLine[];
/** Who was told what, in the order of the mails. */
const told = async () =>
  (await mails())
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ to, params }) => linesOf(params['lines']).map(({ stage, period }) => `${to} ${stage} ${period}`));

describe('the reminders of a day', () => {
  it('come before the due day, once it is late, and to the approver three days after', async () => {
    await remind('2026-10-02');
    expect(await told()).toEqual([]);
    await remind('2026-10-05');
    expect(await told()).toEqual(['contributor@example.org before 2026-09']);
    await remind('2026-10-08');
    await remind('2026-10-09');
    expect(await told()).toEqual(['contributor@example.org before 2026-09', 'contributor@example.org late 2026-09']);
    await remind('2026-10-12');
    // Nobody reports for the south, and the approver hears of that too.
    expect((await told()).slice(2)).toEqual([
      'approver@example.org escalated 2026-09',
      'approver@example.org escalated 2026-09',
    ]);
  });

  it('wait for holidays', async () => {
    const holiday = { administrationId: kit.ids.root, days: ['2026-10-08'] };
    await kit.run(commands.addHolidays, holiday, kit.person(kit.ids.admin));
    await remind('2026-10-08');
    expect(await told()).toEqual([]);
    await remind('2026-10-09');
    expect(await told()).toEqual(['contributor@example.org late 2026-09']);
  });

  it('are one mail a person, with every unit and KPI in it and the address of each sheet', async () => {
    const { run, ids, person, newId } = kit;
    const kpiId = newId();
    await run(commands.defineKpi, { definition: countKpi(kpiId, ids.plan, 'K-02') }, person(ids.planner));
    for (const unitId of [ids.north, ids.south])
      await run(
        commands.assignKpi,
        { kpiId, unitId, from: '2026-09-01', personId: ids.contributor },
        person(ids.planner),
      );
    await remind('2026-10-08');
    const all = await mails();
    expect(all.map(({ to, kind, language }) => ({ to, kind, language }))).toEqual([
      { to: 'contributor@example.org', kind: 'reminders', language: 'en' },
    ]);
    const lines = linesOf(all[0]?.params['lines']);
    expect(lines.map(({ unit, codes }) => `${unit} ${codes.join()}`).toSorted()).toEqual([
      'N K-01',
      'N K-02',
      'S K-02',
    ]);
    expect(lines[0]).toMatchObject({ plan: 'Plan', period: '2026-09', dueDay: '2026-10-07', lateBy: 1, count: 1 });
    expect(lines[0]?.path).toBe(`/entry/${ids.north}/2026-09?plan=${ids.plan}`);
  });

  it('say nothing of what was sent, and name to the approver who owes the rest', async () => {
    await record(kit, ratio(1, 2));
    await submit(kit);
    await remind('2026-10-12');
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(linesOf(mail?.params['lines'])).toMatchObject([{ unit: 'S', stage: 'escalated', owedBy: [] }]);
  });

  it('name who owes', async () => {
    await remind('2026-10-12');
    const mail = (await mails()).find(({ to }) => to === 'approver@example.org');
    expect(linesOf(mail?.params['lines']).find(({ unit }) => unit === 'N')?.owedBy).toEqual(['contributor']);
  });

  it('stop where the clock of the plan stands still, and where it is archived', async () => {
    const { run, ids, person } = kit;
    const settings = { todayStoppedAt: '2026-10-08' };
    await run(commands.changePlan, { planId: ids.plan, settings }, person(ids.planner));
    await remind('2026-10-08');
    await run(commands.changePlan, { planId: ids.plan, settings: { todayStoppedAt: null } }, person(ids.planner));
    await run(commands.archivePlan, { planId: ids.plan, isArchived: true }, person(ids.planner));
    await remind('2026-10-09');
    expect(await mails()).toEqual([]);
  });
});

/** What a colleague's command does: people as they are, and the row of the change. */
async function change(work: (tx: WriteTx) => Promise<void>): Promise<void> {
  const { store, feed, newId, now } = kit;
  const row = { command: 'change', actor: { kind: 'system', id: null }, planId: null, topics: [], refs: [] } as const;
  await store.write(async (tx) => {
    await work(tx);
    await tx.changes.append({ ...row, at: now(), commandId: newId(), digest: '' });
  });
  await feed.catchUp();
}

describe('who is written to', () => {
  const choose = (reminders: string) =>
    kit.run(commands.setPreferences, { reminders }, kit.person(kit.ids.contributor));

  it('is only told of what is late, or nothing, where they choose so', async () => {
    await choose('late');
    await remind('2026-10-05');
    expect(await told()).toEqual([]);
    await remind('2026-10-08');
    expect(await told()).toEqual(['contributor@example.org late 2026-09']);
    await choose('none');
    await remind('2026-11-09');
    expect((await told()).filter((one) => one.startsWith('contributor'))).toHaveLength(1);
  });

  it('is the deputy while somebody is away, told for whom', async () => {
    const { ids, newId } = kit;
    const away = { personId: ids.contributor, deputyId: ids.stranger, from: '2026-10-01', to: '2026-10-05' };
    await change((tx) => tx.people.putAbsence({ id: newId(), ...away }));
    await remind('2026-10-05');
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: 'stranger@example.org' });
    expect(linesOf(mail?.params['lines'])).toMatchObject([{ stage: 'before', owedBy: ['contributor'] }]);
    await remind('2026-10-08');
    expect((await told()).at(-1)).toBe('contributor@example.org late 2026-09');
  });

  it('is nobody who left, or has no address', async () => {
    const { ids } = kit;
    await change(async (tx) => {
      const [left, silent] = [await tx.people.byId(ids.contributor), await tx.people.byId(ids.approver)];
      if (left === null || silent === null) throw new Error('nobody there');
      await tx.people.put({ ...left, isActive: false });
      await tx.people.put({ ...silent, email: null });
    });
    await remind('2026-10-12');
    expect(await mails()).toEqual([]);
  });

  it('is not for people to run', async () => {
    const input = { administrationId: kit.ids.root, day: '2026-10-08' };
    const run = kit.run(commands.remindPeople, input, kit.person(kit.ids.admin));
    await expect(run).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('nobody is told twice', () => {
  const days = ['2026-10-05', '2026-10-06', '2026-10-08', '2026-10-12', '2026-10-14', '2026-11-04', '2026-11-09'];

  it('whatever the days on which it runs, their order and number', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(fc.constantFrom(...days), { maxLength: 10 }), async (order) => {
          for (const on of order) await remind(on);
          const all = await kit.store.read(async (tx) => [
            ...(await tx.reminders.ofPlan(kit.ids.plan, '2026-09')),
            ...(await tx.reminders.ofPlan(kit.ids.plan, '2026-10')),
          ]);
          // The approver is told of both offices: a line for each row, and no row without its line.
          expect(await told()).toHaveLength(all.length);
          expect(new Set((await told()).filter((one) => !one.includes('escalated'))).size).toBe(
            all.filter(({ stage }) => stage !== 'escalated').length,
          );
        })
        .beforeEach(async () => {
          await kit.close();
          kit = await planWithoutAugust();
        }),
      { numRuns: 12 },
    );
  });
});
