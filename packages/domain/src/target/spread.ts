import { isAbove } from '../figure.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Period } from '../period/period.ts';
import { enclosingPeriod, partsOf } from '../period/period-arithmetic.ts';
import type { PeriodValue, TargetSource } from './target-at.ts';

/**
 * Which share of a longer target a base period of a sum carries (method 5): an equal one, its season's, or, where months
 * are given explicitly, none but what is given for it (null). After the target's own period the same shares go on.
 */
export function shareOf(period: Period, target: Period, source: TargetSource): number | null {
  const { calendar, definition } = source;
  if (definition.spread === 'explicit') return null;
  const parts = partsOf(enclosingPeriod(period, target.frequency, calendar), definition.frequency, calendar);
  const flat = 1 / parts.length;
  if (definition.spread === 'flat') return flat;
  const shares = seasonalShares(target, source);
  if (shares === null) return flat;
  const shareAt = (part: Period): number => shares[placeInYear(part, source)] ?? 0;
  let total = 0;
  for (const part of parts) total += shareAt(part);
  return isAbove(total, 0) ? shareAt(period) / total : flat;
}

/**
 * Each base period's mean share of its year, over the full years before the target's with every period present and a
 * positive total; null without such a year, and for days and weeks, whose number differs between years.
 */
function seasonalShares(target: Period, source: TargetSource): readonly number[] | null {
  const { calendar, definition, history } = source;
  if (definition.frequency === 'day' || definition.frequency === 'week') return null;
  const before = enclosingPeriod(target, 'year', calendar).start;
  const years = [...byYear(history, source)]
    .filter(([start]) => start < before)
    .map(([, values]) => sharesOfYear(values))
    .filter((shares) => shares !== null);
  const [first] = years;
  if (first === undefined) return null;
  return first.map((_, place) => years.reduce((sum, shares) => sum + (shares[place] ?? 0), 0) / years.length);
}

/** Values by place in the year, for each year's first day; missing ones are undefined. */
function byYear(history: readonly PeriodValue[], source: TargetSource): Map<string, (number | undefined)[]> {
  const years = new Map<string, (number | undefined)[]>();
  for (const { period: id, value } of history) {
    const period = parsePeriod(id, source.calendar);
    if (period.frequency !== source.definition.frequency) continue;
    const year = enclosingPeriod(period, 'year', source.calendar);
    const values = years.get(year.start) ?? partsOf(year, period.frequency, source.calendar).map(() => undefined);
    values[placeInYear(period, source)] = value;
    years.set(year.start, values);
  }
  return years;
}

function sharesOfYear(values: readonly (number | undefined)[]): readonly number[] | null {
  const present = values.filter((value) => value !== undefined);
  if (present.length < values.length) return null;
  const total = present.reduce((sum, value) => sum + value, 0);
  return isAbove(total, 0) ? present.map((value) => value / total) : null;
}

function placeInYear(period: Period, source: TargetSource): number {
  const year = enclosingPeriod(period, 'year', source.calendar);
  return partsOf(year, period.frequency, source.calendar).findIndex((part) => part.id === period.id);
}
