import { dayNumber } from '@rumbo/domain';
import type { Day } from '@rumbo/domain';
import { MONTHS } from './month-names.ts';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const NAMED = /^(\d{1,2})(?: de | )(\p{L}+)\.?(?: de | )(\d{4})$/u;

/**
 * The day that a text says as people write it: "9 Oct 2026", "9 de octubre de 2026", "9/10/2026" with the day before the month
 * in both languages, or "2026-10-09" as a computer does. Null where it says none that exists.
 */
export function parseDay(text: string): Day | null {
  const line = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst !== null) return existing(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst !== null) return existing(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = NAMED.exec(line);
  return named === null ? null : existing(named[3], monthOf(named[2] ?? ''), named[1]);
}

/** By its first three letters or more of them, in either language; they never say two months. */
function monthOf(name: string): string {
  if (name.length < 3) return '';
  // As Peru writes September.
  const written = name.replace(/^set/, 'sept');
  const at = [MONTHS.es, MONTHS.en].map((months) => months.findIndex((one) => one.toLowerCase().startsWith(written)));
  const found = at.find((index) => index >= 0);
  return found === undefined ? '' : String(found + 1);
}

function existing(year = '', month = '', date = ''): Day | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  try {
    dayNumber(day);
    return day;
  } catch {
    return null;
  }
}
