import { workingDaysBetween } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import { breather } from '../breather.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { isOpen, ownSheets, sheetsIn, type OwnSheet, type SheetCell } from '../owed-sheets.ts';
import { todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, nameOf, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { WorklistLine, WorklistView } from '../views/index.ts';

/** What this person owes in a plan, by when, and what is late: theirs, and that of whom they stand in for. */
export function worklist(
  deps: QueryDependencies,
  caller: Caller,
  input: PlanInput,
  trace: ReadTrace,
): Promise<WorklistView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const today = todayOf(place, deps.now());
    trace.day = today;
    snapshot.note(topics.day(input.planId));
    const own = await ownSheetsIn(snapshot, actor, place, today);
    const names = await namesIn(snapshot);
    const unitNames = new Map(place.units.map(({ id, name }) => [id, name]));
    const lines = own.flatMap((sheet) => {
      const line = lineOf(sheet, place, today);
      if (line === null) return [];
      const forName = sheet.forId === null ? null : (nameOf(names, sheet.forId) ?? '');
      return [{ ...line, unitName: unitNames.get(sheet.unitId) ?? {}, forName }];
    });
    return {
      planId: input.planId,
      isIllustrative: place.plan.settings.illustrative,
      seq: snapshot.tx.asOf,
      today,
      open: openIn(own, today),
      late: openIn(own, today, (cell) => cell.dueDay < today),
      isAsked: own.length > 0,
      lines: lines.toSorted(inOrder),
      nextDue: nextDue(own, today),
    };
  });
}

/** The sheets that somebody fills, unit by unit, each remembered until something is written in it. */
export async function ownSheetsIn(
  snapshot: Snapshot,
  actor: Actor,
  place: Place,
  today: string,
): Promise<readonly OwnSheet[]> {
  const own: OwnSheet[] = [];
  const breathe = breather();
  for (const { id } of place.units) {
    own.push(...ownSheets(actor, place, await sheetsIn(snapshot, place, id, today)));
    await breathe();
  }
  return own;
}

/** How many values of ended periods are still to be sent. */
export function openIn(
  own: readonly OwnSheet[],
  today: string,
  isMeant: (cell: SheetCell) => boolean = () => true,
): number {
  let count = 0;
  for (const { cells } of own)
    count += cells.filter((cell) => cell.period.end < today && isOpen(cell) && isMeant(cell)).length;
  return count;
}

/** A line of the list; null for a sheet of which nothing is left to do or to wait for, but for the newest month's. */
function lineOf(
  { unitId, month, cells }: OwnSheet,
  place: Place,
  today: string,
): Omit<WorklistLine, 'forName' | 'unitName'> | null {
  const ended = cells.filter(({ period }) => period.end < today);
  const open = ended.filter(isOpen);
  const count = (state: (typeof ended)[number]['state']) => ended.filter((cell) => cell.state === state).length;
  const counts = {
    expected: ended.length,
    empty: count('empty'),
    draft: count('draft'),
    returned: count('returned'),
    submitted: count('submitted'),
    approved: count('approved'),
  };
  const isNewest = workingDaysBetween(month.end, today, place.calendar) <= NEWEST_DAYS;
  if (ended.length === 0 || (open.length === 0 && counts.submitted === 0 && !isNewest)) return null;
  const days = (open.length === 0 ? ended : open).map((cell) => cell.dueDay).sort();
  const dueDay = (open.length === 0 ? days.at(-1) : days[0]) ?? today;
  return {
    unitId,
    period: month.id,
    dueDay,
    lateBy: open.length === 0 ? 0 : workingDaysBetween(dueDay, today, place.calendar),
    counts,
    returns: open.flatMap(({ definition, returnReason }) =>
      returnReason === null ? [] : [{ code: definition.code, reason: returnReason }],
    ),
  };
}

/** For about a month what is done stays in sight. */
const NEWEST_DAYS = 22;

const rank = ({ counts, lateBy }: WorklistLine): number => {
  if (counts.returned > 0) return 0;
  const isOpenStill = counts.empty + counts.draft > 0;
  if (isOpenStill) return lateBy > 0 ? 1 : 2;
  return counts.submitted > 0 ? 3 : 4;
};

function inOrder(a: WorklistLine, b: WorklistLine): number {
  return rank(a) - rank(b) || compare(a.dueDay, b.dueDay) || compare(a.period, b.period);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** When the next value that is not sent yet falls due: of what is open, else of what the running month will ask. */
function nextDue(own: readonly OwnSheet[], today: string): string | null {
  const days = own.flatMap(({ cells }) => cells.filter(isOpen).map(({ dueDay }) => dueDay));
  return days.filter((day) => day >= today).sort()[0] ?? null;
}
