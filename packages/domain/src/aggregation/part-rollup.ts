import type { PeriodId } from '../period/period.ts';
import type { ReadingContent } from '../reading/reading.ts';
import type { Rollup } from './rollup.ts';

/** What one (KPI, unit, base period) amounts to when nothing is expected and nothing was reported. */
export function emptyRollup(period: PeriodId): Rollup {
  return {
    period,
    got: 0,
    expected: 0,
    notApplicable: 0,
    sum: 0,
    min: null,
    max: null,
    numerator: 0,
    denominator: 0,
    targetTotal: 0,
  };
}

/**
 * The roll-up of one part: what one unit itself reported in one base period (method 6). `content` is its approved
 * reading, null without one; `ownTarget` its own target for that period, null without one; `isExpected` whether an
 * assignment makes it a part. A reading of a unit that is not assigned counts nowhere. 0/0 is reported: it is got, and
 * adds 0 to both sums. A part without a value adds no target.
 */
export function partRollup(
  period: PeriodId,
  content: ReadingContent | null,
  ownTarget: number | null = null,
  isExpected = true,
): Rollup {
  const empty = emptyRollup(period);
  if (!isExpected) return empty;
  if (content === null) return { ...empty, expected: 1 };
  switch (content.kind) {
    case 'notApplicable':
      return { ...empty, notApplicable: 1 };
    case 'ratio':
      return {
        ...empty,
        got: 1,
        expected: 1,
        numerator: content.numerator,
        denominator: content.denominator,
        targetTotal: ownTarget,
      };
    case 'value':
      return {
        ...empty,
        got: 1,
        expected: 1,
        sum: content.value,
        min: content.value,
        max: content.value,
        targetTotal: ownTarget,
      };
  }
}

/**
 * A unit's roll-up from those of its children and its own part (method 6). Sums run in the order given, so that callers
 * who always give the tree's order always get the same row.
 */
export function combineRollups(period: PeriodId, children: readonly Rollup[]): Rollup {
  let { got, expected, notApplicable, sum, min, max, numerator, denominator, targetTotal } = emptyRollup(period);
  for (const child of children) {
    got += child.got;
    expected += child.expected;
    notApplicable += child.notApplicable;
    sum += child.sum;
    min = lesser(min, child.min);
    max = greater(max, child.max);
    numerator += child.numerator;
    denominator += child.denominator;
    targetTotal = targetTotal === null || child.targetTotal === null ? null : targetTotal + child.targetTotal;
  }
  return { period, got, expected, notApplicable, sum, min, max, numerator, denominator, targetTotal };
}

function lesser(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function greater(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
