import type { AssignmentsView } from '@rumbo/api';
import { isExpectedIn, periodOf, shiftPeriod } from '@rumbo/domain';
import type { Period } from '@rumbo/domain';
import type { Kpi } from './AssignmentTable.tsx';

const calendarOf = ({ fiscalStart }: AssignmentsView) => ({
  fiscalStart,
  holidays: new Set<string>(),
  timeZone: 'UTC',
});

/** The first period that is owed with these days; null where none is. */
export function firstOwed(view: AssignmentsView, { frequency }: Kpi, from: string, to: string | null): Period | null {
  const period = periodOf(from, frequency, calendarOf(view));
  return isExpectedIn({ from, to }, period) ? period : null;
}

/** The last period that is owed when an assignment ends on a day; null where none is. */
export function lastOwed(view: AssignmentsView, { frequency }: Kpi, from: string, to: string): Period | null {
  const calendar = calendarOf(view);
  const running = periodOf(to, frequency, calendar);
  const period = isExpectedIn({ from, to }, running) ? running : shiftPeriod(running, -1, calendar);
  return isExpectedIn({ from, to }, period) ? period : null;
}
