import { containsPeriod, definitionAt, isExpectedIn, parsePeriod, Refusal } from '@rumbo/domain';
import type { Actor, Assignment, KpiDefinition, Period, SubjectAssignment } from '@rumbo/domain';
import type { CellKey, PeriodClosing, ReadingRow, ReadTx } from '@rumbo/store';
import { visiblePath, type Place } from './place.ts';

/** What is needed to write one value: the KPI as defined for its period, who reports it, what is there already. */
export interface Cell {
  readonly place: Place;
  readonly definition: KpiDefinition;
  readonly period: Period;
  readonly unitId: string;
  readonly unitPath: readonly string[];
  readonly assignment: Assignment;
  readonly approved: ReadingRow | null;
  readonly pending: ReadingRow | null;
  /** The highest revision that the cell ever had: one that was cleared away is not given out again. */
  readonly newestRevision: number;
  readonly isClosed: boolean;
}

/** Names a cell, where cells are looked up or told apart. */
export const cellKey = ({ kpiId, unitId, period }: CellKey): string => `${kpiId} ${unitId} ${period}`;

export interface CellInput {
  readonly planId: string;
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
}

/**
 * Loads a cell. A unit that the actor does not see is `notFound` like one that does not exist; so is what is not assigned
 * there, since nobody reports it.
 */
export async function loadCell(
  tx: Pick<ReadTx, 'kpis' | 'readings' | 'plans'>,
  place: Place,
  actor: Actor,
  input: CellInput,
): Promise<Cell> {
  const period = parsePeriod(input.period, place.calendar);
  const assignments = await tx.kpis.assignmentsOf(input.kpiId);
  const assignment = assignments.find((one) => one.unitId === input.unitId && isExpectedIn(one, period));
  const subject = assignment === undefined ? null : assignmentSubject(place, assignment);
  const unitPath = visiblePath(place, actor, input.unitId, subject);
  const definition = definitionAt(await tx.kpis.versions(input.kpiId), period.end);
  if (definition === null || definition.planId !== place.plan.id)
    throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  if (assignment === undefined) throw new Refusal('notFound', 'notAssigned', { kpi: definition.code }, 'kpiId');
  const key = { kpiId: input.kpiId, unitId: input.unitId, period: period.id };
  const closings = await tx.plans.closings(place.plan.id);
  const [newest] = await tx.readings.newestRevisions([key]);
  return {
    place,
    definition,
    period,
    unitId: input.unitId,
    unitPath,
    assignment,
    approved: await tx.readings.approved(key),
    pending: await tx.readings.pending(key),
    newestRevision: newest?.revision ?? 0,
    isClosed: isClosedFor(closings, place, input.unitId, period),
  };
}

/** What closed a period for a unit: a closing of it or of one above, of the period or of a coarser one that holds it. */
export function closingOf(
  closings: readonly PeriodClosing[],
  place: Place,
  unitId: string,
  period: Period,
): PeriodClosing | null {
  const path = place.pathOf(unitId);
  const covering = closings.find((closing) => {
    if (!path.includes(closing.unitId)) return false;
    return containsPeriod(parsePeriod(closing.period, place.calendar), period);
  });
  return covering ?? null;
}

export function isClosedFor(closings: readonly PeriodClosing[], place: Place, unitId: string, period: Period): boolean {
  return closingOf(closings, place, unitId, period) !== null;
}

/** Refuses rows of closed periods, naming the first: what is closed is opened again before it changes. */
export function refuseClosed(
  closings: readonly PeriodClosing[],
  place: Place,
  rows: readonly { readonly reading: ReadingRow; readonly definition: Pick<KpiDefinition, 'code'> }[],
): void {
  if (closings.length === 0) return;
  for (const { reading, definition } of rows) {
    const isClosed = isClosedFor(closings, place, reading.unitId, parsePeriod(reading.period, place.calendar));
    if (isClosed)
      throw new Refusal('conflict', 'periodClosed', { period: reading.period, kpi: definition.code }, 'rows');
  }
}

/** How rights look at an assignment: the reporting unit is the cell's own. */
export function assignmentSubject(place: Place, assignment: Assignment): SubjectAssignment {
  return { personId: assignment.personId, unitPath: place.pathOf(assignment.unitId) };
}

/** The number by which a typist says what they saw: 0 for an empty cell. */
export function revisionOf(cell: {
  readonly approved: ReadingRow | null;
  readonly pending: ReadingRow | null;
}): number {
  return (cell.pending ?? cell.approved)?.revision ?? 0;
}
