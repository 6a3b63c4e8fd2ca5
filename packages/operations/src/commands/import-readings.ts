import { checkReading, definitionAt, isExpectedIn, parsePeriod, readingContentSchema, Refusal } from '@rumbo/domain';
import type { Assignment, KpiDefinition } from '@rumbo/domain';
import type { PeriodClosing, ReadingRow, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { assignmentSubject, isClosedFor, revisionOf, type Cell } from '../cell.ts';
import { bulkCommand, changed, type Changed, type CommandContext } from '../command.ts';
import { loadPlace, may, permit, todayOf, type Place } from '../place.ts';
import { topics } from '../topics.ts';
import { comment, commandId, kpiId, periodId, planId, unitId } from './inputs.ts';
import { draftReading, refuseWhereNothingIsTyped } from './record-reading.ts';

const row = z.object({
  kpiId,
  unitId,
  period: periodId,
  content: readingContentSchema,
  estimated: z._default(z.boolean(), false),
  comment: z._default(comment, null),
  /** The revision that was seen; left out, the row goes over whatever is there. */
  basedOn: z.optional(z.int()),
});
type Row = z.infer<typeof row>;

export interface Sheet {
  readonly place: Place;
  readonly versions: ReadonlyMap<string, readonly KpiDefinition[]>;
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  readonly pending: ReadonlyMap<string, ReadingRow>;
  readonly approved: ReadonlyMap<string, ReadingRow>;
  readonly closings: readonly PeriodClosing[];
}

export interface RefusedRow {
  readonly row: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Many values at once: a paste, a file, a history. Each row is taken or refused for itself, with the reason; what is
 * taken is a draft, or submitted at once when asked for. A planner may import history, which an approver then approves.
 */
export const importReadings = bulkCommand({
  name: 'importReadings',
  input: z.object({
    commandId,
    planId,
    channel: z._default(z.enum(['typed', 'pasted', 'imported', 'api']), 'imported'),
    submit: z._default(z.boolean(), false),
    rows: z.array(row).check(z.minLength(1), z.maxLength(50_000)),
  }),
  load: loadRows,
  allow: (actor, sheet, { rows }) => {
    if (may(actor, 'importHistory', sheet.place)) return 'granted';
    for (const one of rows) {
      const assignment = assignmentFor(sheet, one);
      const unitPath = sheet.place.pathOf(one.unitId);
      const permission = permit(actor, 'enterReadings', sheet.place, {
        unitPath,
        assignment: assignment === null ? null : assignmentSubject(sheet.place, assignment),
      });
      if (permission !== 'granted') return permission;
    }
    return 'granted';
  },
  async run(tx, input, sheet, context) {
    const today = todayOf(sheet.place, context.now);
    const taken: { reading: ReadingRow; replaces: string[] }[] = [];
    const refused: RefusedRow[] = [];
    for (const [index, one] of input.rows.entries()) {
      await context.breathe();
      try {
        taken.push(readingOf(sheet, one, input, today, context));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ row: index, code: error.code, params: error.params });
      }
    }
    const [first, ...others] = taken.map(({ reading }) => changed('reading', reading.id, reading));
    if (first === undefined)
      throw new Refusal(
        'invalid',
        'everyRowRefused',
        { rows: refused.length, ...(refused[0]?.params ?? {}), problem: refused[0]?.code ?? '' },
        'rows',
      );
    await tx.readings.putMany(taken);
    return {
      result: {
        readings: taken.map(({ reading }) => ({ readingId: reading.id, revision: reading.revision })),
        refused,
      },
      planId: input.planId,
      topics: taken.map(({ reading }) => topics.entry(reading.unitId)),
      changes: [first, ...others] satisfies [Changed, ...Changed[]],
    };
  },
});

const keyOf = (cell: { readonly kpiId: string; readonly unitId: string; readonly period: string }) =>
  `${cell.kpiId} ${cell.unitId} ${cell.period}`;

async function loadRows(
  tx: WriteTx,
  { planId: id, rows }: { readonly planId: string; readonly rows: readonly Row[] },
): Promise<Sheet> {
  const place = await loadPlace(tx, id);
  const kpis = [...new Set(rows.map((one) => one.kpiId))];
  const units = [...new Set(rows.map((one) => one.unitId))];
  const pending = await tx.readings.pendingOf(kpis, units);
  const approved = await tx.readings.approvedCells(rows);
  return {
    place,
    versions: Map.groupBy(await tx.kpis.ofPlan(id), (definition) => definition.id),
    assignments: Map.groupBy(await tx.kpis.assignmentsOfPlan(id), (one) => `${one.kpiId} ${one.unitId}`),
    pending: new Map(pending.map((one) => [keyOf(one), one])),
    approved: new Map(approved.map((one) => [keyOf(one), one])),
    closings: await tx.plans.closings(id),
  };
}

function assignmentFor(sheet: Sheet, one: Row): Assignment | null {
  const period = parsePeriod(one.period, sheet.place.calendar);
  return (
    sheet.assignments.get(`${one.kpiId} ${one.unitId}`)?.find((assignment) => isExpectedIn(assignment, period)) ?? null
  );
}

interface ImportInput {
  readonly channel: ReadingRow['channel'];
  readonly submit: boolean;
}

function readingOf(sheet: Sheet, one: Row, input: ImportInput, today: string, context: CommandContext) {
  const cell = cellOf(sheet, one);
  refuseWhereNothingIsTyped(cell, one.content, today);
  if (one.basedOn !== undefined && one.basedOn !== revisionOf(cell)) {
    throw new Refusal('conflict', 'readingChanged', { kpi: cell.definition.code, revision: revisionOf(cell) });
  }
  const blocking = input.submit
    ? checkReading(cell.definition, one.content, { last: null, expectedRange: null }).find(
        ({ severity }) => severity === 'blocking',
      )
    : undefined;
  if (blocking !== undefined) {
    throw new Refusal('invalid', 'readingImpossible', {
      ...blocking.params,
      kpi: cell.definition.code,
      period: one.period,
      problem: blocking.code,
    });
  }
  const draft = draftReading(
    cell,
    { content: one.content, estimated: one.estimated, comment: one.comment, channel: input.channel },
    context,
  );
  const reading: ReadingRow = input.submit ? { ...draft, state: 'submitted', submittedBy: context.personId } : draft;
  return { reading, replaces: cell.pending === null ? [] : [cell.pending.id] };
}

function cellOf(sheet: Sheet, one: Row): Cell {
  const { place } = sheet;
  const unitPath = place.pathOf(one.unitId);
  const period = parsePeriod(one.period, place.calendar);
  const definition = definitionAt(sheet.versions.get(one.kpiId) ?? [], period.end);
  const assignment = assignmentFor(sheet, one);
  if (definition === null) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  if (assignment === null) throw new Refusal('notFound', 'notAssigned', { kpi: definition.code }, 'kpiId');
  const key = keyOf({ ...one, period: period.id });
  return {
    place,
    definition,
    period,
    unitId: one.unitId,
    unitPath,
    assignment,
    approved: sheet.approved.get(key) ?? null,
    pending: sheet.pending.get(key) ?? null,
    isClosed: isClosedFor(sheet.closings, place, one.unitId, period),
  };
}
