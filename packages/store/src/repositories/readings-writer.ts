import { and, eq, inArray, isNull } from 'drizzle-orm';
import { eachChunk, LIST_CHUNK, ROW_CHUNK } from '../chunks.ts';
import type { Database, WriteContext } from '../context.ts';
import { StoreError } from '../errors.ts';
import { recordedNow } from '../facts.ts';
import { givenRow, inPlaces } from '../prepared.ts';
import type { ReadingRow } from '../records/reading.ts';
import type { ReadingsWriter } from '../vocabulary/reading.ts';
import type { Tables } from '../tables.ts';
import { fromReading } from './reading-row.ts';

const addReading = (db: Database, { readings }: Tables) => db.insert(readings).values(givenRow(readings)).prepare();

/** A full chunk by a statement that is kept: to put it into words took longer than to run it. */
const addChunk = (db: Database, { readings }: Tables) =>
  db
    .insert(readings)
    .values(Array.from({ length: ROW_CHUNK }, (_, place) => givenRow(readings, String(place))))
    .prepare();

export function createReadingsWriter(context: WriteContext): ReadingsWriter {
  const putMany: ReadingsWriter['putMany'] = async (entries) => {
    context.noteFact();
    await eachChunk(
      entries.flatMap((entry) => entry.replaces),
      LIST_CHUNK,
      (ids) => supersedeRows(context, ids),
    );
    await eachChunk(entries, ROW_CHUNK, async (chunk) => {
      const rows = chunk.map(({ reading }) => rowOf(context, reading));
      if (rows.length === ROW_CHUNK) await context.prepare(addChunk).execute(inPlaces(rows));
      else for (const row of rows) await context.prepare(addReading).execute(row);
    });
  };
  return {
    put: (reading, replaces) => putMany([{ reading, replaces }]),
    putMany,
    async withdraw(id) {
      context.noteFact();
      await supersedeRows(context, [id]);
    },
    async withdrawMany(ids) {
      if (ids.length === 0) return;
      context.noteFact();
      await eachChunk(ids, LIST_CHUNK, (chunk) => supersedeRows(context, chunk));
    },
  };
}

/** A row that somebody else superseded meanwhile means that the command decided on an older state. */
async function supersedeRows(context: WriteContext, ids: readonly string[]): Promise<void> {
  const { readings } = context.tables;
  const superseded = await context.db
    .update(readings)
    .set({ supersededSeq: context.seq })
    .where(
      and(
        ids.length === 1 && ids[0] !== undefined ? eq(readings.id, ids[0]) : inArray(readings.id, [...ids]),
        isNull(readings.supersededSeq),
      ),
    )
    .returning({ id: readings.id });
  if (superseded.length !== ids.length)
    throw new StoreError('rowNotInForce', { asked: ids.length, found: superseded.length });
}

function rowOf(context: WriteContext, reading: ReadingRow) {
  return {
    ...fromReading(reading),
    approvedSeq: reading.state === 'approved' ? context.seq : null,
    ...recordedNow(context),
  };
}
