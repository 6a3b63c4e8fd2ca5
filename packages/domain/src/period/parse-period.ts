import { Refusal } from '../refusal.ts';
import { dayAt, dayNumberOf, pad } from './day.ts';
import type { Calendar, Frequency, Period, PeriodId } from './period.ts';
import { firstMonday, indexOfDay, indexOfDayNumber, periodAt } from './period-index.ts';

const PARSED_LIMIT = 20_000;
/** By identifier, for each start of the year. */
const parsed = new Map<number, Map<PeriodId, Period>>();

/**
 * The period that an identifier names (method 2): `2026-09-14`, `2026-W37`, `2026-09`, and `2026-Q3`, `2026-S2`, `2026`
 * where the year starts in January, else `FY2026/27-Q1`, `FY2026/27-S1`, `FY2026/27`: each period has one spelling in a
 * calendar. Throws `periodUnknown`.
 */
export function parsePeriod(id: PeriodId, calendar: Calendar): Period {
  const known = parsed.get(calendar.fiscalStart)?.get(id);
  if (known !== undefined) return known;
  const period = readOwn(id, calendar);
  // Reading is lenient and writing is not: an id counts only if it is the one spelling of what it names.
  if (period === null || period.id !== id) throw unknownPeriod(id);
  keep(period, calendar);
  return period;
}

function keep(period: Period, calendar: Calendar): void {
  const row = parsed.get(calendar.fiscalStart) ?? new Map<PeriodId, Period>();
  if (row.size >= PARSED_LIMIT) row.clear();
  parsed.set(calendar.fiscalStart, row.set(period.id, period));
}

/** Whether an identifier names a period in this calendar. */
export function isPeriodId(id: string, calendar: Calendar): boolean {
  const period = readOwn(id, calendar);
  return period !== null && period.id === id;
}

function readOwn(id: string, calendar: Calendar): Period | null {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(id) ?? [];
  if (year !== undefined && rest !== undefined && /^\d\d(-\d\d)?$/.test(rest)) {
    const month = Number(rest.slice(0, 2));
    const day = rest.length > 2 ? Number(rest.slice(3)) : 1;
    return from(Number(year), month, day, rest.length > 2 ? 'day' : 'month', calendar);
  }
  if (year !== undefined && rest !== undefined && /^W\d\d$/.test(rest)) return weekFrom(year, rest.slice(1), calendar);
  const [, fiscal, , part] = /^FY(\d{4})\/(\d\d)(?:-([QS][1-4]))?$/.exec(id) ?? [];
  const named = fiscal ?? year;
  if (named === undefined) return null;
  return partOfYear(Number(named), calendar.fiscalStart, fiscal === undefined ? rest : part, calendar);
}

function partOfYear(year: number, startMonth: number, part: string | undefined, calendar: Calendar): Period | null {
  if (part === undefined) return from(year, startMonth, 1, 'year', calendar);
  const [, kind, number] = /^([QS])([1-4])$/.exec(part) ?? [];
  if (kind === undefined) return null;
  const months = kind === 'Q' ? 3 : 6;
  return from(year, startMonth + (Number(number) - 1) * months, 1, kind === 'Q' ? 'quarter' : 'semester', calendar);
}

function weekFrom(year: string, week: string, calendar: Calendar): Period {
  const monday = firstMonday(Number(year)) + (Number(week) - 1) * 7;
  return periodAt(indexOfDayNumber(monday, 'week', calendar), 'week', calendar);
}

function from(year: number, month: number, day: number, frequency: Frequency, calendar: Calendar): Period {
  return periodAt(indexOfDayNumber(dayNumberOf(year, month, day), frequency, calendar), frequency, calendar);
}

function unknownPeriod(period: string): Refusal {
  return new Refusal('invalid', 'periodUnknown', { period }, 'period');
}

const DHIS2_START_MONTHS: Readonly<Record<string, number>> = { April: 4, July: 7, Oct: 10 };

/**
 * The period that a DHIS2 identifier names: `20260914`, `2026W37`, `202609`, `2026Q3`, `2026S1`, `2026AprilS1`, `2026`,
 * `2026April`, `2026July`, `2026Oct`. Throws `periodUnknown` where the plan's own calendar has no such period: a
 * calendar quarter is one of ours only if it starts with a quarter of the plan's year.
 */
export function parseDhis2Period(id: string, calendar: Calendar): Period {
  const period = readDhis2(id, calendar);
  if (period === null) throw unknownPeriod(id);
  return period;
}

function readDhis2(id: string, calendar: Calendar): Period | null {
  const [, y, rest] = /^(\d{4})(.*)$/.exec(id) ?? [];
  if (y === undefined || rest === undefined) return null;
  const year = Number(y);
  if (/^\d{4}$/.test(rest)) return exact(year, Number(rest.slice(0, 2)), Number(rest.slice(2)), 'day', calendar);
  if (/^\d{2}$/.test(rest)) return exact(year, Number(rest), 1, 'month', calendar);
  const week = /^W(\d{1,2})$/.exec(rest)?.[1];
  if (week !== undefined) {
    const period = weekFrom(y, week, calendar);
    return period.id === `${y}-W${week.padStart(2, '0')}` ? period : null;
  }
  const [, name, part] = /^(April|July|Oct)?([QS][1-4])?$/.exec(rest) ?? [];
  if (rest !== '' && name === undefined && part === undefined) return null;
  return partAt(year, name === undefined ? 1 : (DHIS2_START_MONTHS[name] ?? 1), part, calendar);
}

function partAt(year: number, start: number, part: string | undefined, calendar: Calendar): Period | null {
  if (part === undefined) return exact(year, start, 1, 'year', calendar);
  const number = Number(part.slice(1));
  if (part.startsWith('Q')) return exact(year, start + (number - 1) * 3, 1, 'quarter', calendar);
  return number > 2 ? null : exact(year, start + (number - 1) * 6, 1, 'semester', calendar);
}

/** The period of that frequency that starts on exactly that day, if this calendar has one. */
function exact(year: number, month: number, day: number, frequency: Frequency, calendar: Calendar): Period | null {
  if (month < 1 || (frequency !== 'quarter' && frequency !== 'semester' && month > 12)) return null;
  const start = dayAt(dayNumberOf(year, month, day));
  // A day that the month does not have would run over into the next month.
  if (frequency === 'day' && start !== `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`) return null;
  const period = periodAt(indexOfDay(start, frequency, calendar), frequency, calendar);
  return period.start === start ? period : null;
}
