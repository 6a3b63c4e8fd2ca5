import type { Assignment, KpiDefinition } from '../kpi/definition.ts';
import type { Day, Period } from '../period/period.ts';

/** One part that somebody has to report, and from when to when. */
export type ExpectedPart = Pick<Assignment, 'unitId' | 'from' | 'to'>;

/**
 * Whether a period is owed under an assignment: the assignment is in force on the period's last day, as weights are
 * (method 1, 7), and the KPI is still measured then.
 */
export function isExpectedIn(
  part: Pick<ExpectedPart, 'from' | 'to'>,
  period: Pick<Period, 'end'>,
  discontinuedAfter: Day | null = null,
): boolean {
  if (discontinuedAfter !== null && discontinuedAfter < period.end) return false;
  return part.from <= period.end && (part.to === null || part.to >= period.end);
}

/** How many units owe a value for a period: several assignments of one unit are one part. */
export function countExpectedParts(
  parts: readonly ExpectedPart[],
  period: Pick<Period, 'end'>,
  definition: Pick<KpiDefinition, 'discontinuedAfter'>,
): number {
  const expected = parts.filter((part) => isExpectedIn(part, period, definition.discontinuedAfter));
  return expected.length < 2 ? expected.length : new Set(expected.map(({ unitId }) => unitId)).size;
}
