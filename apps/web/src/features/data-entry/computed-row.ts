import type { EntryRow } from '@rumbo/api';
import { reportedValue, resultFrom, typedOperands } from '@rumbo/domain';
import type { FormulaResult } from '@rumbo/domain';
import { rowKey } from './entry-line.ts';
import type { RowState } from './row-draft.ts';

type RowOf = (key: string) => EntryRow | undefined;
type StateOf = (row: EntryRow) => RowState;

/**
 * The figure of a computed row by what stands on the sheet now: a value that is typed takes the place of the one in
 * force; what others report, or in other periods, is as the server knows it. The evaluator is the server's.
 */
export function computedNow(row: EntryRow, rowOf: RowOf, stateOf: StateOf): number | null {
  const { computedFrom, computed } = row;
  if (computedFrom === null || typedOperands(computedFrom).length === 0) return computed;
  const result = computedResult(computedFrom, row.period, rowOf, stateOf);
  return typeof result === 'number' ? result : null;
}

/** The same with why there is none. */
export function computedResult(
  computedFrom: NonNullable<EntryRow['computedFrom']>,
  period: string,
  rowOf: RowOf,
  stateOf: StateOf,
): FormulaResult {
  return resultFrom(computedFrom, (kpiId) => {
    const typed = rowOf(rowKey({ kpiId, period }));
    if (typed === undefined) return undefined;
    const { content } = stateOf(typed);
    return content === null ? null : reportedValue(typed, content);
  });
}

/** The row with its figure; the same row while that stays. */
export function withComputed(row: EntryRow, computed: number | null): EntryRow {
  return computed === row.computed ? row : { ...row, computed };
}
