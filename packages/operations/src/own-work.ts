import { workingDaysBetween } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import { breather } from './breather.ts';
import { isOpen, ownSheets, sheetsIn, type OwnSheet } from './owed-sheets.ts';
import type { Place } from './place.ts';
import type { Snapshot } from './snapshot.ts';
import type { WorklistLine } from './views/index.ts';

/** A line of a worklist before it is named, with for whom it is filled. */
export interface OwnLine extends Omit<WorklistLine, 'forName' | 'unitName'> {
  readonly forId: string | null;
}

/** What the sheets that somebody fills amount to. */
export interface OwnWork {
  /** Every sheet, also those of which nothing is left to do. */
  readonly sheets: readonly { readonly unitId: string; readonly period: string }[];
  readonly lines: readonly OwnLine[];
  /** How many values of ended periods are still to be sent, and of how many the day has passed. */
  readonly open: number;
  readonly late: number;
  /** When the next value that is not sent yet falls due: of what is open, else of what the running month will ask. */
  readonly nextDue: string | null;
}

/** How many units are gone through again when something is written at one of them. */
const UNITS_OF_A_RUN = 16;

/**
 * What somebody owes in a plan, themself or for whom they stand in. Remembered by the rights that decide it, some units at a
 * time: of 200 offices only those beside the one that was written at are gone through again.
 */
export async function ownWorkIn(snapshot: Snapshot, actor: Actor, place: Place, today: string): Promise<OwnWork> {
  const rights = JSON.stringify([actor.personId, actor.grants, actor.deputyFor]);
  const parts: OwnWork[] = [];
  for (let from = 0; from < place.units.length; from += UNITS_OF_A_RUN) {
    const key = `own work ${place.plan.id} ${today} from ${from} ${rights}`;
    parts.push(
      await snapshot.remember(key, async (inner) => {
        const own: OwnSheet[] = [];
        const breathe = breather();
        for (const { id } of place.units.slice(from, from + UNITS_OF_A_RUN)) {
          own.push(...ownSheets(actor, place, await sheetsIn(inner, place, id, today)));
          await breathe();
        }
        return workOf(own, place, today);
      }),
    );
  }
  return together(parts);
}

function together(parts: readonly OwnWork[]): OwnWork {
  return {
    sheets: parts.flatMap(({ sheets }) => sheets),
    lines: parts.flatMap(({ lines }) => lines),
    open: parts.reduce((sum, { open }) => sum + open, 0),
    late: parts.reduce((sum, { late }) => sum + late, 0),
    nextDue: earliest(parts.flatMap(({ nextDue }) => nextDue ?? [])),
  };
}

function workOf(own: readonly OwnSheet[], place: Place, today: string): OwnWork {
  const open = own.flatMap(({ cells }) => cells.filter(isOpen));
  const ended = open.filter(({ period }) => period.end < today);
  return {
    sheets: own.map(({ unitId, month }) => ({ unitId, period: month.id })),
    lines: own.flatMap((sheet) => lineOf(sheet, place, today) ?? []),
    open: ended.length,
    late: ended.filter(({ dueDay }) => dueDay < today).length,
    nextDue: earliest(open.flatMap(({ dueDay }) => (dueDay >= today ? dueDay : []))),
  };
}

const earliest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);

/** A line of the list; null for a sheet of which nothing is left to do or to wait for, but for the newest month's. */
function lineOf({ unitId, month, forId, cells }: OwnSheet, place: Place, today: string): OwnLine | null {
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
    forId,
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
