import {
  checkReading,
  definitionAt,
  isExpectedIn,
  isPeriodId,
  parsePeriod,
  readingContentSchema,
  Refusal,
} from '@rumbo/domain';
import type { Actor, Assignment, KpiDefinition, Period } from '@rumbo/domain';
import type { PeriodClosing, ReadingRow, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { assignmentSubject, cellKey, isClosedFor, revisionOf, type Cell } from './cell.ts';
import type { CommandContext } from './command.ts';
import { comment, kpiId, periodId, unitId } from './commands/inputs.ts';
import { draftReading, refuseWhereNothingIsTyped } from './commands/record-reading.ts';
import { may, visiblePath, visiblePlace, type Place } from './place.ts';

/** One value of a paste, a file or a history. */
export const importedRow = z.object({
  kpiId,
  unitId,
  period: periodId,
  content: readingContentSchema,
  estimated: z._default(z.boolean(), false),
  comment: z._default(comment, null),
  /** The revision that was seen; left out, the row goes over whatever is there. */
  basedOn: z.optional(z.int()),
});
type Row = z.infer<typeof importedRow>;
/** Where a row is to be written. */
type RowPlace = Pick<Row, 'kpiId' | 'unitId' | 'period'>;

/** Everything that the rows of an import are judged by, read once. */
export interface ImportSheet {
  readonly place: Place;
  readonly actor: Actor;
  /** A planner may import history for any cell; others what they may type. */
  readonly isPlanner: boolean;
  readonly versions: ReadonlyMap<string, readonly KpiDefinition[]>;
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  readonly pending: ReadonlyMap<string, ReadingRow>;
  readonly approved: ReadonlyMap<string, ReadingRow>;
  readonly newestRevisions: ReadonlyMap<string, number>;
  readonly closings: readonly PeriodClosing[];
}

/** A row that is taken: what is written, and what it replaces. */
export interface Taken {
  readonly reading: ReadingRow;
  readonly replaces: readonly string[];
  /** Nothing is approved in the cell: that something waits now shows in the figure. */
  readonly isFirst: boolean;
}

/** Reads what an import is judged by. */
export async function loadRows(
  tx: WriteTx,
  { planId: id, rows }: { readonly planId: string; readonly rows: readonly RowPlace[] },
  { actor }: CommandContext,
): Promise<ImportSheet> {
  const place = await visiblePlace(tx, actor, id);
  const kpis = [...new Set(rows.map((one) => one.kpiId))];
  const units = [...new Set(rows.map((one) => one.unitId))];
  const pending = await tx.readings.pendingOf(kpis, units);
  const approved = await tx.readings.approvedCells(rows);
  const newest = await tx.readings.newestRevisions(rows);
  return {
    place,
    actor,
    isPlanner: may(actor, 'importHistory', place),
    versions: Map.groupBy(await tx.kpis.ofPlan(id), (definition) => definition.id),
    assignments: Map.groupBy(await tx.kpis.assignmentsOfPlan(id), (one) => `${one.kpiId} ${one.unitId}`),
    pending: new Map(pending.map((one) => [cellKey(one), one])),
    approved: new Map(approved.map((one) => [cellKey(one), one])),
    newestRevisions: new Map(newest.map((one) => [cellKey(one), one.revision])),
    closings: await tx.plans.closings(id),
  };
}

function assignmentFor({ assignments }: ImportSheet, { kpiId: kpi, unitId: unit }: RowPlace, period: Period) {
  return assignments.get(`${kpi} ${unit}`)?.find((assignment) => isExpectedIn(assignment, period)) ?? null;
}

/** Whether there is a unit for which the actor reports as one of it. */
export function reportsAnywhere({ place, actor, isPlanner }: ImportSheet): boolean {
  if (isPlanner) return true;
  return place.units.some(({ id }) => {
    const unitPath = place.pathOf(id);
    return may(actor, 'enterReadings', place, { unitPath, assignment: { personId: null, unitPath } });
  });
}

/** Whether this row is the actor's to write. What cannot be read at all is nobody's, and refused in its place. */
export function mayWrite(sheet: ImportSheet, one: RowPlace): boolean {
  if (sheet.isPlanner) return true;
  const { place, actor } = sheet;
  if (!place.units.some(({ id }) => id === one.unitId) || !isPeriodId(one.period, place.calendar)) return false;
  const assignment = assignmentFor(sheet, one, parsePeriod(one.period, place.calendar));
  const subject = assignment === null ? null : assignmentSubject(place, assignment);
  return may(actor, 'enterReadings', place, { unitPath: place.pathOf(one.unitId), assignment: subject });
}

interface ImportInput {
  readonly channel: ReadingRow['channel'];
  readonly submit: boolean;
}

/** The revision that a row makes; refuses the row where it cannot be taken. */
export function readingOf(
  sheet: ImportSheet,
  one: Row,
  input: ImportInput,
  today: string,
  context: CommandContext,
): Taken {
  const cell = cellOf(sheet, one);
  refuseWhereNothingIsTyped(cell, one.content, today);
  if (one.basedOn !== undefined && one.basedOn !== revisionOf(cell)) {
    throw new Refusal('conflict', 'readingChanged', { kpi: cell.definition.code, revision: revisionOf(cell) });
  }
  const blocking = input.submit
    ? checkReading(cell.definition, one.content, { last: null, steady: null, expectedRange: null }).find(
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
  const replaces = cell.pending === null ? [] : [cell.pending.id];
  return { reading, replaces, isFirst: cell.approved === null };
}

/** The cell of a row, from what was read for all of them. */
export function cellOf(sheet: ImportSheet, one: RowPlace): Cell {
  const { place } = sheet;
  const period = parsePeriod(one.period, place.calendar);
  const assignment = assignmentFor(sheet, one, period);
  const subject = assignment === null ? null : assignmentSubject(place, assignment);
  const unitPath = visiblePath(place, sheet.actor, one.unitId, subject);
  const definition = definitionAt(sheet.versions.get(one.kpiId) ?? [], period.end);
  if (definition === null) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  if (assignment === null) throw new Refusal('notFound', 'notAssigned', { kpi: definition.code }, 'kpiId');
  if (!mayWrite(sheet, one)) throw new Refusal('forbidden', 'notAllowed', { kpi: definition.code });
  const key = cellKey(one);
  return {
    place,
    definition,
    period,
    unitId: one.unitId,
    unitPath,
    assignment,
    approved: sheet.approved.get(key) ?? null,
    pending: sheet.pending.get(key) ?? null,
    newestRevision: sheet.newestRevisions.get(key) ?? 0,
    isClosed: isClosedFor(sheet.closings, place, one.unitId, period),
  };
}
