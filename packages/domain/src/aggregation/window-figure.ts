import type { Figure } from '../evaluation/evaluation.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import { addDays } from '../period/day.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar, Day, Frequency, Period } from '../period/period.ts';
import { enclosingPeriod, partsOf, periodsBetween, shiftPeriod } from '../period/period-arithmetic.ts';
import { countExpectedParts } from './expected-parts.ts';
import type { ExpectedPart } from './expected-parts.ts';
import { figureOf, quotient, reasonOf } from './figure-of.ts';
import type { AggregationRule } from './figure-of.ts';
import { emptyRollup } from './part-rollup.ts';
import type { Rollup } from './rollup.ts';

/**
 * The base periods of an evaluation window that ends with `last`, oldest first (method 5): the period itself, the plan's
 * year to date, or those of the last twelve months. `segmentStart` cuts off what came before a change of definition.
 */
export function windowPeriods(
  last: Period,
  window: KpiDefinition['window'],
  calendar: Calendar,
  segmentStart: Day | null = null,
): readonly Period[] {
  if (window === 'period') return [last];
  const all = window === 'yearToDate' ? yearToDate(last, calendar) : rolling12(last, calendar);
  return segmentStart === null ? all : all.filter((period) => period.start >= segmentStart || period.id === last.id);
}

function yearToDate(last: Period, calendar: Calendar): readonly Period[] {
  const [first] = partsOf(enclosingPeriod(last, 'year', calendar), last.frequency, calendar);
  return first === undefined ? [last] : periodsBetween(first, last, calendar);
}

const PER_YEAR = { week: 52, month: 12, quarter: 4, semester: 2, year: 1 } as const;

/** Twelve months back: 52 weeks, or all days since the same date a year before. */
function rolling12(last: Period, calendar: Calendar): readonly Period[] {
  if (last.frequency !== 'day') {
    return periodsBetween(shiftPeriod(last, 1 - PER_YEAR[last.frequency], calendar), last, calendar);
  }
  const sameDate = `${String(Number(last.start.slice(0, 4)) - 1).padStart(4, '0')}${last.start.slice(4)}`;
  const yearAgo = last.start.endsWith('-02-29') ? sameDate.replace('-29', '-28') : sameDate;
  return periodsBetween(parsePeriod(addDays(yearAgo, 1), calendar), last, calendar);
}

/**
 * One roll-up for each of the periods: the given one, or, where none is kept because nobody reported, how many parts
 * were expected.
 */
export function completeRollups(
  periods: readonly Period[],
  series: ReadonlyMap<string, Rollup>,
  expected: readonly ExpectedPart[],
  definition: Pick<KpiDefinition, 'discontinuedAfter'>,
): readonly Rollup[] {
  return periods.map(
    (period) =>
      series.get(period.id) ?? {
        ...emptyRollup(period.id),
        expected: countExpectedParts(expected, period, definition),
      },
  );
}

/**
 * The figure of a window from the roll-ups of its base periods, oldest first (method 6): units first inside each base
 * period, then time; ratios Σ ÷ Σ. `partial` when a sum over units in it is, or when a sum over time lacks an expected
 * period. `last` speaks of its own period's parts only. `id` names the figure's period.
 */
export function windowFigure(id: string, rollups: readonly Rollup[], rule: AggregationRule): Figure {
  const figures = rollups.map((rollup) => figureOf(rollup, rule));
  const counts = totals(rollups);
  if (rule.kind === 'ratio') return ratioFigure(id, rollups, counts, rule.factor);
  const included = figures.filter((figure) => figure.value !== null);
  const used = rule.overTime === 'last' ? included.slice(-1) : included;
  const value = overTime(
    used.flatMap((figure) => figure.value ?? []),
    rule.overTime,
  );
  const isShort = rule.overTime === 'sum' && rollups.some((rollup) => rollup.got === 0 && rollup.expected > 0);
  const { got, expected } = rule.overTime === 'last' ? (used[0] ?? counts) : counts;
  return {
    period: id,
    value,
    reason: value === null ? reasonOf(counts) : null,
    got,
    expected,
    partial: value !== null && (isShort || used.some((figure) => figure.partial)),
    numerator: null,
    denominator: null,
  };
}

function ratioFigure(id: string, rollups: readonly Rollup[], counts: Counts, factor: number): Figure {
  let numerator = 0;
  let denominator = 0;
  for (const rollup of rollups) {
    numerator += rollup.numerator;
    denominator += rollup.denominator;
  }
  const value = counts.got === 0 ? null : quotient(numerator, denominator, factor);
  return {
    period: id,
    value,
    reason: value === null ? reasonOf(counts) : null,
    got: counts.got,
    expected: counts.expected,
    partial: false,
    numerator: counts.got === 0 ? null : numerator,
    denominator: counts.got === 0 ? null : denominator,
  };
}

type Counts = Pick<Rollup, 'got' | 'expected' | 'notApplicable'>;

function totals(rollups: readonly Rollup[]): Counts {
  let [got, expected, notApplicable] = [0, 0, 0];
  for (const rollup of rollups) {
    got += rollup.got;
    expected += rollup.expected;
    notApplicable += rollup.notApplicable;
  }
  return { got, expected, notApplicable };
}

/** Values of successive periods as one, by the KPI's rule over time; null of none. */
export function overTime(values: readonly number[], rule: KpiDefinition['overTime']): number | null {
  const last = values.at(-1);
  if (last === undefined) return null;
  switch (rule) {
    case 'sum':
      return sumOf(values);
    case 'mean':
      return sumOf(values) / values.length;
    case 'last':
      return last;
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
  }
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * A KPI's series in coarser periods, as a chart by quarter or year shows it, oldest first: always from base periods,
 * never from quarters (method 6). One figure for each coarser period from the first base period to the last.
 */
export function coarsen(
  series: readonly Rollup[],
  frequency: Frequency,
  definition: AggregationRule & Pick<KpiDefinition, 'frequency' | 'discontinuedAfter'>,
  expected: readonly ExpectedPart[],
  calendar: Calendar,
): readonly Figure[] {
  const first = series[0];
  const last = series.at(-1);
  if (first === undefined || last === undefined) return [];
  const byPeriod = new Map(series.map((rollup) => [rollup.period, rollup]));
  const coarse = periodsBetween(
    enclosingPeriod(parsePeriod(first.period, calendar), frequency, calendar),
    enclosingPeriod(parsePeriod(last.period, calendar), frequency, calendar),
    calendar,
  );
  return coarse.map((period) => {
    const parts = partsOf(period, definition.frequency, calendar);
    return windowFigure(period.id, completeRollups(parts, byPeriod, expected, definition), definition);
  });
}
