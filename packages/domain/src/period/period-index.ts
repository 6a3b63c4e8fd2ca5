import { civilOf, dayAt, dayNumber, dayNumberOf, pad, weekdayAt } from './day.ts';
import type { Calendar, Day, Frequency, Period } from './period.ts';

/** Months in one period of a frequency that is made of months. */
const MONTHS = { month: 1, quarter: 3, semester: 6, year: 12 } as const;
type MonthFrequency = keyof typeof MONTHS;

/** How many made periods are kept, for each frequency and start of the year, before the map is emptied. */
const MEMO_LIMIT = 20_000;
const memo = new Map<string, Map<number, Period>>();

/**
 * The place of a day's period in the unbroken row of all periods of that frequency: neighbours differ by one. Quarters,
 * semesters and years are counted from the calendar's start of the year (method 2).
 */
export function indexOfDay(day: Day, frequency: Frequency, calendar: Calendar): number {
  return indexOfDayNumber(dayNumber(day), frequency, calendar);
}

export function indexOfDayNumber(number: number, frequency: Frequency, calendar: Calendar): number {
  if (frequency === 'day') return number;
  if (frequency === 'week') return Math.floor((number + 3) / 7);
  const { year, month } = civilOf(number);
  return Math.floor((year * 12 + month - 1 - offsetOf(frequency, calendar)) / MONTHS[frequency]);
}

/** The period at a place of that row. */
export function periodAt(index: number, frequency: Frequency, calendar: Calendar): Period {
  const row = memoOf(frequency, calendar);
  const known = row.get(index);
  if (known !== undefined) return known;
  const made = make(index, frequency, calendar);
  if (row.size >= MEMO_LIMIT) row.clear();
  row.set(index, made);
  return made;
}

function memoOf(frequency: Frequency, calendar: Calendar): Map<number, Period> {
  const key = frequency + calendar.fiscalStart;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = new Map<number, Period>();
  memo.set(key, made);
  return made;
}

function make(index: number, frequency: Frequency, calendar: Calendar): Period {
  if (frequency === 'day') {
    const day = dayAt(index);
    return { id: day, frequency, start: day, end: day };
  }
  if (frequency === 'week') {
    const monday = index * 7 - 3;
    return { id: weekId(monday), frequency, start: dayAt(monday), end: dayAt(monday + 6) };
  }
  const firstMonth = index * MONTHS[frequency] + offsetOf(frequency, calendar);
  return {
    id: monthsId(index, frequency, calendar),
    frequency,
    start: dayAt(dayNumberOf(0, firstMonth + 1, 1)),
    end: dayAt(dayNumberOf(0, firstMonth + MONTHS[frequency] + 1, 1) - 1),
  };
}

/** Months from January to the start of the year that this frequency counts from. */
function offsetOf(frequency: MonthFrequency, calendar: Calendar): number {
  return frequency === 'month' ? 0 : calendar.fiscalStart - 1;
}

/** `2026-W37`: a week's year is its Thursday's. */
function weekId(monday: number): string {
  const { year } = civilOf(monday + 3);
  return `${pad(year, 4)}-W${pad(Math.floor((monday + 3 - dayNumberOf(year, 1, 1)) / 7) + 1, 2)}`;
}

function monthsId(index: number, frequency: MonthFrequency, calendar: Calendar): string {
  const inYear = 12 / MONTHS[frequency];
  const year = Math.floor(index / inYear);
  const part = index - year * inYear + 1;
  if (frequency === 'month') return `${pad(year, 4)}-${pad(part, 2)}`;
  const name = calendar.fiscalStart === 1 ? pad(year, 4) : `FY${pad(year, 4)}/${pad((year + 1) % 100, 2)}`;
  if (frequency === 'year') return name;
  return `${name}-${frequency === 'quarter' ? 'Q' : 'S'}${part}`;
}

/** The first day number of week 1 of an ISO year: its Monday. */
export function firstMonday(isoYear: number): number {
  const fourth = dayNumberOf(isoYear, 1, 4);
  return fourth - weekdayAt(fourth) + 1;
}
