import { readingContentSchema, Refusal } from '@rumbo/domain';
import type { ReadingRow, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { cellKey } from '../cell.ts';
import { bulkCommand, changed, type Changed, type CommandContext } from '../command.ts';
import { lookOver, ruleWarnings } from '../compared-readings.ts';
import { cellOf, loadRows, mayWrite, reportsAnywhere, type ImportSheet } from '../import-rows.ts';
import { todayOf } from '../place.ts';
import { topics } from '../topics.ts';
import type { RefusedRow } from './import-readings.ts';
import { comment, commandId, kpiId, periodId, planId, unitId } from './inputs.ts';
import {
  draftReading,
  refuseIfOvertaken,
  refuseWhereNothingIsCleared,
  refuseWhereNothingIsTyped,
} from './record-reading.ts';

const MOST_ROWS = 10_000;

const typedRow = z.object({
  kpiId,
  unitId,
  period: periodId,
  /** Null takes the draft of the cell away. */
  content: z.nullable(readingContentSchema),
  estimated: z._default(z.boolean(), false),
  comment: z._default(comment, null),
  basedOn: z.int().check(z.minimum(0)),
});
type TypedRow = z.infer<typeof typedRow>;

/** What became of a row, by its place in what was asked. */
export interface RecordedRow {
  readonly row: number;
  readonly revision: number;
}

/** What a row does to its cell: a draft in place of another, or none any more. */
interface Written {
  readonly reading: ReadingRow | null;
  readonly pending: ReadingRow | null;
  readonly revision: number;
  readonly isFirst: boolean;
}

/**
 * Many values as drafts in one write: a paste, a file, what waited for a connection. Each row is what `recordReading` or
 * `clearReading` would make of it, and is refused for itself: the others are written all the same. What rules between KPIs
 * say of them comes back with the answer.
 */
export const recordReadings = bulkCommand({
  name: 'recordReadings',
  input: z.object({
    commandId,
    planId,
    channel: z._default(z.enum(['typed', 'pasted', 'imported']), 'pasted'),
    rows: z.array(typedRow).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  }),
  load: loadTyped,
  // Each row is judged for itself in `run`; who may write none of them, nor anything else, may not ask.
  allow: (_, sheet, { rows }) =>
    reportsAnywhere(sheet) || rows.some((one) => mayWrite(sheet, one)) ? 'granted' : 'forbidden',
  async run(tx, input, sheet, context) {
    if (sheet.place.plan.archivedAt !== null) throw new Refusal('conflict', 'planArchived', {}, 'planId');
    const today = todayOf(sheet.place, context.now);
    const saved: RecordedRow[] = [];
    const refused: RefusedRow[] = [];
    const written: { readonly index: number; readonly row: TypedRow; readonly done: Written }[] = [];
    const cells = new Set<string>();
    for (const [index, row] of input.rows.entries()) {
      await context.breathe();
      try {
        if (cells.has(cellKey(row))) throw new Refusal('invalid', 'rowTwice', { period: row.period }, 'rows');
        const done = await writtenBy(tx, sheet, row, { channel: input.channel, today }, context);
        cells.add(cellKey(row));
        written.push({ index, row, done });
        saved.push({ row: index, revision: done.revision });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ row: index, kind: error.kind, code: error.code, params: error.params });
      }
    }
    const dones = written.map(({ done }) => done);
    await tx.readings.putMany(
      dones.flatMap(({ reading, pending }) => (reading === null ? [] : [{ reading, replaces: idsOf(pending) }])),
    );
    await tx.readings.withdrawMany(dones.flatMap(({ reading, pending }) => (reading === null ? idsOf(pending) : [])));
    const drafts = written.flatMap(({ index, done }) =>
      done.reading === null ? [] : [[index, done.reading] as const],
    );
    const warned = await ruleWarnings(lookOver(tx, sheet.place, context), drafts);
    return {
      result: { saved, refused, warned, enteredAt: context.now },
      planId: input.planId,
      topics: written.flatMap(({ row, done }) => [
        topics.entry(row.unitId),
        ...(done.isFirst ? [topics.kpi(row.kpiId)] : []),
      ]),
      changes: changesOf(input.commandId, dones, refused),
    };
  },
});

async function loadTyped(
  tx: WriteTx,
  input: { readonly planId: string; readonly rows: readonly TypedRow[] },
  context: CommandContext,
): Promise<ImportSheet> {
  const sheet = await loadRows(tx, input, context);
  // History of cells that are not theirs is imported by planners with a command of its own.
  return { ...sheet, isPlanner: false };
}

async function writtenBy(
  tx: WriteTx,
  sheet: ImportSheet,
  row: TypedRow,
  { channel, today }: { readonly channel: ReadingRow['channel']; readonly today: string },
  context: CommandContext,
): Promise<Written> {
  const cell = cellOf(sheet, row);
  const { pending, approved } = cell;
  const { content, estimated, comment: note, basedOn } = row;
  if (content === null) refuseWhereNothingIsCleared(cell);
  else refuseWhereNothingIsTyped(cell, content, today);
  await refuseIfOvertaken(tx, cell, basedOn);
  const isFirst = approved === null;
  if (content === null) return { reading: null, pending, revision: approved?.revision ?? 0, isFirst };
  const reading = draftReading(cell, { content, estimated, comment: note, channel }, context);
  return { reading, pending, revision: reading.revision, isFirst };
}

const idsOf = (row: ReadingRow | null): readonly string[] => (row === null ? [] : [row.id]);

/** A batch of which nothing was taken is an answer too, and the log says that it was tried. */
function changesOf(
  batch: string,
  dones: readonly Written[],
  refused: readonly RefusedRow[],
): readonly [Changed, ...Changed[]] {
  const [first, ...others] = dones.map(({ reading, pending }) =>
    changed('reading', (reading ?? pending)?.id ?? batch, reading, pending),
  );
  return first === undefined ? [changed('refusedReadings', batch, { rows: refused.length })] : [first, ...others];
}
