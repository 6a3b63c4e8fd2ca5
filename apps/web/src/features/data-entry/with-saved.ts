import type { EntryRow } from '@rumbo/api';
import { rowKey } from './entry-line.ts';
import type { RowWrite } from './row-write.ts';

/** A write that was made, and the revision it made. */
export interface Saved {
  readonly write: RowWrite;
  readonly at: string;
  readonly revision: number;
}

/** As much of a sheet as is written to. */
interface SheetOfRows {
  readonly groups: readonly { readonly rows: readonly EntryRow[] }[];
}

/** The sheet as the server now has it, until its own answer comes: what was typed does not flicker. */
export function withSaved<View extends SheetOfRows>(view: View, saved: readonly Saved[], by: string): View {
  const byRow = new Map(saved.map((one) => [rowKey(one.write), one]));
  const patch = (row: EntryRow): EntryRow => {
    const one = byRow.get(rowKey(row));
    return one === undefined ? row : patched(row, one, by);
  };
  return { ...view, groups: view.groups.map((group) => ({ ...group, rows: group.rows.map(patch) })) };
}

function patched(row: EntryRow, { write, at, revision }: Saved, by: string): EntryRow {
  if (write.kind === 'clear') return { ...row, pending: null, state: row.approved === null ? 'empty' : 'approved' };
  const pending = {
    readingId: row.pending?.readingId ?? '',
    revision,
    content: write.content,
    isEstimated: write.estimated,
    comment: write.comment,
    channel: write.channel,
    enteredBy: by,
    enteredAt: at,
    returnReason: null,
  };
  return { ...row, pending, state: 'draft' };
}
