import { dayNumber } from '@rumbo/domain';

export interface ReadDays {
  /** In order, each once. */
  readonly days: readonly string[];
  readonly notRead: readonly string[];
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** The days in a text as people paste it: day before month, or as a computer writes it, between anything that parts them. */
export function readDays(text: string): ReadDays {
  const days = new Set<string>();
  const notRead: string[] = [];
  for (const word of text.split(/[\s,;|]+/)) {
    if (!/\d/.test(word)) continue;
    const day = dayIn(word);
    if (day === null) notRead.push(word);
    else days.add(day);
  }
  return { days: [...days].toSorted(), notRead };
}

function dayIn(word: string): string | null {
  const yearFirst = YEAR_FIRST.exec(word);
  const [year, month, date] =
    yearFirst === null ? (DAY_FIRST.exec(word)?.slice(1).reverse() ?? []) : yearFirst.slice(1);
  if (year === undefined) return null;
  const day = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  try {
    dayNumber(day);
    return day;
  } catch {
    return null;
  }
}
