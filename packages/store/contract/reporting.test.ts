import { expect, test } from 'vitest';
import type { ReadingRow } from '../src/index.ts';
import { contract } from './engines.ts';
import { commit, idOf, newId, reading } from './fixtures.ts';

const YEAR = ['2026-01-01', '2026-12-31'] as const;
const [MORNING, NOON, EVENING] = ['2026-04-07T08:00:00.000Z', '2026-04-07T12:00:00.000Z', '2026-04-07T20:00:00.000Z'];

contract('how cells were reported', (subject) => {
  const draftOf = (cell: Partial<ReadingRow>) => reading({ ...cell, id: newId(), state: 'draft', approvedBy: null });
  const sentOf = (row: ReadingRow): ReadingRow => ({ ...row, id: newId(), state: 'submitted', submittedBy: idOf(1) });
  const approvedOf = (row: ReadingRow): ReadingRow => ({ ...row, id: newId(), state: 'approved', approvedBy: idOf(2) });

  test('is when a value was first sent, how often it was approved and whether it is in force', async () => {
    const { store } = subject();
    const [unitId, kpiId] = [newId(), newId()];
    const typed = draftOf({ unitId, kpiId });
    const sent = sentOf(typed);
    const approved = approvedOf(sent);
    const corrected = sentOf({ ...approved, revision: 2 });
    const correction = approvedOf(corrected);
    await commit(store, (tx) => tx.readings.put(typed, []), { at: MORNING });
    const read = (asOf?: number) =>
      store.read((tx) => tx.readings.reportingOf(unitId, ...YEAR), asOf === undefined ? {} : { asOf });
    expect(await read()).toEqual([]);
    const { seq: whenSent } = await commit(store, (tx) => tx.readings.put(sent, [typed.id]), { at: NOON });
    const { seq: whenApproved } = await commit(store, (tx) => tx.readings.put(approved, [sent.id]), { at: EVENING });
    await commit(store, (tx) => tx.readings.put(corrected, []), { at: EVENING });
    const cell = { kpiId, period: '2026-03', firstSentAt: NOON, isImported: false };
    expect(await read()).toEqual([{ ...cell, approvals: 1, isApproved: true }]);
    await commit(store, (tx) => tx.readings.put(correction, [corrected.id, approved.id]), { at: EVENING });
    expect(await read()).toEqual([{ ...cell, approvals: 2, isApproved: true }]);
    await commit(store, (tx) => tx.readings.withdraw(correction.id));
    expect(await read()).toEqual([{ ...cell, approvals: 2, isApproved: false }]);
    // What has been superseded since was in force then.
    expect(await read(whenSent)).toEqual([{ ...cell, approvals: 0, isApproved: false }]);
    expect(await read(whenApproved)).toEqual([{ ...cell, approvals: 1, isApproved: true }]);
  });

  test('is told cell by cell, of one unit and of periods that start between two days, these too', async () => {
    const { store } = subject();
    const unitId = newId();
    const [first, second] = [idOf(40_001), idOf(40_002)];
    const starts = ['2025-12-01', '2026-01-01', '2026-12-31', '2027-01-01'];
    const rows = [second, first].flatMap((kpiId) =>
      starts.map((periodStart) => reading({ unitId, kpiId, periodStart, period: periodStart.slice(0, 7) })),
    );
    const imported = reading({
      unitId,
      kpiId: first,
      period: '2026-05',
      periodStart: '2026-05-01',
      channel: 'imported',
    });
    await commit(store, async (tx) => {
      for (const row of [...rows, imported, reading({ kpiId: first })]) await tx.readings.put(row, []);
    });
    const found = await store.read((tx) => tx.readings.reportingOf(unitId, ...YEAR));
    expect(found.map(({ kpiId, period, isImported }) => [kpiId, period, isImported])).toEqual([
      [first, '2026-01', false],
      [first, '2026-05', true],
      [first, '2026-12', false],
      [second, '2026-01', false],
      [second, '2026-12', false],
    ]);
  });
});
