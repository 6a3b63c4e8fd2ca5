import { afterApprove, afterReturn, idSchema, parsePeriod, Refusal } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { ReadingRow, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { putInForce } from '../approval.ts';
import { isClosedFor } from '../cell.ts';
import { bulkCommand, changed, type Changed, type Permission } from '../command.ts';
import { loadPlace, permit, type Place } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, line, planId } from './inputs.ts';

const MOST_ROWS = 50_000;
const seenRow = z.object({ readingId: idSchema, revision: z.int() });

export interface Submitted {
  readonly place: Place;
  readonly rows: readonly ReadingRow[];
}

/** Rows by id; a row that has gone since it was seen is a conflict, since somebody withdrew, returned or approved it. */
async function loadSubmitted(
  tx: WriteTx,
  input: { readonly planId: string; readonly rows: readonly z.infer<typeof seenRow>[] },
): Promise<Submitted> {
  const place = await loadPlace(tx, input.planId);
  const found = new Map(
    (await tx.readings.byIds(input.rows.map(({ readingId }) => readingId))).map((row) => [row.id, row]),
  );
  const kpis = new Set((await tx.kpis.ofPlan(input.planId)).map(({ id }) => id));
  const rows = input.rows.map(({ readingId, revision }) => {
    const row = found.get(readingId);
    if (row === undefined || row.state !== 'submitted' || row.revision !== revision || !kpis.has(row.kpiId)) {
      throw new Refusal('conflict', 'submissionChanged', {}, 'rows');
    }
    return row;
  });
  return { place, rows };
}

/** Granted when every row is: the first that is not decides. */
function allowEach(
  actor: Actor,
  operation: 'approveReadings' | 'returnReadings',
  { place, rows }: Submitted,
): Permission {
  for (const row of rows) {
    const madeBy = [row.enteredBy, ...(row.submittedBy === null ? [] : [row.submittedBy])];
    const permission = permit(actor, operation, place, { unitPath: place.pathOf(row.unitId), madeBy });
    if (permission !== 'granted') return permission;
  }
  return 'granted';
}

/** Makes submitted values count. Bulk: one change row, and the roll-ups of the distinct cells once, leaves first. */
export const approveReadings = bulkCommand({
  name: 'approveReadings',
  input: z.object({ commandId, planId, rows: z.array(seenRow).check(z.minLength(1), z.maxLength(MOST_ROWS)) }),
  load: loadSubmitted,
  allow: (actor, loaded) => allowEach(actor, 'approveReadings', loaded),
  async run(tx, { planId: id }, { place, rows }, { newId, personId, breathe }) {
    await refuseClosed(tx, place, rows);
    const approved = rows.map((row) => ({ ...row, id: newId(), state: afterApprove(row), approvedBy: personId }));
    await putInForce(tx, place, approved, rows, breathe);
    return {
      result: { approved: rows.length },
      planId: id,
      topics: [...kpiTopics(rows), ...entryTopics(rows)],
      changes: changesOf(approved),
    };
  },
});

/** Gives rows back to be corrected, each with its reason: they are drafts again. */
export const giveBackReadings = bulkCommand({
  name: 'giveBackReadings',
  input: z.object({
    commandId,
    planId,
    rows: z.array(z.extend(seenRow, { reason: line(1_000) })).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  }),
  load: loadSubmitted,
  allow: (actor, loaded) => allowEach(actor, 'returnReadings', loaded),
  async run(tx, input, { rows }, { newId }) {
    const reasons = new Map(input.rows.map(({ readingId, reason }) => [readingId, reason]));
    const entries = rows.map((row) => {
      const returnReason = reasons.get(row.id) ?? '';
      return {
        reading: { ...row, id: newId(), state: afterReturn(row, returnReason), submittedBy: null, returnReason },
        replaces: [row.id],
      };
    });
    await tx.readings.putMany(entries);
    return {
      result: { returned: rows.length },
      planId: input.planId,
      topics: entryTopics(rows),
      changes: changesOf(entries.map(({ reading }) => reading)),
    };
  },
});

async function refuseClosed(tx: WriteTx, place: Place, rows: readonly ReadingRow[]): Promise<void> {
  const closings = await tx.plans.closings(place.plan.id);
  if (closings.length === 0) return;
  for (const row of rows) {
    const isClosed = isClosedFor(closings, place, row.unitId, parsePeriod(row.period, place.calendar));
    if (isClosed) throw new Refusal('conflict', 'periodClosed', { period: row.period, kpi: '' }, 'rows');
  }
}

const kpiTopics = (rows: readonly ReadingRow[]) => rows.map(({ kpiId }) => topics.kpi(kpiId));
const entryTopics = (rows: readonly ReadingRow[]) => rows.map(({ unitId }) => topics.entry(unitId));

function changesOf(readings: readonly ReadingRow[]): [Changed, ...Changed[]] {
  // The input has at least one row, and each row makes one reading.
  return readings.map((reading) => changed('reading', reading.id, reading)) as [Changed, ...Changed[]];
}
