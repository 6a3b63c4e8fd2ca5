import type { ReadingRow, WriteTx } from '@rumbo/store';
import { cellKey } from './cell.ts';
import type { Place } from './place.ts';
import { refreshRollups } from './rollups.ts';

/** Whose work a submitted value is: nobody of them approves it. */
export function makersOf({ enteredBy, submittedBy }: ReadingRow): readonly string[] {
  return submittedBy === null ? [enteredBy] : [enteredBy, submittedBy];
}

/**
 * Puts approved revisions in force, in place of the pending rows they were made from and of those in force before, and
 * rewrites the roll-ups of the distinct cells once. `approved` and `pending` go by the same order.
 */
export async function putInForce(
  tx: WriteTx,
  place: Place,
  approved: readonly ReadingRow[],
  pending: readonly ReadingRow[],
  breathe: () => Promise<void>,
): Promise<void> {
  const earlier = new Map((await tx.readings.approvedCells(approved)).map((row) => [cellKey(row), row.id]));
  const entries = approved.map((reading, index) => {
    const replaced = [pending[index]?.id, earlier.get(cellKey(reading))];
    return { reading, replaces: replaced.filter((id) => id !== undefined) };
  });
  await tx.readings.putMany(entries);
  await refreshRollups(tx, place, approved, breathe);
}
