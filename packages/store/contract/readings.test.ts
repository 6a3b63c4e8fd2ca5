import { expect, test } from 'vitest';
import type { ReadingRow } from '../src/index.ts';
import { contract } from './engines.ts';
import { AT, commit, idOf, newId, reading, rollup } from './fixtures.ts';

const YEAR = ['2026-01-01', '2026-12-31'] as const;

contract('readings', (subject) => {
  test('keep a pending row beside the approved one, and the history of both', async () => {
    const { store } = subject();
    const kpiId = newId();
    const approved = reading({ kpiId });
    const typed = reading({
      kpiId,
      revision: 2,
      state: 'draft',
      approvedBy: null,
      content: { kind: 'ratio', numerator: 3, denominator: 4 },
    });
    const sent: ReadingRow = { ...typed, id: newId(), state: 'submitted', submittedBy: idOf(1) };
    const corrected: ReadingRow = { ...sent, id: newId(), state: 'approved', approvedBy: idOf(2) };
    const first = await commit(store, (tx) => tx.readings.put(approved, []), { at: AT });
    const second = await commit(store, (tx) => tx.readings.put(typed, []));
    await commit(store, (tx) => tx.readings.put(sent, [typed.id]));
    await store.read(async (tx) => {
      expect(await tx.readings.approved(approved)).toEqual(approved);
      expect(await tx.readings.pending(approved)).toEqual(sent);
      expect(await tx.readings.submitted([kpiId], [approved.unitId])).toEqual([sent]);
      expect(await tx.readings.ofUnit([kpiId], approved.unitId, ...YEAR)).toHaveLength(2);
    });
    const last = await commit(store, (tx) => tx.readings.put(corrected, [sent.id, approved.id]), {
      actor: { kind: 'system', id: null },
    });
    await store.read(async (tx) => {
      expect(await tx.readings.approved(approved)).toEqual(corrected);
      expect(await tx.readings.pending(approved)).toBeNull();
      expect(await tx.readings.byId(typed.id)).toEqual(typed);
      const history = await tx.readings.history(approved);
      expect(history.map((row) => [row.id, row.recordedSeq, row.supersededSeq])).toEqual([
        [approved.id, first.seq, last.seq],
        [typed.id, second.seq, second.seq + 1],
        [sent.id, second.seq + 1, last.seq],
        [corrected.id, last.seq, null],
      ]);
      expect(history[0]).toMatchObject({ recordedAt: first.at, recordedBy: idOf(1) });
      expect(history[3]).toMatchObject({ recordedAt: last.at, recordedBy: null });
    });
    const then = await store.read((tx) => tx.readings.history(approved), { asOf: second.seq });
    expect(then.map((row) => [row.id, row.supersededSeq])).toEqual([
      [approved.id, null],
      [typed.id, null],
    ]);
  });

  test('never have two approved or two pending rows of one cell in force', async () => {
    const { store } = subject();
    const kpiId = newId();
    await commit(store, (tx) => tx.readings.put(reading({ kpiId }), []));
    await commit(store, (tx) => tx.readings.put(reading({ kpiId, state: 'draft' }), []));
    await expect(commit(store, (tx) => tx.readings.put(reading({ kpiId }), []))).rejects.toThrow();
    await expect(commit(store, (tx) => tx.readings.put(reading({ kpiId, state: 'submitted' }), []))).rejects.toThrow();
  });

  test('refuse to replace a row that is not in force any more', async () => {
    const { store } = subject();
    const first = reading({ kpiId: newId() });
    const second = { ...first, id: newId() };
    await commit(store, (tx) => tx.readings.put(first, []));
    await commit(store, (tx) => tx.readings.put(second, [first.id]));
    await expect(commit(store, (tx) => tx.readings.put({ ...first, id: newId() }, [first.id]))).rejects.toMatchObject({
      code: 'rowNotInForce',
    });
    await expect(commit(store, (tx) => tx.readings.withdraw(first.id))).rejects.toMatchObject({
      code: 'rowNotInForce',
    });
  });

  test('tell the highest revision of a cell, of what was given up too', async () => {
    const { store } = subject();
    const [kpiId, unitId] = [newId(), newId()];
    const inForce = reading({ kpiId, unitId, revision: 2 });
    const given = reading({ kpiId, unitId, revision: 3, state: 'draft' });
    const alone = reading({ kpiId, unitId: newId(), revision: 1, state: 'draft' });
    const { seq } = await commit(store, (tx) => tx.readings.put(inForce, []));
    await commit(store, (tx) => tx.readings.put(given, []));
    await commit(store, (tx) => tx.readings.withdraw(given.id));
    await commit(store, (tx) => tx.readings.put(alone, []));
    const cells = [inForce, alone, { kpiId: newId(), unitId, period: inForce.period }];
    const found = await store.read((tx) => tx.readings.newestRevisions(cells));
    const { period } = inForce;
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ kpiId, unitId, period, revision: 3 });
    expect(found).toContainEqual({ kpiId, unitId: alone.unitId, period, revision: 1 });
    const then = await store.read((tx) => tx.readings.newestRevisions(cells), { asOf: seq });
    expect(then).toEqual([{ kpiId, unitId, period, revision: 2 }]);
  });

  test('give a withdrawn draft up', async () => {
    const { store } = subject();
    const typed = reading({ kpiId: newId(), state: 'draft', content: { kind: 'notApplicable', reason: 'Feriado' } });
    await commit(store, (tx) => tx.readings.put(typed, []));
    expect(await store.read((tx) => tx.readings.pendingOf([typed.kpiId], [typed.unitId]))).toEqual([typed]);
    await commit(store, (tx) => tx.readings.withdraw(typed.id));
    expect(await store.read((tx) => tx.readings.pendingOf([typed.kpiId], [typed.unitId]))).toEqual([]);
    expect(await store.read((tx) => tx.readings.history(typed))).toHaveLength(1);
  });

  test('are asked for by lists of any length, in one order', async () => {
    const { store } = subject();
    const kpis = Array.from({ length: 700 }, (_, index) => idOf(100_000 + index));
    const units = Array.from({ length: 600 }, (_, index) => idOf(200_000 + index));
    const rows = kpis.map((kpiId, index) =>
      reading({
        kpiId,
        unitId: units[index % 600] ?? '',
        state: index % 7 === 0 ? 'submitted' : 'approved',
        enteredAt: `2026-09-14T08:00:00.${String(999 - index)}Z`,
      }),
    );
    await commit(store, (tx) => tx.readings.putMany(rows.map((row) => ({ reading: row, replaces: [] }))));
    const approved = rows.filter((row) => row.state === 'approved');
    const submitted = rows.filter((row) => row.state === 'submitted');
    await store.read(async (tx) => {
      expect(await tx.readings.approvedParts([...kpis].reverse(), units, ...YEAR)).toEqual(approved);
      expect(await tx.readings.pendingOf(kpis, [...units].reverse())).toEqual(submitted);
      expect(await tx.readings.submitted(kpis, units)).toEqual(
        [...submitted].sort((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1)),
      );
      expect(await tx.readings.approvedCells(rows)).toEqual(approved);
      expect((await tx.readings.byIds(rows.map((row) => row.id))).length).toBe(700);
      expect(await tx.readings.ofUnit(kpis, units[3] ?? '', ...YEAR)).toEqual(
        rows.filter((row) => row.unitId === units[3]),
      );
      expect(await tx.readings.approvedParts([], [], ...YEAR)).toEqual([]);
      const [waiting, there] = rows;
      for (const [row, parts] of [
        [waiting, []],
        [there, [{ unitId: there?.unitId, period: there?.period, isEstimated: there?.estimated }]],
      ] as const)
        expect(await tx.readings.reportedParts(row?.kpiId ?? '', row?.periodStart ?? '')).toEqual(parts);
    });
    const figures = kpis.map((kpiId) => ({ row: rollup({ kpiId }), periodStart: '2026-03-01' }));
    await commit(store, (tx) => tx.rollups.putMany(figures));
    expect(await store.read((tx) => tx.rollups.seriesOf(kpis, idOf(20), ...YEAR))).toEqual(
      figures.map(({ row }) => row),
    );
  });

  test('of 5,000 cells are one commit, and others get their turn meanwhile', async () => {
    const { store } = subject();
    const kpiId = newId();
    const rows = Array.from({ length: 5_000 }, (_, index) =>
      reading({ kpiId, unitId: idOf(300_000 + index), state: 'submitted' }),
    );
    await commit(store, (tx) => tx.readings.putMany(rows.map((row) => ({ reading: row, replaces: [] }))));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const { seq } = await commit(store, (tx) =>
      tx.readings.putMany(
        rows.map((row) => ({ reading: { ...row, id: newId(), state: 'approved' as const }, replaces: [row.id] })),
      ),
    );
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    const units = rows.map((row) => row.unitId);
    await store.read(async (tx) => {
      expect(await tx.readings.approvedParts([kpiId], units, ...YEAR)).toHaveLength(5_000);
      expect(await tx.readings.pendingOf([kpiId], units)).toHaveLength(0);
    });
    expect(await store.read((tx) => tx.readings.pendingOf([kpiId], units), { asOf: seq - 1 })).toHaveLength(5_000);
  });
});

contract('rollups', (subject) => {
  test('are ranged by the start of their period and ordered by it', async () => {
    const { store } = subject();
    const kpiId = newId();
    const weeks = ['2026-W10', '2026-W02', '2025-W53', '2026-W01'];
    const starts = ['2026-03-02', '2026-01-05', '2025-12-29', '2025-12-30'];
    await commit(store, (tx) =>
      tx.rollups.putMany(
        weeks.map((period, index) => ({ row: rollup({ kpiId, period }), periodStart: starts[index] ?? '' })),
      ),
    );
    const series = await store.read((tx) => tx.rollups.series(kpiId, idOf(20), '2025-12-30', '2026-03-02'));
    expect(series.map((row) => row.period)).toEqual(['2026-W01', '2026-W02', '2026-W10']);
  });

  test('of several units come by unit, and are taken away or forgotten', async () => {
    const { store } = subject();
    const kpiId = newId();
    const rows = [3, 1, 2].map((number) => rollup({ kpiId, unitId: idOf(number) }));
    const put = await commit(store, (tx) =>
      tx.rollups.putMany(rows.map((row) => ({ row, periodStart: '2026-03-01' }))),
    );
    const units = rows.map((row) => row.unitId);
    const known = await store.read((tx) => tx.rollups.ofUnits(kpiId, units, ...YEAR));
    expect(known.map((row) => row.unitId)).toEqual([idOf(1), idOf(2), idOf(3)]);
    await commit(store, (tx) => tx.rollups.remove([{ kpiId, unitId: idOf(2), period: '2026-03' }]));
    expect(await store.read((tx) => tx.rollups.ofUnits(kpiId, units, ...YEAR))).toHaveLength(2);
    await commit(store, (tx) => tx.rollups.clear());
    expect(await store.read((tx) => tx.rollups.ofUnits(kpiId, units, ...YEAR))).toEqual([]);
    expect(await store.read((tx) => tx.rollups.ofUnits(kpiId, units, ...YEAR), { asOf: put.seq })).toEqual(known);
  });
});
