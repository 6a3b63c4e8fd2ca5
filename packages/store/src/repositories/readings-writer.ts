import { and, eq, inArray, isNull } from 'drizzle-orm';
import { eachChunk, LIST_CHUNK } from '../chunks.ts';
import type { WriteContext } from '../context.ts';
import { StoreError } from '../errors.ts';
import { recordedNow } from '../facts.ts';
import type { ReadingRow } from '../records/reading.ts';
import type { ReadingsWriter } from '../vocabulary/reading.ts';
import { fromReading } from './reading-row.ts';

export function createReadingsWriter(context: WriteContext): ReadingsWriter {
  const putMany: ReadingsWriter['putMany'] = async (entries) => {
    context.noteFact();
    await eachChunk(
      entries.flatMap((entry) => entry.replaces),
      LIST_CHUNK,
      (ids) => supersedeRows(context, ids),
    );
    await context.addRows(
      context.tables.readings,
      entries.map(({ reading }) => rowOf(context, reading)),
    );
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
