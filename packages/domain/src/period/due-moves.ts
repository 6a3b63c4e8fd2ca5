import type { Calendar, Day, Period } from './period.ts';
import { dueDay } from './due.ts';
import { periodsBetween } from './period-arithmetic.ts';
import { parsePeriod } from './parse-period.ts';

/** A month whose due day is another one. */
export interface DueMove {
  readonly period: Period;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The months whose due day in a year is another one with other holidays, in order: those from November of the year before
 * on, since what is due early in a year belongs to months before it. `n` as for `dueDay` (method 2).
 */
export function dueMoves(year: number, n: number, calendar: Calendar, holidays: ReadonlySet<Day>): readonly DueMove[] {
  const [first, last] = [parsePeriod(`${year - 1}-11`, calendar), parsePeriod(`${year}-12`, calendar)];
  return periodsBetween(first, last, calendar).flatMap((period) => {
    const [from, to] = [dueDay(period, n, calendar), dueDay(period, n, { ...calendar, holidays })];
    return from === to ? [] : [{ period, from, to }];
  });
}
