import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { commit, newId, person, plan, rollup, unit } from './fixtures.ts';

contract('values', (subject) => {
  test('figures come back exactly', async () => {
    const { store } = subject();
    const figures = [
      0.1 + 0.2,
      1e308,
      -1e308,
      5e-324,
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      2 ** 60,
      1 / 3,
      100,
    ];
    const kpiId = newId();
    await commit(store, (tx) =>
      tx.rollups.putMany(
        figures.map((sum, index) => ({
          row: rollup({ kpiId, period: `2026-W0${index + 1}`, sum }),
          periodStart: `2026-01-0${index + 1}`,
        })),
      ),
    );
    const rows = await store.read((tx) => tx.rollups.series(kpiId, rollup().unitId, '2026-01-01', '2026-12-31'));
    expect(rows.map((row) => row.sum)).toEqual(figures);
  });

  test('any figure comes back exactly', async () => {
    const { store } = subject();
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        const baseline = { kpiId: newId(), unitId: newId(), period: '2025', value };
        await commit(store, (tx) => tx.targets.putBaseline(baseline));
        const [row] = await store.read((tx) => tx.targets.baselinesOf(baseline.kpiId));
        expect(row?.value === value).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('minus zero is zero, and what is no number is refused', async () => {
    const { store } = subject();
    const baseline = { kpiId: newId(), unitId: newId(), period: '2025', value: -0 };
    await commit(store, (tx) => tx.targets.putBaseline(baseline));
    expect((await store.read((tx) => tx.targets.baselinesOf(baseline.kpiId)))[0]?.value).toBe(0);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(commit(store, (tx) => tx.targets.putBaseline({ ...baseline, value }))).rejects.toMatchObject({
        code: 'numberNotStorable',
      });
    }
  });

  test('text comes back as it was written', async () => {
    const { store } = subject();
    const names = [
      '👩🏽‍✈️ Ñandú',
      'مكتب الجمارك',
      '‏ABC‎',
      `O'Brien "la" \\ \`x\` $1 ? ; --`,
      ' two  spaces\n\ttab ',
      'é',
      'é',
      '',
    ];
    const people = names.map((name) => person({ name }));
    await commit(store, async (tx) => {
      for (const row of people) await tx.people.put(row);
    });
    for (const row of people) expect(await store.read((tx) => tx.people.byId(row.id))).toEqual(row);
  });

  test('NUL and half characters are refused alike', async () => {
    const { store } = subject();
    for (const name of ['a\0b', '\0', 'a\uD83D', '\uDE00b']) {
      await expect(commit(store, (tx) => tx.people.put(person({ name })))).rejects.toMatchObject({
        code: 'textNotStorable',
      });
    }
  });

  test('JSON is opaque', async () => {
    const { store } = subject();
    const documents = [{ es: 'ñ "x" \\ \n', en: '' }, { en: '{"a":1}' }, { es: '👍 \u2028' }];
    const units = documents.map((name) => unit({ name }));
    await commit(store, async (tx) => {
      for (const row of units) await tx.units.put(row);
    });
    const all = await store.read((tx) => tx.units.all());
    for (const row of units) expect(all.find((other) => other.id === row.id)).toEqual(row);
    const strategy = plan({ headlineKpiIds: ['b', 'a', 'b'] });
    await commit(store, (tx) => tx.plans.put(strategy));
    expect(await store.read((tx) => tx.plans.byId(strategy.id))).toEqual(strategy);
  });

  test('order is decided by bytes', async () => {
    const { store } = subject();
    const planIds = ['a', 'B', 'ä', 'Z', '_', '2', '10', 'b', '-', 'á'];
    const own = newId();
    const closing = { planId: own, period: '2026-03', closedBy: newId(), closedAt: '2026-04-01T00:00:00.000Z' };
    await commit(store, async (tx) => {
      for (const unitId of planIds) await tx.plans.close({ ...closing, unitId });
    });
    const closings = await store.read((tx) => tx.plans.closings(own));
    expect(closings.map((row) => row.unitId)).toEqual(['-', '10', '2', 'B', 'Z', '_', 'a', 'b', 'á', 'ä']);
  });

  test('units come by position, then id', async () => {
    const { store } = subject();
    const ids = [
      '00000000-0000-7000-8000-00000000000b',
      '00000000-0000-7000-8000-00000000000a',
      '00000000-0000-7000-8000-000000000009',
    ];
    await commit(store, async (tx) => {
      for (const [index, id] of ids.entries()) await tx.units.put(unit({ id, position: index === 2 ? 2.5e6 : 1e6 }));
    });
    const all = await store.read((tx) => tx.units.all());
    expect(all.filter((row) => row.position >= 1e6).map((row) => row.id)).toEqual([ids[1], ids[0], ids[2]]);
  });
});
