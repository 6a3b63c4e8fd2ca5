import { Refusal } from '../refusal.ts';

/** The operators of the formula language. Comparisons give 1 or 0. */
export const OPERATORS = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '=', '<>'] as const;
export type Operator = (typeof OPERATORS)[number];

/** The functions of the language with the least and most arguments they take; nothing else can be called. */
export const FUNCTIONS = {
  if: { least: 3, most: 3 },
  min: { least: 1, most: 100 },
  max: { least: 1, most: 100 },
  abs: { least: 1, most: 1 },
  round: { least: 1, most: 2 },
  sum: { least: 1, most: 100 },
  avg: { least: 1, most: 100 },
  coalesce: { least: 1, most: 100 },
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** Formulas of formulas of formulas may double at every step: beyond this many parts they are refused. */
const MAX_PARTS = 5_000;

/** Longest text and deepest nesting (parentheses, calls, signs, powers) of a formula. */
export const MAX_FORMULA_LENGTH = 500;
export const MAX_FORMULA_DEPTH = 30;

/** A parsed formula (method 3). */
export type Formula =
  | { readonly type: 'number'; readonly value: number }
  /** A KPI's figure, `shift` periods of the formula's frequency earlier: `prev(K-01, 2)`. */
  | { readonly type: 'operand'; readonly code: string; readonly shift: number }
  | { readonly type: 'negate'; readonly of: Formula }
  | { readonly type: 'binary'; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly type: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] };

export interface OperandRef {
  readonly code: string;
  readonly shift: number;
}

function childrenOf(formula: Formula): readonly Formula[] {
  switch (formula.type) {
    case 'negate':
      return [formula.of];
    case 'binary':
      return [formula.left, formula.right];
    case 'call':
      return formula.args;
    case 'number':
    case 'operand':
      return [];
  }
}

/** Every KPI that the formula asks for, each code and shift once, in the order of the text. */
export function operandsOf(formula: Formula): OperandRef[] {
  const found = new Map<string, OperandRef>();
  const collect = (node: Formula): void => {
    if (node.type === 'operand') found.set(`${node.code} ${node.shift}`, { code: node.code, shift: node.shift });
    childrenOf(node).forEach(collect);
  };
  collect(formula);
  return [...found.values()];
}

/**
 * The formula with every operand that is itself a formula written out, so that only reported KPIs remain; inside
 * `prev(F, n)` all operands of F move n periods back. `formulaOf` gives null for reported KPIs. Refuses `formulaTooLarge`
 * beyond 5,000 parts, which also ends a cycle that nobody refused before.
 */
export function expandFormula(formula: Formula, formulaOf: (code: string) => Formula | null): Formula {
  let parts = 0;
  const expand = (node: Formula, shift: number): Formula => {
    parts += 1;
    if (parts > MAX_PARTS) throw new Refusal('invalid', 'formulaTooLarge', { most: MAX_PARTS }, 'formula');
    switch (node.type) {
      case 'number':
        return node;
      case 'operand': {
        const inner = formulaOf(node.code);
        return inner === null ? { ...node, shift: node.shift + shift } : expand(inner, node.shift + shift);
      }
      case 'negate':
        return { ...node, of: expand(node.of, shift) };
      case 'binary':
        return { ...node, left: expand(node.left, shift), right: expand(node.right, shift) };
      case 'call':
        return { ...node, args: node.args.map((arg) => expand(arg, shift)) };
    }
  };
  return expand(formula, 0);
}
