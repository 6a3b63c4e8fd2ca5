import type { EntryRow } from '@rumbo/api';
import { rowKey } from './entry-line.ts';
import type { RowWrite } from './row-write.ts';

interface Saved {
  readonly at: string;
  readonly revision: number;
}

/** As much of a sheet as is written to. */
interface SheetOfRows {
  readonly groups: readonly { readonly rows: readonly EntryRow[] }[];
}

/** The sheet as the server now has it, until its own answer comes: what was typed does not flicker. */
export function withSaved<View extends SheetOfRows>(view: View, write: RowWrite, saved: Saved, by: string): View {
  const patch = (row: EntryRow): EntryRow => {
    if (rowKey(row) !== rowKey(write)) return row;
    if (write.kind === 'clear') return { ...row, pending: null, state: row.approved === null ? 'empty' : 'approved' };
    const pending = {
      readingId: row.pending?.readingId ?? '',
      revision: saved.revision,
      content: write.content,
      isEstimated: write.estimated,
      comment: write.comment,
      channel: 'typed' as const,
      enteredBy: by,
      enteredAt: saved.at,
      returnReason: null,
    };
    return { ...row, pending, state: 'draft' };
  };
  return { ...view, groups: view.groups.map((group) => ({ ...group, rows: group.rows.map(patch) })) };
}
