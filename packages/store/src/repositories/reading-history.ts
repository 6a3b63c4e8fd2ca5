import { and, asc, eq, getTableColumns, lte } from 'drizzle-orm';
import type { ReadContext } from '../context.ts';
import type { ReadingRevision } from '../records.ts';
import type { Readings } from '../store.ts';
import { isCell, toReading } from './reading-row.ts';

/** Every revision of a cell known at `asOf`, with who recorded it and when. */
export function createReadingHistory(context: ReadContext): Readings['history'] {
  const { readings, changes } = context.tables;
  const { approvedSeq: _approvedSeq, ...columns } = getTableColumns(readings);
  return async (cell) => {
    const rows = await context.db
      .select({ reading: columns, change: { at: changes.at, actorId: changes.actorId } })
      .from(readings)
      .leftJoin(changes, eq(changes.seq, readings.recordedSeq))
      .where(and(isCell(context, cell), lte(readings.recordedSeq, context.asOf)))
      .orderBy(asc(readings.recordedSeq), asc(readings.revision), asc(readings.id));
    return rows.map(({ reading: { recordedSeq, supersededSeq, ...row }, change }): ReadingRevision => ({
      ...toReading(row),
      recordedSeq,
      supersededSeq: supersededSeq !== null && supersededSeq > context.asOf ? null : supersededSeq,
      // Inside the write that records it, the change row is not there yet.
      recordedAt: change === null ? row.enteredAt : change.at,
      recordedBy: change === null ? row.enteredBy : change.actorId,
    }));
  };
}
