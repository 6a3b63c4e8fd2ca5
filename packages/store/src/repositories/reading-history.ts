import { and, asc, between, eq, getTableColumns, inArray, lte, type SQL } from 'drizzle-orm';
import { selectByIds } from '../chunks.ts';
import type { ReadContext } from '../context.ts';
import type { ReadingRevision } from '../records/reading.ts';
import type { Readings } from '../vocabulary/reading.ts';
import { isCell, toReading } from './reading-row.ts';

/** Every revision known at `asOf`, of a cell or of a unit, with who recorded it and when. */
export function createReadingHistory(context: ReadContext): Pick<Readings, 'history' | 'historyOfUnit'> {
  const { readings, changes } = context.tables;
  const { approvedSeq: _approvedSeq, ...columns } = getTableColumns(readings);
  async function revisions(where: SQL | undefined): Promise<ReadingRevision[]> {
    const rows = await context.db
      .select({ reading: columns, change: { at: changes.at, actorId: changes.actorId } })
      .from(readings)
      .leftJoin(changes, eq(changes.seq, readings.recordedSeq))
      .where(and(where, lte(readings.recordedSeq, context.asOf)))
      .orderBy(asc(readings.recordedSeq), asc(readings.revision), asc(readings.id));
    return rows.map(({ reading: { recordedSeq, supersededSeq, ...row }, change }): ReadingRevision => ({
      ...toReading(row),
      recordedSeq,
      supersededSeq: supersededSeq !== null && supersededSeq > context.asOf ? null : supersededSeq,
      // Inside the write that records it, the change row is not there yet.
      recordedAt: change === null ? row.enteredAt : change.at,
      recordedBy: change === null ? row.enteredBy : change.actorId,
    }));
  }
  return {
    history: (cell) => revisions(isCell(context, cell)),
    historyOfUnit: (kpiIds, unitId, from, to) =>
      selectByIds(kpiIds, (kpis) =>
        revisions(
          and(inArray(readings.kpiId, kpis), eq(readings.unitId, unitId), between(readings.periodStart, from, to)),
        ),
      ),
  };
}
