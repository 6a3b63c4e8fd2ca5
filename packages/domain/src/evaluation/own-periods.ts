import { countExpectedParts } from '../aggregation/expected-parts.ts';
import type { ExpectedPart } from '../aggregation/expected-parts.ts';
import type { Rollup } from '../aggregation/rollup.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import { addWorkingDays, dueDay } from '../period/due.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar, Day, Period, PeriodId } from '../period/period.ts';
import { periodOf, shiftPeriod } from '../period/period-arithmetic.ts';
import type { Figure } from './evaluation.ts';

/** What became of one base period, of readings or of a formula alike. */
export interface OwnPeriod {
  readonly period: Period;
  readonly got: number;
  readonly expected: number;
  /** A value, a division by zero, or not applicable: something was approved that stands for the period. */
  readonly isReported: boolean;
  /** Of a formula: some operands are there. */
  readonly isPartlyThere: boolean;
}

/** The KPI's own periods in the segment of its definition, oldest first. */
export function ownPeriods(
  series: readonly Rollup[],
  figures: readonly Figure[] | null,
  definition: Pick<KpiDefinition, 'frequency'>,
  segmentStart: Day | null,
  calendar: Calendar,
): readonly OwnPeriod[] {
  const rows =
    figures === null ? series.map((row) => fromRollup(row, calendar)) : figures.map((row) => fromFigure(row, calendar));
  return rows.filter(
    ({ period }) =>
      period.frequency === definition.frequency && (segmentStart === null || period.start >= segmentStart),
  );
}

function fromRollup(row: Rollup, calendar: Calendar): OwnPeriod {
  const { got, expected } = row;
  const isReported = got > 0 || (expected === 0 && row.notApplicable > 0);
  return { period: parsePeriod(row.period, calendar), got, expected, isReported, isPartlyThere: false };
}

function fromFigure(row: Figure, calendar: Calendar): OwnPeriod {
  const isReported = row.value !== null || row.reason === 'notApplicable' || row.reason === 'divisionByZero';
  const isPartlyThere = row.reason === 'operandMissing';
  return { period: parsePeriod(row.period, calendar), got: row.got, expected: row.expected, isReported, isPartlyThere };
}

/** What decides which periods are owed, and when. */
export interface Obligations {
  readonly expected: readonly ExpectedPart[];
  readonly definition: Pick<KpiDefinition, 'frequency' | 'discontinuedAfter'>;
  /** Nothing is owed from before a change of definition. */
  readonly segmentStart: Day | null;
  readonly dueDays: number;
  readonly calendar: Calendar;
}

/** Whether anybody owes a value for a period. */
export function isOwed(period: Period, { expected, definition }: Obligations): boolean {
  return countExpectedParts(expected, period, definition) > 0;
}

/** The first owed period from one on that ended by a day; null when none did. */
export function firstOwed(from: Period, endedBy: Day, obligations: Obligations): Period | null {
  for (let at = from; at.end <= endedBy; at = shiftPeriod(at, 1, obligations.calendar)) {
    if (isOwed(at, obligations)) return at;
  }
  return null;
}

/** The first period that anybody ever owes; null without assignments. */
export function firstEverOwed(obligations: Obligations): Period | null {
  const { expected, definition, segmentStart, calendar } = obligations;
  const [assigned] = expected.map((part) => part.from).toSorted();
  if (assigned === undefined) return null;
  const first = segmentStart === null || segmentStart < assigned ? assigned : segmentStart;
  const period = periodOf(first, definition.frequency, calendar);
  const last = [...expected.map((part) => part.to ?? part.from), first].toSorted().at(-1) ?? first;
  // The period in which the last assignment that ends does so, or begins, is far enough to look.
  return firstOwed(period, shiftPeriod(periodOf(last, definition.frequency, calendar), 1, calendar).end, obligations);
}

/** Whether the due moment of a period, and a grace after it, lies behind today (method 7). */
export function isOverdue(period: Period, graceDays: number, obligations: Obligations, today: Day): boolean {
  const { dueDays, calendar } = obligations;
  return addWorkingDays(period.end, dueDays + graceDays, calendar) < today;
}

/**
 * When the next value that is missing is, or was, due: of the first owed period, from the newest reported one on, in which
 * not every part has reported. Null when nothing more is owed.
 */
export function nextDueDay(from: Period | null, periods: readonly OwnPeriod[], obligations: Obligations): Day | null {
  const rows = new Map<PeriodId, OwnPeriod>(periods.map((row) => [row.period.id, row]));
  const lastDay = lastOwedDay(obligations);
  let at = from ?? firstEverOwed(obligations);
  if (at === null) return null;
  for (; lastDay === null || at.start <= lastDay; at = shiftPeriod(at, 1, obligations.calendar)) {
    const row = rows.get(at.id);
    const isComplete = row !== undefined && row.isReported && row.got >= row.expected;
    if (!isComplete && isOwed(at, obligations)) return dueDay(at, obligations.dueDays, obligations.calendar);
  }
  return null;
}

/** The last day on which anything is owed; null while it goes on. */
function lastOwedDay({ expected, definition }: Obligations): Day | null {
  const isOpen = expected.some((part) => part.to === null);
  if (isOpen) return definition.discontinuedAfter;
  return (
    expected
      .map((part) => part.to ?? part.from)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** The last period of a frequency that ended by a day. */
export function lastEnded(by: Day, frequency: Period['frequency'], calendar: Calendar): Period {
  const at = periodOf(by, frequency, calendar);
  return at.end <= by ? at : shiftPeriod(at, -1, calendar);
}

/** Whether every assignment ended before a period did. */
export function isNoLongerOwed(period: Period, { expected }: Obligations): boolean {
  return expected.length > 0 && expected.every((part) => part.to !== null && part.to < period.end);
}
