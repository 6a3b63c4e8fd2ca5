import { Refusal } from '../refusal.ts';
import { addDays, dayNumber } from './day.ts';
import { FREQUENCIES } from './period.ts';
import type { Calendar, Day, Frequency, Period } from './period.ts';
import { indexOfDay, indexOfDayNumber, periodAt } from './period-index.ts';

/** The period of a frequency that a day lies in. */
export function periodOf(day: Day, frequency: Frequency, calendar: Calendar): Period {
  return periodAt(indexOfDay(day, frequency, calendar), frequency, calendar);
}

/** The place of a period in the row of all periods of its frequency: neighbours differ by one. */
export function periodIndex(period: Period, calendar: Calendar): number {
  return indexOfDay(period.start, period.frequency, calendar);
}

/** The period `count` periods later (earlier when negative). */
export function shiftPeriod(period: Period, count: number, calendar: Calendar): Period {
  return periodAt(periodIndex(period, calendar) + count, period.frequency, calendar);
}

/** All periods from the first to the last, both inside, oldest first; none when the last is earlier. */
export function periodsBetween(first: Period, last: Period, calendar: Calendar): readonly Period[] {
  if (first.frequency !== last.frequency) {
    throw new Refusal('invalid', 'frequenciesDiffer', { first: first.frequency, last: last.frequency }, 'period');
  }
  const from = periodIndex(first, calendar);
  const count = Math.max(0, periodIndex(last, calendar) - from + 1);
  return Array.from({ length: count }, (_, place) => periodAt(from + place, first.frequency, calendar));
}

/** Whether the first frequency has longer periods than the second. */
export function isCoarser(a: Frequency, b: Frequency): boolean {
  return FREQUENCIES.indexOf(a) > FREQUENCIES.indexOf(b);
}

/**
 * The period of an equal or coarser frequency that a period belongs to: a week belongs to the month and year of its
 * Thursday (method 2). Throws `frequencyFiner` when asked for a finer one.
 */
export function enclosingPeriod(period: Period, frequency: Frequency, calendar: Calendar): Period {
  if (isCoarser(period.frequency, frequency)) {
    throw new Refusal('invalid', 'frequencyFiner', { period: period.id, frequency }, 'frequency');
  }
  return periodOf(anchorDay(period), frequency, calendar);
}

/**
 * The periods of an equal or finer frequency that make up a period, oldest first; weeks by their Thursday. Throws
 * `frequencyCoarser` when asked for a coarser one.
 */
export function partsOf(period: Period, frequency: Frequency, calendar: Calendar): readonly Period[] {
  const { first, last } = partRange(period, frequency, calendar);
  return Array.from({ length: last - first + 1 }, (_, place) => periodAt(first + place, frequency, calendar));
}

/** The places of the first and the last of these parts in the row of their frequency. */
export function partRange(period: Period, frequency: Frequency, calendar: Calendar): { first: number; last: number } {
  if (isCoarser(frequency, period.frequency)) {
    throw new Refusal('invalid', 'frequencyCoarser', { period: period.id, frequency }, 'frequency');
  }
  // A week whose Thursday is in the period starts at most three days before it and not in its last three days.
  const shift = frequency === 'week' && period.frequency !== 'week' ? 3 : 0;
  return {
    first: indexOfDayNumber(dayNumber(period.start) + shift, frequency, calendar),
    last: indexOfDayNumber(dayNumber(period.end) - shift, frequency, calendar),
  };
}

/** Whether `inner` is a part of `outer`; a week is a part of the month, quarter, semester and year of its Thursday. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  if (isCoarser(inner.frequency, outer.frequency)) return false;
  if (inner.frequency === 'week' && outer.frequency !== 'week') {
    const thursday = anchorDay(inner);
    return outer.start <= thursday && thursday <= outer.end;
  }
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders periods by start date, never as text (method 2); of two with the same start the shorter comes first. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return FREQUENCIES.indexOf(a.frequency) - FREQUENCIES.indexOf(b.frequency);
}

/** The day that decides which coarser period a period belongs to. */
function anchorDay(period: Period): Day {
  return period.frequency === 'week' ? addDays(period.start, 3) : period.start;
}
