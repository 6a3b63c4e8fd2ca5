import { definitionAt, isExpectedIn, parsePeriod, Refusal } from '@rumbo/domain';
import type { Assignment, KpiDefinition, Period, SubjectAssignment } from '@rumbo/domain';
import type { ReadingRow, ReadTx } from '@rumbo/store';
import type { Place } from './place.ts';

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
  readonly isClosed: boolean;
}

export interface CellInput {
  readonly planId: string;
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
}

/** Loads a cell; what is not assigned there is `notFound`, since nobody reports it. */
export async function loadCell(
  tx: Pick<ReadTx, 'kpis' | 'readings' | 'plans'>,
  place: Place,
  input: CellInput,
): Promise<Cell> {
  const unitPath = place.pathOf(input.unitId);
  const period = parsePeriod(input.period, place.calendar);
  const definition = definitionAt(await tx.kpis.versions(input.kpiId), period.end);
  if (definition === null || definition.planId !== place.plan.id)
    throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  const assignments = await tx.kpis.assignmentsOf(input.kpiId);
  const assignment = assignments.find((one) => one.unitId === input.unitId && isExpectedIn(one, period));
  if (assignment === undefined) throw new Refusal('notFound', 'notAssigned', { kpi: definition.code }, 'kpiId');
  const key = { kpiId: input.kpiId, unitId: input.unitId, period: period.id };
  const closings = await tx.plans.closings(place.plan.id);
  return {
    place,
    definition,
    period,
    unitId: input.unitId,
    unitPath,
    assignment,
    approved: await tx.readings.approved(key),
    pending: await tx.readings.pending(key),
    isClosed: isClosedFor(closings, place, input.unitId, period),
  };
}

/** A closing of a unit or of one above it, of this period or of a coarser one that holds it. */
export function isClosedFor(
  closings: readonly { readonly unitId: string; readonly period: string }[],
  place: Place,
  unitId: string,
  period: Period,
): boolean {
  const path = place.pathOf(unitId);
  return closings.some((closing) => {
    if (!path.includes(closing.unitId)) return false;
    const closed = parsePeriod(closing.period, place.calendar);
    return closed.start <= period.end && period.end <= closed.end;
  });
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
