import type { Formula } from './formula.ts';
import { operandsOf } from './formula.ts';

/** A KPI that a formula stands on, with those that it stands on itself; none for one whose values are reported. */
export interface OperandNode {
  readonly code: string;
  readonly operands: readonly OperandNode[];
}

/**
 * What a formula stands on, down to reported KPIs, each operand once under its formula and in the order of the text.
 * `formulaOf` gives null for what is reported or unknown. A code that comes again under itself is not gone into, so that a
 * cycle ends too.
 */
export function operandTree(
  formula: Formula,
  formulaOf: (code: string) => Formula | null,
  above: readonly string[] = [],
): readonly OperandNode[] {
  const codes = [...new Set(operandsOf(formula).map(({ code }) => code))];
  return codes.map((code) => {
    const inner = above.includes(code) ? null : formulaOf(code);
    return { code, operands: inner === null ? [] : operandTree(inner, formulaOf, [...above, code]) };
  });
}
