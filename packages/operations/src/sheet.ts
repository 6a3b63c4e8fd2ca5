import { definitionAt, isExpectedIn, parsePeriod, periodOf } from '@rumbo/domain';
import type { Assignment, KpiDefinition, Period } from '@rumbo/domain';
import type { Place } from './place.ts';
import type { Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';

/** What a plan measures and who reports it: every version of every KPI, every assignment. */
export interface PlanKpis {
  readonly versions: ReadonlyMap<string, readonly KpiDefinition[]>;
  readonly assignmentsByUnit: ReadonlyMap<string, readonly Assignment[]>;
}

/** Remembered until the plan's list of KPIs changes. */
export function kpisIn(snapshot: Pick<Snapshot, 'remember'>, planId: string): Promise<PlanKpis> {
  return snapshot.remember(`kpis ${planId}`, async (inner) => {
    inner.note(topics.plan(planId));
    return {
      versions: Map.groupBy(await inner.tx.kpis.ofPlan(planId), ({ id }) => id),
      assignmentsByUnit: Map.groupBy(await inner.tx.kpis.assignmentsOfPlan(planId), ({ unitId }) => unitId),
    };
  });
}

/** One value that a unit owes in a month: the KPI, in its own period, which ends in that month. */
export interface OwedCell {
  readonly definition: KpiDefinition;
  readonly assignment: Assignment;
  readonly period: Period;
}

/** What a unit owes in a month, in the order of codes. Quarterly and yearly KPIs appear in the month that ends them. */
export function owedCells(
  { versions, assignmentsByUnit }: PlanKpis,
  place: Place,
  unitId: string,
  month: Period,
): readonly OwedCell[] {
  return (assignmentsByUnit.get(unitId) ?? [])
    .flatMap((assignment) => {
      const definition = definitionAt(versions.get(assignment.kpiId) ?? [], month.end);
      if (definition === null || definition.kind === 'formula') return [];
      const period = periodOf(month.end, definition.frequency, place.calendar);
      const isOwed = period.end <= month.end && isExpectedIn(assignment, period, definition.discontinuedAfter);
      return isOwed ? [{ definition, assignment, period }] : [];
    })
    .sort((a, b) => (a.definition.code < b.definition.code ? -1 : 1));
}

/** The month of a sheet; a period of another frequency is refused. */
export function monthOf(place: Place, period: string): Period {
  return periodOf(parsePeriod(period, place.calendar).end, 'month', place.calendar);
}
