import {
  completeRollups,
  figureOf,
  parsePeriod,
  periodOf,
  periodsBetween,
  segmentStart,
  shiftPeriod,
} from '@rumbo/domain';
import type { Calendar, ExpectedPart, Figure, KpiDefinition, Period, Rollup, SignalPoint } from '@rumbo/domain';

/** One figure a period, from the first that was reported to the last that ended by the shown one. */
export function figuresOf(
  rollups: readonly Rollup[],
  expected: readonly ExpectedPart[],
  definition: KpiDefinition,
  shown: Period,
  calendar: Calendar,
): readonly Figure[] {
  const own = rollups.filter(({ period }) => parsePeriod(period, calendar).frequency === definition.frequency);
  const [first] = own;
  const last = lastOwnPeriod(shown, definition, calendar);
  if (first === undefined || parsePeriod(first.period, calendar).start > last.start) return [];
  const periods = periodsBetween(parsePeriod(first.period, calendar), last, calendar);
  const byPeriod = new Map(own.map((row) => [row.period, row]));
  return completeRollups(periods, byPeriod, expected, definition).map((row) => figureOf(row, definition));
}

/** The last period of a KPI that ended by the end of the shown one. */
export function lastOwnPeriod(
  shown: Period,
  { frequency }: Pick<KpiDefinition, 'frequency'>,
  calendar: Calendar,
): Period {
  const at = periodOf(shown.end, frequency, calendar);
  return at.end <= shown.end ? at : shiftPeriod(at, -1, calendar);
}

/**
 * What the process rules look at. A partial sum is no point: offices that are missing would show as a change of the
 * process. A change of what is measured begins a new segment.
 */
export function signalPoints(
  series: readonly Figure[],
  definition: KpiDefinition,
  versions: readonly KpiDefinition[],
  calendar: Calendar,
): readonly SignalPoint[] {
  const start = segmentStart(versions, definition);
  const border = start === null ? -1 : series.findIndex(({ period }) => parsePeriod(period, calendar).start >= start);
  return series.map(({ period, value, partial }, index) => ({
    period,
    value: partial ? null : value,
    startsSegment: index > 0 && index === border,
  }));
}
