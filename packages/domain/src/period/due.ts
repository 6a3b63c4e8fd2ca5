import { Refusal } from '../refusal.ts';
import { dayAt, dayNumber, weekdayAt } from './day.ts';
import type { Calendar, Day, Period } from './period.ts';
import { periodOf, shiftPeriod } from './period-arithmetic.ts';

/** Monday to Friday and no holiday. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekdayAt(dayNumber(day)) <= 5 && !calendar.holidays.has(day);
}

/** The `count`-th working day after a day; the day itself for 0. */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let number = dayNumber(day);
  let left = count;
  while (left > 0) {
    number += 1;
    if (weekdayAt(number) <= 5 && !calendar.holidays.has(dayAt(number))) left -= 1;
  }
  return dayAt(number);
}

/** The `count`-th working day before a day; the day itself for 0. */
export function subtractWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let number = dayNumber(day);
  let left = count;
  while (left > 0) {
    number -= 1;
    if (weekdayAt(number) <= 5 && !calendar.holidays.has(dayAt(number))) left -= 1;
  }
  return dayAt(number);
}

/** How many working days lie after a day, up to and with another; 0 when the other is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let number = dayNumber(from) + 1, last = dayNumber(to); number <= last; number += 1)
    if (weekdayAt(number) <= 5 && !calendar.holidays.has(dayAt(number))) count += 1;
  return count;
}

/** The n-th working day after a period ends: it is due at the end of that day (method 2). */
export function dueDay(period: Period, n: number, calendar: Calendar): Day {
  return addWorkingDays(period.end, n, calendar);
}

/** Whether a period's due moment, the end of its due day, lies behind `today`. */
export function isDue(period: Period, n: number, calendar: Calendar, today: Day): boolean {
  return period.end < today && dueDay(period, n, calendar) < today;
}

/** The period a screen opens on: the newest month whose due day, by the plan's own n, has passed (method 2). */
export function defaultPeriod(calendar: Calendar, today: Day, defaultDueDays: number): Period {
  let month = shiftPeriod(periodOf(today, 'month', calendar), -1, calendar);
  while (!isDue(month, defaultDueDays, calendar, today)) month = shiftPeriod(month, -1, calendar);
  return month;
}

const ZONES_LIMIT = 100;
const zones = new Map<string, Intl.DateTimeFormat>();

/** The civil day of an instant in a time zone. Throws `instantUnknown` or `timeZoneUnknown`. */
export function dayInZone(instant: string, timeZone: string): Day {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) throw new Refusal('invalid', 'instantUnknown', { instant }, 'instant');
  const parts = new Map(
    zoneFormat(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  } catch {
    throw new Refusal('invalid', 'timeZoneUnknown', { timeZone }, 'timeZone');
  }
  if (zones.size >= ZONES_LIMIT) zones.clear();
  zones.set(timeZone, made);
  return made;
}
