import { dayInZone, dueDay, parsePeriod, periodOf, shiftPeriod } from '@rumbo/domain';
import type { Assignment, Period } from '@rumbo/domain';
import type { CellReporting } from '@rumbo/store';
import type { Place } from './place.ts';
import { kpisIn, owedCells } from './sheet.ts';
import type { Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';
import type { HealthCounts } from './views/index.ts';

const MONTHS = 12;

export const NO_COUNTS: HealthCounts = { expected: 0, complete: 0, timed: 0, onTime: 0, corrected: 0 };

/** What one unit owed of one KPI on the sheet of one month, and how it came in. */
export interface UnitHealth {
  readonly kpiId: string;
  readonly month: string;
  readonly assignment: Assignment;
  readonly counts: HealthCounts;
  /** How many were ever sent. */
  readonly sent: number;
}

/** The last twelve months whose sheets were due at all, oldest first; the running one has nothing yet and is left out. */
export function healthMonths({ calendar }: Place, today: string): readonly Period[] {
  const running = periodOf(today, 'month', calendar);
  return Array.from({ length: MONTHS }, (_, index) => shiftPeriod(running, index - MONTHS, calendar));
}

/** How the values of a unit came in, remembered until something is written there. */
export function unitHealth(
  snapshot: Snapshot,
  place: Place,
  unitId: string,
  today: string,
): Promise<readonly UnitHealth[]> {
  return snapshot.remember(`health ${place.plan.id} ${unitId} ${today}`, async (inner) => {
    inner.note(topics.plan(place.plan.id), topics.units(place.administration.id), topics.entry(unitId));
    const planKpis = await kpisIn(inner, place.plan.id);
    const months = healthMonths(place, today);
    const owed = months.flatMap((month) =>
      owedCells(planKpis, place, unitId, month).map((cell) => ({ ...cell, month: month.id })),
    );
    if (owed.length === 0) return [];
    const first = owed.reduce((start, { period }) => (period.start < start ? period.start : start), today);
    const rows = await inner.tx.readings.reportingOf(unitId, first, today);
    const cells = new Map(rows.map((row) => [`${row.kpiId} ${parsePeriod(row.period, place.calendar).id}`, row]));
    return owed.flatMap(({ definition, assignment, period, month }) => {
      const due = dueDay(period, definition.dueDays, place.calendar);
      if (due >= today) return [];
      const cell = cells.get(`${definition.id} ${period.id}`);
      const counts = countsOf(cell, due, place.administration.timeZone);
      return [{ kpiId: definition.id, month, assignment, counts, sent: cell === undefined ? 0 : 1 }];
    });
  });
}

function countsOf(cell: CellReporting | undefined, due: string, timeZone: string): HealthCounts {
  if (cell === undefined) return { ...NO_COUNTS, expected: 1, timed: 1 };
  return {
    expected: 1,
    complete: Number(cell.isApproved),
    timed: Number(!cell.isImported),
    onTime: Number(!cell.isImported && dayInZone(cell.firstSentAt, timeZone) <= due),
    corrected: Number(cell.isApproved && cell.approvals > 1),
  };
}

/** Numbers of values added up. */
export function addedCounts(all: readonly { readonly counts: HealthCounts }[]): HealthCounts {
  const sum = { ...NO_COUNTS };
  for (const { counts } of all) {
    sum.expected += counts.expected;
    sum.complete += counts.complete;
    sum.timed += counts.timed;
    sum.onTime += counts.onTime;
    sum.corrected += counts.corrected;
  }
  return sum;
}
