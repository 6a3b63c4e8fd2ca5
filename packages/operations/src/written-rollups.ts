import type { CellKey, RollupRow, WriteTx } from '@rumbo/store';

/** What a write has made of roll-ups, by KPI, unit and period; null where it took one away. */
export type WrittenRollups = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, RollupRow | null>>>;

/** The same transaction, noting the roll-ups that are written in it. */
export function notingRollups(tx: WriteTx): { readonly tx: WriteTx; readonly written: WrittenRollups } {
  const written = new Map<string, Map<string, Map<string, RollupRow | null>>>();
  const note = ({ kpiId, unitId, period }: CellKey, row: RollupRow | null) => {
    const ofKpi = written.get(kpiId) ?? new Map<string, Map<string, RollupRow | null>>();
    const ofUnit = ofKpi.get(unitId) ?? new Map<string, RollupRow | null>();
    written.set(kpiId, ofKpi.set(unitId, ofUnit.set(period, row)));
  };
  const rollups: WriteTx['rollups'] = {
    ...tx.rollups,
    async putMany(rows) {
      await tx.rollups.putMany(rows);
      for (const { row } of rows) note(row, row);
    },
    async remove(keys) {
      await tx.rollups.remove(keys);
      for (const key of keys) note(key, null);
    },
  };
  return { tx: { ...tx, rollups }, written };
}

/** A series as it is after the write; null where a period has come to it, whose place would have to be found. */
export function seriesWith(
  known: readonly RollupRow[],
  written: ReadonlyMap<string, RollupRow | null>,
): readonly RollupRow[] | null {
  const periods = new Set(known.map(({ period }) => period));
  for (const [period, row] of written) if (row !== null && !periods.has(period)) return null;
  return known.flatMap((row) => {
    const now = written.get(row.period);
    return now === undefined ? row : (now ?? []);
  });
}
