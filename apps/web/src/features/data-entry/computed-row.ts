import type { EntryRow } from '@rumbo/api';
import { evaluateFormula, reportedValue } from '@rumbo/domain';
import type { FormulaResult } from '@rumbo/domain';
import { rowKey } from './entry-line.ts';
import type { RowState } from './row-draft.ts';

/**
 * A computed row by what stands on the sheet now: a value that is typed takes the place of the one in force; what others
 * report, or in other periods, is as the server knows it. The evaluator is the server's.
 */
export function computedNow(
  row: EntryRow,
  rowOf: (key: string) => EntryRow | undefined,
  stateOf: (row: EntryRow) => RowState,
): FormulaResult {
  const { computedFrom } = row;
  if (computedFrom === null) return { missing: 'operandMissing' };
  return evaluateFormula(computedFrom.formula, (code, shift) => {
    const operand = computedFrom.operands.find((one) => one.code === code && one.shift === shift);
    if (operand === undefined) return null;
    const typed =
      operand.isTyped && shift === 0 ? rowOf(rowKey({ kpiId: operand.kpiId, period: row.period })) : undefined;
    if (typed === undefined) return operand.value;
    const { content } = stateOf(typed);
    return content === null ? null : reportedValue(typed, content);
  });
}

/** The row with its figure; the same row while that stays. */
export function withComputed(row: EntryRow, result: FormulaResult): EntryRow {
  const computed = typeof result === 'number' ? result : null;
  return computed === row.computed ? row : { ...row, computed };
}
