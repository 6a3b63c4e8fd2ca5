import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { commit, newId, person, reading, unit } from './fixtures.ts';

contract('pages of the change log', (subject) => {
  const everything = { commands: null, actorId: null, subject: null, from: 1, before: Number.MAX_SAFE_INTEGER };

  test('come newest first, of the plans, commands, people and stretch that are asked for', async () => {
    const { store } = subject();
    const [plan, other, ana] = [newId(), newId(), newId()];
    const by = { kind: 'person', id: ana } as const;
    const rows = [
      await commit(store, async () => undefined, { planId: plan, command: 'a' }),
      await commit(store, async () => undefined, { planId: other, command: 'a' }),
      await commit(store, async () => undefined, { planId: plan, command: 'b', actor: by }),
      await commit(store, async () => undefined, { planId: null, command: 'c', actor: by }),
      await commit(store, async () => undefined, { planId: plan, command: 'c', actor: by }),
    ];
    const seqs = rows.map(({ seq }) => seq);
    const found = (more: object, limit = 10) =>
      store.read(async (tx) => {
        const changes = await tx.changes.search({ ...everything, planIds: [plan], ...more }, limit);
        return changes.map(({ seq }) => seqs.indexOf(seq));
      });
    expect(await found({})).toEqual([4, 2, 0]);
    expect(await found({}, 2)).toEqual([4, 2]);
    expect(await found({ before: seqs[4] })).toEqual([2, 0]);
    expect(await found({ from: seqs[1] })).toEqual([4, 2]);
    expect(await found({ actorId: ana })).toEqual([4, 2]);
    expect(await found({ commands: ['a', 'b'] })).toEqual([2, 0]);
    expect(await found({ commands: [] })).toEqual([]);
    expect((await found({ planIds: [plan, null], from: seqs[0] })).slice(0, 4)).toEqual([4, 3, 2, 0]);
  });

  test('are found by what they wrote, also what they took out of force', async () => {
    const { store } = subject();
    const row = reading({ kpiId: newId(), unitId: newId(), state: 'draft' });
    const plan = newId();
    const written = await commit(store, (tx) => tx.readings.put(row, []), { planId: plan });
    const taken = await commit(store, (tx) => tx.readings.withdraw(row.id), { planId: plan });
    for (const about of [
      { kind: 'kpi', id: row.kpiId },
      { kind: 'unit', id: row.unitId },
    ] as const) {
      const found = await store.read((tx) => tx.changes.search({ ...everything, planIds: [plan], subject: about }, 10));
      expect(found.map(({ seq }) => seq)).toEqual([taken.seq, written.seq]);
    }
  });

  test('are narrowed by subject and by everything else together', async () => {
    const { store } = subject();
    const [plan, ana, about] = [newId(), newId(), newId()];
    const drafts = Array.from({ length: 6 }, () => reading({ kpiId: about, unitId: newId(), state: 'draft' }));
    const seqs: number[] = [];
    for (const [index, draft] of drafts.entries()) {
      const more = { planId: plan, command: index % 2 === 0 ? 'a' : 'b' };
      const actor = { kind: 'person', id: index < 3 ? ana : newId() } as const;
      seqs.push((await commit(store, (tx) => tx.readings.put(draft, []), { ...more, actor })).seq);
      await commit(store, (tx) => tx.readings.put(reading({ unitId: newId(), state: 'draft' }), []), more);
    }
    const found = (more: object, limit = 10) =>
      store.read(async (tx) => {
        const asked = { ...everything, planIds: [plan, null], subject: { kind: 'kpi', id: about } as const, ...more };
        return (await tx.changes.search(asked, limit)).map(({ seq }) => seqs.indexOf(seq));
      });
    expect(await found({})).toEqual([5, 4, 3, 2, 1, 0]);
    expect(await found({}, 2)).toEqual([5, 4]);
    expect(await found({ commands: ['a', 'never'] })).toEqual([4, 2, 0]);
    expect(await found({ commands: ['a'], actorId: ana })).toEqual([2, 0]);
    expect(await found({ from: seqs[1], before: seqs[4] })).toEqual([3, 2, 1]);
    expect(await found({ commands: ['never'] })).toEqual([]);
    expect(await found({ commands: [] })).toEqual([]);
    expect(await found({ subject: { kind: 'kpi', id: newId() } })).toEqual([]);
  });

  test('are found by the person whom they are about', async () => {
    const { store } = subject();
    const [plan, ana] = [newId(), person()];
    const grant = { id: newId(), personId: ana.id, role: 'auditor', planId: null, unitId: newId() } as const;
    const acts = [
      await commit(store, (tx) => tx.people.put(ana), { planId: plan }),
      await commit(store, (tx) => tx.people.putGrant(grant), { planId: plan }),
      await commit(store, (tx) => tx.people.putGrant({ ...grant, id: newId(), personId: newId() }), { planId: plan }),
      await commit(store, (tx) => tx.people.revokeGrant(grant.id), { planId: plan }),
    ];
    const about = { kind: 'person', id: ana.id } as const;
    const found = await store.read((tx) => tx.changes.search({ ...everything, planIds: [plan], subject: about }, 10));
    expect(found.map(({ seq }) => acts.findIndex((act) => act.seq === seq))).toEqual([3, 1, 0]);
  });

  test('open to what a commit put in force and what it replaced', async () => {
    const { store } = subject();
    const one = unit({ id: newId(), name: { es: 'Antes' } });
    await commit(store, (tx) => tx.units.put(one));
    const { seq } = await commit(store, (tx) => tx.units.put({ ...one, name: { es: 'Después' } }));
    const revisions = await store.read((tx) => tx.changes.revisions(seq));
    expect(revisions).toMatchObject([
      { kind: 'unit', before: { name: { es: 'Antes' } }, after: { id: one.id, name: { es: 'Después' } } },
    ]);
    expect((await store.read((tx) => tx.changes.hashes([seq]))).get(seq)).toMatch(/^[0-9a-f]{64}$/);
  });
});
