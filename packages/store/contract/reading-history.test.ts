import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { commit, idOf, newId, reading } from './fixtures.ts';

contract('the history of a unit', (subject) => {
  test('is that of each of its cells, of the KPIs and periods asked for, as it was known', async () => {
    const { store } = subject();
    const unitId = newId();
    const kpis = [idOf(40_001), idOf(40_002)];
    const starts = ['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'];
    const first = kpis.flatMap((kpiId) =>
      starts.map((periodStart) => reading({ unitId, kpiId, periodStart, period: periodStart.slice(0, 7) })),
    );
    const again = first.map((row) => ({ ...row, id: newId(), revision: 2, comment: 'Corregido' }));
    const { seq } = await commit(store, async (tx) => {
      for (const row of [...first, reading({ unitId }), reading({ kpiId: idOf(40_001) })])
        await tx.readings.put(row, []);
    });
    const last = await commit(
      store,
      async (tx) => {
        for (const [index, row] of again.entries()) await tx.readings.put(row, [first[index]?.id ?? '']);
      },
      { actor: { kind: 'person', id: idOf(9) } },
    );
    const asked = [kpis.toReversed(), unitId, '2026-01-01', '2026-02-01'] as const;
    const isAsked = ({ period }: { readonly period: string }) => period === '2026-01' || period === '2026-02';
    await store.read(async (tx) => {
      const found = await tx.readings.historyOfUnit(...asked);
      const cellByCell = await Promise.all(again.filter(isAsked).map((cell) => tx.readings.history(cell)));
      expect(found).toHaveLength(8);
      expect(new Set(found)).toEqual(new Set(cellByCell.flat()));
      // The older revisions first, and who put each of them there.
      expect(found.map(({ revision }) => revision)).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
      expect(found[0]).toMatchObject({ recordedSeq: seq, supersededSeq: last.seq, recordedBy: idOf(1) });
      expect(found[7]).toMatchObject({ recordedSeq: last.seq, supersededSeq: null, recordedBy: idOf(9) });
    });
    const then = await store.read((tx) => tx.readings.historyOfUnit(...asked), { asOf: seq });
    expect(then.map((row) => [row.revision, row.supersededSeq])).toEqual(Array.from({ length: 4 }, () => [1, null]));
    expect(await store.read((tx) => tx.readings.historyOfUnit([], unitId, '2026-01-01', '2026-12-31'))).toEqual([]);
  });
});
