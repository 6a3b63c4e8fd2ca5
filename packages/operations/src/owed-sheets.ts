import { dueDay, parsePeriod, periodOf, shiftPeriod } from '@rumbo/domain';
import type { Actor, Assignment, Period, ReadingState } from '@rumbo/domain';
import type { PeriodClosing, ReadingRow, ReadTx } from '@rumbo/store';
import { assignmentSubject, isClosedFor } from './cell.ts';
import { mayChange, type Place } from './place.ts';
import { kpisIn, owedCells, type OwedCell, type PlanKpis } from './sheet.ts';
import type { Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';

/** How many months back a sheet is still asked for; what is older is a matter of the data's health. */
const MONTHS_BACK = 12;

/** A cell that a unit owes, with how far it has come and by when it is due. */
export interface SheetCell extends OwedCell {
  readonly dueDay: string;
  readonly state: 'empty' | ReadingState | 'returned';
  readonly returnReason: string | null;
  readonly isClosed: boolean;
}

/** What one unit owes on the sheet of one month. */
export interface OwedSheet {
  readonly unitId: string;
  readonly month: Period;
  readonly cells: readonly SheetCell[];
}

/** Whether it is owed still: nothing was sent, and it can be. */
export function isOpen({ state, isClosed }: SheetCell): boolean {
  return !isClosed && (state === 'empty' || state === 'draft' || state === 'returned');
}

/** The sheets of a unit from a year ago to the running month, oldest first, whoever fills them. */
export function sheetsIn(
  snapshot: Pick<Snapshot, 'remember'>,
  place: Place,
  unitId: string,
  today: string,
): Promise<readonly OwedSheet[]> {
  return snapshot.remember(`sheets ${place.plan.id} ${unitId} ${today}`, async (inner) => {
    inner.note(topics.plan(place.plan.id), topics.units(place.administration.id), topics.entry(unitId));
    const planKpis = await kpisIn(inner, place.plan.id);
    const closings = await inner.tx.plans.closings(place.plan.id);
    return loadSheets(inner.tx, { place, planKpis, closings }, unitId, today);
  });
}

/** What the sheets of a plan are made from. */
export interface SheetSource {
  readonly place: Place;
  readonly planKpis: PlanKpis;
  readonly closings: readonly PeriodClosing[];
}

/** The same in a transaction at hand. */
export async function loadSheets(
  { readings }: Pick<ReadTx, 'readings'>,
  { place, planKpis, closings }: SheetSource,
  unitId: string,
  today: string,
): Promise<readonly OwedSheet[]> {
  const running = periodOf(today, 'month', place.calendar);
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, index) =>
    shiftPeriod(running, index - MONTHS_BACK, place.calendar),
  );
  const owed = months.map((month) => ({ month, cells: owedCells(planKpis, place, unitId, month) }));
  const cells = owed.flatMap((sheet) => sheet.cells);
  if (cells.length === 0) return [];
  const first = cells.reduce((start, { period }) => (period.start < start ? period.start : start), today);
  const kpiIds = [...new Set(cells.map(({ definition }) => definition.id))];
  const written = writtenBy(await readings.ofUnit(kpiIds, unitId, first, running.end), place);
  return owed
    .filter((sheet) => sheet.cells.length > 0)
    .map(({ month, cells: own }) => ({
      unitId,
      month,
      cells: own.map((cell) => ({
        ...cell,
        ...stateOf(written.get(`${cell.definition.id} ${cell.period.id}`)),
        dueDay: dueDay(cell.period, cell.definition.dueDays, place.calendar),
        isClosed: closings.length > 0 && isClosedFor(closings, place, unitId, cell.period),
      })),
    }));
}

/** The row of a cell that tells how far it has come: the pending one before the one in force. */
function writtenBy(rows: readonly ReadingRow[], { calendar }: Place): ReadonlyMap<string, ReadingRow> {
  const newest = new Map<string, ReadingRow>();
  for (const row of rows) {
    const key = `${row.kpiId} ${parsePeriod(row.period, calendar).id}`;
    if (row.state !== 'approved' || !newest.has(key)) newest.set(key, row);
  }
  return newest;
}

function stateOf(row: ReadingRow | undefined): Pick<SheetCell, 'state' | 'returnReason'> {
  if (row === undefined) return { state: 'empty', returnReason: null };
  return { state: row.returnReason === null ? row.state : 'returned', returnReason: row.returnReason };
}

/** A sheet with the cells that one person fills, themself or for somebody who is away. */
export interface OwnSheet extends OwedSheet {
  /** Whose rights they use; null: their own. */
  readonly forId: string | null;
}

/** Of sheets the cells that the actor may fill, those of each absent person apart. */
export function ownSheets(actor: Actor, place: Place, sheets: readonly OwedSheet[]): readonly OwnSheet[] {
  const holders = new Map<Assignment, string | null | undefined>();
  const holderOf = (unitId: string, assignment: Assignment) => {
    if (!holders.has(assignment)) holders.set(assignment, holderFor(actor, place, unitId, assignment));
    return holders.get(assignment);
  };
  return sheets.flatMap(({ unitId, month, cells }) =>
    [...Map.groupBy(cells, ({ assignment }) => holderOf(unitId, assignment))].flatMap(([forId, own]) =>
      forId === undefined ? [] : [{ unitId, month, forId, cells: own }],
    ),
  );
}

/** By whose rights the actor fills what is assigned: null for their own, undefined for nobody's. */
function holderFor(actor: Actor, place: Place, unitId: string, assignment: Assignment): string | null | undefined {
  const about = { unitPath: place.pathOf(unitId), assignment: assignmentSubject(place, assignment) };
  if (!mayChange(actor, 'enterReadings', place, about)) return undefined;
  if (mayChange({ ...actor, deputyFor: [] }, 'enterReadings', place, about)) return null;
  const absent = actor.deputyFor.find((holder) =>
    mayChange({ ...holder, deputyFor: [], keyMaker: null }, 'enterReadings', place, about),
  );
  return absent?.personId;
}
