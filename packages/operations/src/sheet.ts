import { definitionAt, enclosingPeriod, isCoarser, isExpectedIn, parsePeriod, partsOf, periodOf } from '@rumbo/domain';
import type { Assignment, Frequency, KpiDefinition, Period } from '@rumbo/domain';
import type { ReadTx } from '@rumbo/store';
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
  return snapshot.remember(`kpis ${planId}`, (inner) => {
    inner.note(topics.plan(planId));
    return loadPlanKpis(inner.tx, planId);
  });
}

/** The same for a command, in its own transaction. */
export async function loadPlanKpis({ kpis }: Pick<ReadTx, 'kpis'>, planId: string): Promise<PlanKpis> {
  return {
    versions: Map.groupBy(await kpis.ofPlan(planId), ({ id }) => id),
    assignmentsByUnit: Map.groupBy(await kpis.assignmentsOfPlan(planId), ({ unitId }) => unitId),
  };
}

/** One value that a unit owes in a month: the KPI, in a period of its own that stands on the sheet of that month. */
export interface OwedCell {
  readonly definition: KpiDefinition;
  readonly assignment: Assignment;
  readonly period: Period;
}

/** What a unit owes in a month, in the order of codes; of one KPI every period of its own, oldest first. */
export function owedCells(
  { versions, assignmentsByUnit }: PlanKpis,
  place: Place,
  unitId: string,
  month: Period,
): readonly OwedCell[] {
  return (assignmentsByUnit.get(unitId) ?? [])
    .flatMap((assignment) =>
      owedPeriods(versions.get(assignment.kpiId) ?? [], place, month)
        .filter(({ definition, period }) => isExpectedIn(assignment, period, definition.discontinuedAfter))
        .map((owed) => ({ ...owed, assignment })),
    )
    .sort((a, b) => inOrder(a.definition.code, b.definition.code) || inOrder(a.period.start, b.period.start));
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The periods of a KPI that are typed on the sheet of a month, oldest first, each as the KPI was defined at its end. */
export function owedPeriods(
  versions: readonly KpiDefinition[],
  place: Place,
  month: Period,
): readonly Pick<OwedCell, 'definition' | 'period'>[] {
  return standingPeriods(
    versions.filter(({ kind }) => kind !== 'formula'),
    versions,
    place,
    month,
  );
}

/** What is computed of a plan in the periods that stand on the sheet of a month, in the order of codes. */
export function computedCells(
  { versions }: PlanKpis,
  place: Place,
  month: Period,
): readonly Pick<OwedCell, 'definition' | 'period'>[] {
  return [...versions.values()]
    .flatMap((all) => {
      const formulas = all.filter(({ kind }) => kind === 'formula');
      return standingPeriods(formulas, all, place, month);
    })
    .filter(({ definition, period }) => (definition.discontinuedAfter ?? period.start) >= period.start)
    .sort((a, b) => inOrder(a.definition.code, b.definition.code));
}

function standingPeriods(
  some: readonly KpiDefinition[],
  versions: readonly KpiDefinition[],
  place: Place,
  month: Period,
): readonly Pick<OwedCell, 'definition' | 'period'>[] {
  return some
    .flatMap((definition) =>
      periodsOn(month, definition.frequency, place)
        .filter((period) => definitionAt(versions, period.end) === definition)
        .map((period) => ({ definition, period })),
    )
    .sort((a, b) => inOrder(a.period.start, b.period.start));
}

/** The periods of a frequency that stand on the sheet of a month: its days, its weeks, what it ends. */
function periodsOn(month: Period, frequency: Frequency, { calendar }: Place): readonly Period[] {
  if (!isCoarser(frequency, 'month')) return partsOf(month, frequency, calendar);
  const period = periodOf(month.end, frequency, calendar);
  return period.end === month.end ? [period] : [];
}

/** The month on whose sheet a period stands: a week's is that of its Thursday, a quarter's and a year's their last. */
export function sheetMonth(period: Period, { calendar }: Place): Period {
  return isCoarser(period.frequency, 'month')
    ? periodOf(period.end, 'month', calendar)
    : enclosingPeriod(period, 'month', calendar);
}

/** The month of a sheet; a period of another frequency is refused. */
export function monthOf(place: Place, period: string): Period {
  return sheetMonth(parsePeriod(period, place.calendar), place);
}
