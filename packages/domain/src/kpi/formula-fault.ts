import { Refusal } from '../refusal.ts';
import type { RefusalParams } from '../refusal.ts';
import { FUNCTIONS, operandsOf } from './formula.ts';
import type { Formula } from './formula.ts';
import { findCycle } from './formula-cycle.ts';
import type { FormulaOfKpi } from './formula-cycle.ts';
import { formulaTokens } from './formula-tokens.ts';
import { parseFormula } from './parse-formula.ts';

/** What is wrong with a formula, and at which character of its text, counted from 1; null where it is no single place. */
export interface FormulaFault {
  readonly code: string;
  readonly params: RefusalParams;
  readonly position: number | null;
}

/** The KPI that a formula is written for, and what else the plan measures. */
export interface FormulaSurroundings {
  readonly code: string;
  readonly codes: ReadonlySet<string>;
  /** Formulas of the other KPIs. */
  readonly others: readonly FormulaOfKpi[];
}

/**
 * What keeps a text from being the formula of a KPI (method 3), as saving would refuse it: the refusals of the parser,
 * `formulaUnknownCode` at the code, `formulaCycle` at the operand by which it closes. Null: nothing.
 */
export function formulaFault(text: string, { code, codes, others }: FormulaSurroundings): FormulaFault | null {
  let formula: Formula;
  try {
    formula = parseFormula(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { position } = error.params;
    return { code: error.code, params: error.params, position: typeof position === 'number' ? position : null };
  }
  const operands = operandsOf(formula).map((operand) => operand.code);
  const unknown = operands.find((one) => one !== code && !codes.has(one));
  if (unknown !== undefined)
    return {
      code: 'formulaUnknownCode',
      params: { code: unknown, position: placeOf(text, unknown) ?? 1 },
      position: placeOf(text, unknown),
    };
  const cycle = findCycle([{ code, formula }, ...others]);
  if (cycle === null) return null;
  const next = cycle[cycle.indexOf(code) + 1];
  const params = { cycle: cycle.join(' → ') };
  return { code: 'formulaCycle', params, position: next === undefined ? null : placeOf(text, next) };
}

function placeOf(text: string, code: string): number | null {
  return formulaTokens(text).find((token) => token.type === 'name' && token.text === code)?.position ?? null;
}

/** A code on its way may end in a hyphen. */
const NAME = /[A-Za-z][A-Za-z0-9_-]*/g;

/** The stretch of a text that a chosen code takes the place of. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** The code that is being typed at a place in the text, from its first character to its last; null where there is none. */
export function completionAt(text: string, caret: number): Completion | null {
  const found = [...text.matchAll(NAME)].find(({ index, 0: name }) => index < caret && caret <= index + name.length);
  if (found === undefined) return null;
  const [name] = found;
  const isFunction = Object.hasOwn(FUNCTIONS, name.toLowerCase()) || name.toLowerCase() === 'prev';
  const to = found.index + name.length;
  if (isFunction && text.slice(to).trimStart().startsWith('(')) return null;
  return { from: found.index, to, typed: text.slice(found.index, caret) };
}
