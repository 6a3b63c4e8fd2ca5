import { isCorrectionUnexplained } from '@rumbo/domain';
import type { EntryRow } from '@rumbo/api';
import type { RowState } from './row-draft.ts';

/** Whether a row is typed over an approved value and does not say why yet: the old comment spoke of the old value. */
export function lacksReason(row: EntryRow, { comment }: Pick<RowState, 'comment'>, isTyped: boolean): boolean {
  if (row.approved === null || (row.pending === null && !isTyped)) return false;
  return isCorrectionUnexplained({ comment }, row.approved);
}
