import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { commit, newId, reading, unit } from './fixtures.ts';

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
