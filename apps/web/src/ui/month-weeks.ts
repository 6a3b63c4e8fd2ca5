import { addDays, weekday } from '@rumbo/domain';

/** The weeks that a month lies in, each from Monday to Sunday, with the days of its neighbours that fill them. */
export function monthWeeks(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const start = addDays(first, -daysSinceMonday(first));
  const weeks: string[][] = [];
  for (let monday = start; monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}

/** Where the keys of a calendar lead; null where the key means something else. */
export function dayMovedTo(key: string, day: string): string | null {
  if (key === 'ArrowLeft') return addDays(day, -1);
  if (key === 'ArrowRight') return addDays(day, 1);
  if (key === 'ArrowUp') return addDays(day, -7);
  if (key === 'ArrowDown') return addDays(day, 7);
  if (key === 'Home') return addDays(day, -daysSinceMonday(day));
  if (key === 'End') return addDays(day, 6 - daysSinceMonday(day));
  if (key === 'PageUp') return monthsLater(day, -1);
  if (key === 'PageDown') return monthsLater(day, 1);
  return null;
}

/** The same day of another month, or its last where it is shorter. */
export function monthsLater(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = monthId(at);
  const last = addDays(`${monthId(at + 1)}-01`, -1);
  const same = `${month}-${day.slice(8, 10)}`;
  return same > last ? last : same;
}

function monthId(at: number): string {
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

const daysSinceMonday = (day: string): number => weekday(day) - 1;
