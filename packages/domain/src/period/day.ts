import { Refusal } from '../refusal.ts';
import type { Day } from './period.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a civil date in the proleptic Gregorian calendar; months and days may run over. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const monthsFromMarch = year * 12 + month - 3;
  const y = Math.floor(monthsFromMarch / 12);
  const m = monthsFromMarch - y * 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 719_469;
}

/** How many read days are kept before the map is emptied. */
const MEMO_LIMIT = 20_000;
const memo = new Map<Day, number>();

/** Days since 1970-01-01 of a civil day. Throws `dayUnknown` for anything that is no day of the calendar. */
export function dayNumber(day: Day): number {
  const known = memo.get(day);
  if (known !== undefined) return known;
  const number = readDay(day);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(day, number);
  return number;
}

function readDay(day: Day): number {
  const parts = DAY.exec(day);
  if (parts === null) throw new Refusal('invalid', 'dayUnknown', { day }, 'day');
  const number = dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (dayAt(number) !== day) throw new Refusal('invalid', 'dayUnknown', { day }, 'day');
  return number;
}

/** The civil day that many days after 1970-01-01. */
export function dayAt(number: number): Day {
  const { year, month, day } = civilOf(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function civilOf(number: number): { year: number; month: number; day: number } {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayAt(dayNumber(day) + count);
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return weekdayAt(dayNumber(day));
}

/** The same for a day number: 1970-01-01 was a Thursday. */
export function weekdayAt(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** A number with leading zeros. */
export function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
