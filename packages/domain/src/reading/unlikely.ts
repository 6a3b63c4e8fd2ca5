import { isAtLeast, isAtMost, isEqualFigure } from '../figure.ts';
import type { RefusalParams } from '../refusal.ts';
import type { CheckContext, CheckedDefinition, ReadingProblem, ReadingProblemCode } from './check-reading.ts';
import type { ReadingContent } from './reading.ts';

/** This value and the five before make six periods. */
const STEADY_PERIODS = 5;
/** A whole count below this stays as it is often enough. */
const SMALL_COUNT = 10;

/** What asks for a comment in one value by itself: out of range, a slip of the decimal mark, never changing (method 4). */
export function unlikely(
  definition: CheckedDefinition,
  content: Exclude<ReadingContent, { kind: 'notApplicable' }>,
  value: number | null,
  context: CheckContext,
): ReadingProblem[] {
  if (value === null || definition.direction === 'yesNo') return [];
  const field = content.kind === 'value' ? 'value' : 'numerator';
  const warning = (code: ReadingProblemCode, params: RefusalParams): ReadingProblem => ({
    severity: 'warning',
    code,
    params,
    field,
  });
  return [
    ...rangeWarnings(definition, value, context).map(([code, params]) => warning(code, params)),
    ...sizeWarnings(value, context.last).map(([code, params]) => warning(code, params)),
    ...(isUnchanged(definition, value, context.steady) ? [warning('unchanged', { value })] : []),
  ];
}

/**
 * The value that the five periods before all have, from the newest five, oldest first; null where they differ, one has
 * none, or there are fewer.
 */
export function steadyValue(before: readonly (number | null)[]): number | null {
  const values = before.filter((value) => value !== null).slice(-STEADY_PERIODS);
  const [first] = values;
  if (first === undefined || values.length < STEADY_PERIODS || before.slice(-STEADY_PERIODS).includes(null))
    return null;
  return values.every((value) => isEqualFigure(value, first)) ? first : null;
}

type Warned = readonly [ReadingProblemCode, RefusalParams];

function rangeWarnings(definition: CheckedDefinition, value: number, { expectedRange }: CheckContext): Warned[] {
  const { low, high } = expectedRange ?? definition.plausible;
  const isInside = (low === null || isAtLeast(value, low)) && (high === null || isAtMost(value, high));
  return isInside ? [] : [[expectedRange ? 'outsideLimits' : 'outsidePlausible', { value, low, high }]];
}

/** A slip of the decimal mark: ten times the last value or more, a tenth of it or less. */
function sizeWarnings(value: number, last: number | null): Warned[] {
  if (last === null || last === 0 || value === 0) return [];
  if (isAtLeast(Math.abs(value), 10 * Math.abs(last))) return [['tenTimesLast', { value, last }]];
  if (isAtMost(10 * Math.abs(value), Math.abs(last))) return [['tenthOfLast', { value, last }]];
  return [];
}

/** Nothing, everything and a handful may well stay the same. */
function isUnchanged({ scale }: CheckedDefinition, value: number, steady: number | null): boolean {
  if (steady === null || !isEqualFigure(value, steady) || value === 0) return false;
  if (scale === 'percent') return !isEqualFigure(value, 100);
  return !(scale === 'count' && Math.abs(value) < SMALL_COUNT);
}
