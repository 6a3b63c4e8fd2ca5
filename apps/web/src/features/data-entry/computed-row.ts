import type { EntryRow } from '@rumbo/api';
import { figureFrom, reportedValue, typedOperands } from '@rumbo/domain';
import { rowKey } from './entry-line.ts';
import type { RowState } from './row-draft.ts';

/**
 * The figure of a computed row by what stands on the sheet now: a value that is typed takes the place of the one in
 * force; what others report, or in other periods, is as the server knows it. The evaluator is the server's.
 */
export function computedNow(
  { computedFrom, computed, period }: EntryRow,
  rowOf: (key: string) => EntryRow | undefined,
  stateOf: (row: EntryRow) => RowState,
): number | null {
  if (computedFrom === null || typedOperands(computedFrom).length === 0) return computed;
  return figureFrom(computedFrom, (kpiId) => {
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
