import { addDays, defaultPeriod, periodsBetween, shiftPeriod } from '@rumbo/domain';
import type { Calendar, Day, Period } from '@rumbo/domain';

/** How many months of readings the demonstration has, the newest being the one that screens open on. */
export const MONTHS = 36;
/** The place of the newest month in the row of months. */
export const NEWEST = MONTHS - 1;

/** The time frame of the demonstration, laid back from one day. */
export interface Frame {
  readonly today: Day;
  readonly calendar: Calendar;
  /** Oldest first; the last is the newest month whose due day has passed. */
  readonly months: readonly Period[];
  readonly firstYear: number;
  readonly lastYear: number;
}

const HOLIDAYS = ['01-01', '05-01', '07-28', '07-29', '12-25'] as const;
const DEFAULT_DUE_DAYS = 5;

/** Lays months and years back from `today`: the same day always gives the same frame. */
export function layPeriods(today: Day): Frame {
  const calendar = { fiscalStart: 1, holidays: holidaysAround(today), timeZone: 'America/Lima' };
  const newest = defaultPeriod(calendar, today, DEFAULT_DUE_DAYS);
  const months = periodsBetween(shiftPeriod(newest, -NEWEST, calendar), newest, calendar);
  const year = yearOf(newest.start);
  return { today, calendar, months, firstYear: year - 2, lastYear: year + 1 };
}

/** The holidays of every year that the demonstration touches. */
function holidaysAround(today: Day): ReadonlySet<Day> {
  const year = yearOf(today);
  const years = Array.from({ length: 8 }, (_, index) => year - 5 + index);
  return new Set(years.flatMap((one) => HOLIDAYS.map((day) => `${one}-${day}`)));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** The month at a place in the row; the row is complete by construction. */
export function monthAt(frame: Frame, index: number): Period {
  const month = frame.months[index];
  if (month === undefined) throw new Error(`no month ${index} in the frame`);
  return month;
}

/** An instant on a civil day in Lima, which is five hours behind UTC all year. Minutes may run over the hour. */
export function at(day: Day, hour: number, minute = 0): string {
  const minutes = (hour + 5) * 60 + minute;
  const inUtc = addDays(day, Math.floor(minutes / 1_440));
  return `${inUtc}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00.000Z`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
