import { afterApprove, afterReturn, idSchema, Refusal } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { ReadingRow, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { makersOf, putInForce } from '../approval.ts';
import { refuseClosed } from '../cell.ts';
import { bulkCommand, changed, type Changed, type CommandContext, type Permission } from '../command.ts';
import { permit, seesUnit, visiblePlace, type Place } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, line, planId } from './inputs.ts';

const MOST_ROWS = 50_000;
const seenRow = z.object({ readingId: idSchema, revision: z.int() });
type SeenRow = z.infer<typeof seenRow>;

const isEachOnce = z.refine<readonly SeenRow[]>(
  (rows) => new Set(rows.map(({ readingId }) => readingId)).size === rows.length,
  { error: 'rowTwice' },
);

export interface Submitted {
  readonly place: Place;
  readonly rows: readonly ReadingRow[];
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * What waits for approval, by id. A row that has gone since it was seen is a conflict, since somebody withdrew, returned or
 * approved it; so is one of a unit that the actor does not see, as if it had gone.
 */
async function loadSubmitted(
  tx: WriteTx,
  input: { readonly planId: string; readonly rows: readonly SeenRow[] },
  { actor }: CommandContext,
): Promise<Submitted> {
  const place = await visiblePlace(tx, actor, input.planId);
  const codes = new Map((await tx.kpis.ofPlan(input.planId)).map(({ id, code }) => [id, code]));
  const seen = place.units.filter(({ id }) => seesUnit(actor, place, place.pathOf(id)));
  const waiting = await tx.readings.submitted(
    [...codes.keys()],
    seen.map(({ id }) => id),
  );
  const byId = new Map(waiting.map((row) => [row.id, row]));
  const rows = input.rows.map(({ readingId, revision }) => {
    const row = byId.get(readingId);
    if (row?.revision !== revision) throw new Refusal('conflict', 'submissionChanged', {}, 'rows');
    return row;
  });
  return { place, rows, codes };
}

/** Granted when every row is: the first that is not decides. */
function allowEach(
  actor: Actor,
  operation: 'approveReadings' | 'returnReadings',
  { place, rows }: Submitted,
): Permission {
  // Rows of one unit that the same people made are one question.
  const asked = new Set<string>();
  for (const row of rows) {
    const madeBy = makersOf(row);
    const question = [row.unitId, ...madeBy].join(' ');
    if (asked.has(question)) continue;
    asked.add(question);
    const permission = permit(actor, operation, place, { unitPath: place.pathOf(row.unitId), madeBy });
    if (permission !== 'granted') return permission;
  }
  return 'granted';
}

/** Makes submitted values count. Bulk: one change row, and the roll-ups of the distinct cells once, leaves first. */
export const approveReadings = bulkCommand({
  name: 'approveReadings',
  input: z.object({
    commandId,
    planId,
    rows: z.array(seenRow).check(z.minLength(1), z.maxLength(MOST_ROWS), isEachOnce),
  }),
  load: loadSubmitted,
  allow: (actor, loaded) => allowEach(actor, 'approveReadings', loaded),
  async run(tx, { planId: id }, { place, rows, codes }, { newId, personId, breathe }) {
    const named = rows.map((reading) => ({ reading, definition: { code: codes.get(reading.kpiId) ?? '' } }));
    refuseClosed(await tx.plans.closings(id), place, named);
    const approved: ReadingRow[] = [];
    for (const row of rows) {
      approved.push({ ...row, id: newId(), state: afterApprove(row), approvedBy: personId });
      await breathe();
    }
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
    rows: z.array(z.extend(seenRow, { reason: line(1_000) })).check(z.minLength(1), z.maxLength(MOST_ROWS), isEachOnce),
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

const kpiTopics = (rows: readonly ReadingRow[]) => rows.map(({ kpiId }) => topics.kpi(kpiId));
const entryTopics = (rows: readonly ReadingRow[]) => rows.map(({ unitId }) => topics.entry(unitId));

function changesOf(readings: readonly ReadingRow[]): [Changed, ...Changed[]] {
  // The input has at least one row, and each row makes one reading.
  return readings.map((reading) => changed('reading', reading.id, reading)) as [Changed, ...Changed[]];
}
