import { evaluateFormula, type FormulaResult } from './evaluate-formula.ts';
import type { Formula } from './formula.ts';

/** A formula on reported KPIs, with what each of them amounts to at a unit. */
export interface ComputedFrom {
  readonly formula: Formula;
  readonly operands: readonly {
    readonly code: string;
    /** Periods of the formula back. */
    readonly shift: number;
    readonly kpiId: string;
    /** The unit alone reports it, in the formula's own periods: a value that is typed there takes the place of this one. */
    readonly isTyped: boolean;
    readonly value: number | null;
  }[];
}

/** The KPIs that a unit types in the formula's own period, and whose values there a figure follows at once. */
export function typedOperands({ operands }: ComputedFrom): readonly string[] {
  return operands.filter(({ isTyped, shift }) => isTyped && shift === 0).map(({ kpiId }) => kpiId);
}

/** What stands in the unit's cell of a KPI: null for nothing, undefined where there is no such cell. */
type TypedOf = (kpiId: string) => number | null | undefined;

/** The figure of a formula as values are typed and not yet approved; null where it has none. */
export function figureFrom(from: ComputedFrom, typedOf: TypedOf): number | null {
  const result = resultFrom(from, typedOf);
  return typeof result === 'number' ? result : null;
}

/**
 * The same with why there is none. Where there is no cell, what is known holds; so it does for what others report, and for
 * other periods.
 */
export function resultFrom(from: ComputedFrom, typedOf: TypedOf): FormulaResult {
  return evaluateFormula(from.formula, (code, shift) => {
    const operand = from.operands.find((one) => one.code === code && one.shift === shift);
    if (operand === undefined) return null;
    const typed = operand.isTyped && shift === 0 ? typedOf(operand.kpiId) : undefined;
    return typed === undefined ? operand.value : typed;
  });
}
