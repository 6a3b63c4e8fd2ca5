import { isAbove, isAtLeast, isAtMost, isBelow, isEqualFigure } from '../figure.ts';
import type { Formula, OperandRef, FunctionName, Operator } from './formula.ts';

/** Why a formula has no value; for a missing operand, which one was the first. */
export interface FormulaMissing {
  readonly missing: 'operandMissing' | 'divisionByZero';
  readonly operand?: OperandRef;
}
export type FormulaResult = number | FormulaMissing;

/** A KPI's figure, `shift` periods back; null where there is none. */
export type ResolveOperand = (code: string, shift: number) => number | null;

/**
 * The value of a formula (method 3). A missing operand makes it missing, but for `coalesce`, which takes its first
 * argument with a value. Of `if` and `coalesce` only what is needed is asked for. What has no finite result, as 0 to the
 * power −1 or the root of −1, counts as a division by zero.
 */
export function evaluateFormula(formula: Formula, resolve: ResolveOperand): FormulaResult {
  switch (formula.type) {
    case 'number':
      return formula.value;
    case 'operand': {
      const { code, shift } = formula;
      return resolve(code, shift) ?? { missing: 'operandMissing', operand: { code, shift } };
    }
    case 'negate':
      return withValues([formula.of], resolve, ([value = 0]) => -value);
    case 'binary': {
      const operate = OPERATIONS[formula.operator];
      return withValues([formula.left, formula.right], resolve, ([left = 0, right = 0]) => operate(left, right));
    }
    case 'call':
      return evaluateCall(formula.name, formula.args, resolve);
  }
}

/**
 * The formula as a function of its operands' figures, null where there is none, and of `previous(code, n)`, an operand's
 * figure n periods earlier.
 */
export function evaluatorOf(formula: Formula) {
  return (
    operands: ReadonlyMap<string, number | null>,
    previous: ResolveOperand,
  ): number | FormulaMissing['missing'] => {
    const result = evaluateFormula(formula, (code, shift) =>
      shift === 0 ? (operands.get(code) ?? null) : previous(code, shift),
    );
    return typeof result === 'number' ? result : result.missing;
  };
}

function evaluateCall(name: FunctionName, args: readonly Formula[], resolve: ResolveOperand): FormulaResult {
  if (name === 'coalesce') return firstWithValue(args, resolve);
  if (name !== 'if') return withValues(args, resolve, CALLS[name]);
  const [condition, whenTrue, whenFalse] = args;
  if (!condition || !whenTrue || !whenFalse) return { missing: 'operandMissing' };
  const answer = evaluateFormula(condition, resolve);
  if (typeof answer !== 'number') return answer;
  return evaluateFormula(isEqualFigure(answer, 0) ? whenFalse : whenTrue, resolve);
}

function firstWithValue(args: readonly Formula[], resolve: ResolveOperand): FormulaResult {
  let first: FormulaMissing | null = null;
  for (const arg of args) {
    const result = evaluateFormula(arg, resolve);
    if (typeof result === 'number') return result;
    first ??= result;
  }
  return first ?? { missing: 'operandMissing' };
}

/** `compute` on the values of all parts, or the first reason why one has none. */
function withValues(
  parts: readonly Formula[],
  resolve: ResolveOperand,
  compute: (values: readonly number[]) => number,
): FormulaResult {
  const values: number[] = [];
  for (const part of parts) {
    const result = evaluateFormula(part, resolve);
    if (typeof result !== 'number') return result;
    values.push(result);
  }
  const value = compute(values);
  return Number.isFinite(value) ? value : { missing: 'divisionByZero' };
}

const asNumber = (holds: boolean): number => (holds ? 1 : 0);

const OPERATIONS: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
  '<': (left, right) => asNumber(isBelow(left, right)),
  '<=': (left, right) => asNumber(isAtMost(left, right)),
  '>': (left, right) => asNumber(isAbove(left, right)),
  '>=': (left, right) => asNumber(isAtLeast(left, right)),
  '=': (left, right) => asNumber(isEqualFigure(left, right)),
  '<>': (left, right) => asNumber(!isEqualFigure(left, right)),
};

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const CALLS: Readonly<Record<Exclude<FunctionName, 'if' | 'coalesce'>, (values: readonly number[]) => number>> = {
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  abs: ([value = 0]) => Math.abs(value),
  round: ([value = 0, decimals = 0]) => rounded(value, decimals),
  sum: total,
  avg: (values) => total(values) / values.length,
};

/** Half away from zero, also where binary fractions fall just short of the half: round(1.005, 2) is 1.01. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** Math.trunc(decimals);
  const scaled = Math.abs(value) * scale;
  const floor = Math.floor(scaled);
  return (Math.sign(value) * (isAtLeast(scaled, floor + 0.5) ? floor + 1 : floor)) / scale;
}
