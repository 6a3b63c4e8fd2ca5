import { reminderStages } from '@rumbo/domain';
import type { Assignment, ReminderStage } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import { isOpen, loadSheets, type SheetCell } from '../owed-sheets.ts';
import { todayOf, type Place } from '../place.ts';
import { loadPlanKpis } from '../sheet.ts';

/** What a unit owes of one period by the same assignment to people, and what is to be said of it today. */
export interface Owing {
  readonly place: Place;
  readonly unitId: string;
  /** The KPIs' own period, and the month on whose sheet it stands. */
  readonly period: string;
  readonly month: string;
  readonly dueDay: string;
  readonly stages: readonly ReminderStage[];
  readonly codes: readonly string[];
  /** Who reports: a person by name, or null for anybody of the unit. */
  readonly assignment: Assignment;
}

/** What is owed in a plan of which something is to be said today. */
export async function owingIn(
  tx: WriteTx,
  place: Place,
  now: string,
  breathe: () => Promise<void>,
): Promise<readonly Owing[]> {
  const today = todayOf(place, now);
  const planKpis = await loadPlanKpis(tx, place.plan.id);
  const closings = await tx.plans.closings(place.plan.id);
  const owing: Owing[] = [];
  for (const { id: unitId } of place.units) {
    const sheets = await loadSheets(tx, { place, planKpis, closings }, unitId, today);
    for (const { month, cells } of sheets)
      owing.push(
        ...owingOf(
          place,
          unitId,
          month.id,
          today,
          cells.filter((cell) => cell.period.end < today),
        ),
      );
    await breathe();
  }
  return owing;
}

/** The open cells of a sheet by period and by who reports; each group is due when the first of it is. */
function owingOf(
  place: Place,
  unitId: string,
  month: string,
  today: string,
  cells: readonly SheetCell[],
): readonly Owing[] {
  const groups = Map.groupBy(cells.filter(isOpen), ({ period, assignment }) => `${period.id} ${assignment.personId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group.toSorted((a, b) => (a.dueDay < b.dueDay ? -1 : 1));
    if (first === undefined) return [];
    const stages = reminderStages(first.dueDay, today, place.plan.settings, place.calendar);
    if (stages.length === 0) return [];
    const codes = group.map(({ definition }) => definition.code);
    const { period, dueDay, assignment } = first;
    return [{ place, unitId, period: period.id, month, dueDay, stages, codes, assignment }];
  });
}
