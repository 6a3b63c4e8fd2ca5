import { isAbove, isBelow } from '../figure.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import type { RefusalParams } from '../refusal.ts';
import type { ReadingContent } from './reading.ts';
import { unlikely } from './unlikely.ts';

/** What of a definition a typed value is checked against. */
export type CheckedDefinition = Pick<
  KpiDefinition,
  'kind' | 'factor' | 'scale' | 'decimals' | 'direction' | 'plausible'
>;

export interface CheckContext {
  /** Process limits of this unit's own series as shown; null while there are none. Then the planner's range is used. */
  readonly expectedRange: { readonly low: number; readonly high: number } | null;
  /** The last value before this period; null when there is none. */
  readonly last: number | null;
  /** The value that each of the five periods before has; null where they differ or one has none. */
  readonly steady: number | null;
}

export type ReadingProblemCode =
  | 'formulaIsComputed'
  | 'wrongKind'
  | 'notANumber'
  | 'notYesOrNo'
  | 'notWhole'
  | 'belowZero'
  | 'aboveHundred'
  | 'numeratorAboveDenominator'
  | 'outsideLimits'
  | 'outsidePlausible'
  | 'tenTimesLast'
  | 'tenthOfLast'
  | 'unchanged'
  | 'equalToRow'
  | 'ruleAtMost'
  | 'ruleSumOf';

/** `blocking` is impossible and keeps the row from being sent; `warning` is unlikely and asks for a comment. */
export interface ReadingProblem {
  readonly severity: 'blocking' | 'warning';
  readonly code: ReadingProblemCode;
  readonly params: RefusalParams;
  /** The figures that it was seen beside: the row of the same value; what a rule names, in its order. */
  readonly beside?: readonly { readonly code: string; readonly value: number; readonly decimals: number }[];
  readonly field: 'value' | 'numerator' | 'denominator' | 'kind';
}

type Field = ReadingProblem['field'];

/** The figure that was reported, unrounded; null for not applicable and for a ratio over zero (method 3). */
export function reportedValue(definition: Pick<CheckedDefinition, 'factor'>, content: ReadingContent): number | null {
  if (content.kind === 'value') return content.value;
  if (content.kind === 'notApplicable' || content.denominator === 0) return null;
  return (definition.factor * content.numerator) / content.denominator;
}

/**
 * What is wrong with a reading, blocking problems first: the same function runs as the person types and in the server.
 * The impossible blocks, the unlikely warns and asks for a comment. A declared plausible range that reaches beyond the
 * bounds of the scale lifts them: growth in percent may be negative, coverage may exceed 100. Warnings are only looked
 * for where nothing blocks.
 */
export function checkReading(
  definition: CheckedDefinition,
  content: ReadingContent,
  context: CheckContext,
): ReadingProblem[] {
  const kind = kindProblems(definition, content);
  if (kind.length > 0 || content.kind === 'notApplicable') return kind;
  const impossible = [...numberProblems(content), ...scaleProblems(definition, content)];
  return impossible.length > 0
    ? impossible
    : unlikely(definition, content, reportedValue(definition, content), context);
}

/** Whether the row may be sent: nothing blocks it, and what warns has a comment. */
export function isReadyToSubmit(problems: readonly ReadingProblem[], comment: string | null): boolean {
  if (problems.some(({ severity }) => severity === 'blocking')) return false;
  return problems.length === 0 || (comment !== null && comment.trim() !== '');
}

function blocking(code: ReadingProblemCode, field: Field, params: RefusalParams = {}): ReadingProblem {
  return { severity: 'blocking', code, params, field };
}

function kindProblems(definition: CheckedDefinition, content: ReadingContent): ReadingProblem[] {
  if (definition.kind === 'formula') return [blocking('formulaIsComputed', 'kind')];
  if (content.kind === 'notApplicable' || content.kind === definition.kind) return [];
  return [blocking('wrongKind', 'kind', { expected: definition.kind, got: content.kind })];
}

type Reported = Exclude<ReadingContent, { kind: 'notApplicable' }>;

function partsOf(content: Reported): readonly (readonly [Field, number])[] {
  if (content.kind === 'value') return [['value', content.value]];
  return [
    ['numerator', content.numerator],
    ['denominator', content.denominator],
  ];
}

function numberProblems(content: Reported): ReadingProblem[] {
  return partsOf(content).flatMap(([field, part]) => (Number.isFinite(part) ? [] : [blocking('notANumber', field)]));
}

function scaleProblems(definition: CheckedDefinition, content: Reported): ReadingProblem[] {
  if (content.kind === 'ratio') return ratioProblems(definition, content);
  const { value } = content;
  if (definition.direction === 'yesNo') return value === 0 || value === 1 ? [] : [blocking('notYesOrNo', 'value')];
  const problems = boundProblems(definition, value, 'value');
  const isFraction = definition.scale === 'count' && definition.decimals === 0 && !Number.isInteger(value);
  if (isFraction && Number.isFinite(value)) problems.push(blocking('notWhole', 'value', { value }));
  return problems;
}

function mayBeNegative({ scale, plausible }: CheckedDefinition): boolean {
  return scale === 'amount' || (plausible.low !== null && plausible.low < 0);
}

function mayExceedHundred({ scale, plausible }: CheckedDefinition): boolean {
  return scale !== 'percent' || (plausible.high !== null && plausible.high > 100);
}

function boundProblems(definition: CheckedDefinition, value: number, field: Field): ReadingProblem[] {
  if (!mayBeNegative(definition) && isBelow(value, 0)) return [blocking('belowZero', field, { value })];
  if (!mayExceedHundred(definition) && isAbove(value, 100)) return [blocking('aboveHundred', field, { value })];
  return [];
}

function ratioProblems(
  definition: CheckedDefinition,
  content: Extract<ReadingContent, { kind: 'ratio' }>,
): ReadingProblem[] {
  const negative = partsOf(content)
    .filter(([, part]) => !mayBeNegative(definition) && isBelow(part, 0))
    .map(([field, value]) => blocking('belowZero', field, { value }));
  if (negative.length > 0) return negative;
  const { numerator, denominator } = content;
  const isShare = definition.scale === 'percent' && definition.factor === 100 && !mayExceedHundred(definition);
  if (isShare) {
    return isAbove(numerator, denominator)
      ? [blocking('numeratorAboveDenominator', 'numerator', { numerator, denominator })]
      : [];
  }
  const value = reportedValue(definition, content);
  return value === null ? [] : boundProblems(definition, value, 'numerator');
}
