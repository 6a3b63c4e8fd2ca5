import type { EntryRow, EntryView } from '@rumbo/api';
import { lacksReason } from './correction.ts';
import { rowKey } from './entry-line.ts';
import type { EntrySheet } from './use-entry-sheet.ts';

export type Filter = 'all' | 'pending' | 'errors' | 'warnings';

/** Rows by what they need. A row may both warn and lack its comment. */
export interface Tally {
  readonly total: number;
  readonly filled: number;
  readonly withoutData: number;
  readonly pending: ReadonlySet<string>;
  readonly errors: ReadonlySet<string>;
  readonly warnings: ReadonlySet<string>;
  readonly comments: ReadonlySet<string>;
  /** Drafts that nothing keeps from being sent. */
  readonly ready: ReadonlySet<string>;
}

export function rowsOf(view: EntryView): readonly EntryRow[] {
  return view.groups.flatMap((group) => group.rows);
}

/** Counts the rows as they stand with what was typed. Computed rows are nobody's to fill. */
export function tallyOf(
  all: readonly EntryRow[],
  sheet: Pick<EntrySheet, 'stateOf' | 'draftOf' | 'conflicts' | 'refusals'>,
): Tally {
  const rows = all.filter(({ kind }) => kind !== 'formula').map((row) => ({ row, state: sheet.stateOf(row) }));
  const ids = (some: typeof rows): ReadonlySet<string> => new Set(some.map(({ row }) => rowKey(row)));
  // What was approved asks for nothing any more, unless it is typed over.
  const isSettled = (row: EntryRow): boolean => row.state === 'approved' && sheet.draftOf(row) === undefined;
  const isWrong = ({ row, state }: (typeof rows)[number]): boolean =>
    Object.keys(state.unreadable).length > 0 ||
    state.problems.some(({ severity }) => severity === 'blocking') ||
    sheet.conflicts[rowKey(row)] !== undefined ||
    sheet.refusals[rowKey(row)] !== undefined;
  const errors = ids(rows.filter(isWrong));
  const warnings = rows.filter(
    ({ row, state }) => !errors.has(rowKey(row)) && !isSettled(row) && state.problems.length > 0,
  );
  const isUnexplained = ({ row, state }: (typeof rows)[number]): boolean =>
    !errors.has(rowKey(row)) && lacksReason(row, state, sheet.draftOf(row) !== undefined);
  const comments = ids([...warnings.filter(({ state }) => state.comment === null), ...rows.filter(isUnexplained)]);
  const filled = rows.filter(({ state }) => state.content !== null);
  const isDraft = ({ row, state }: (typeof rows)[number]): boolean =>
    !row.isReadOnly && state.content !== null && (row.pending !== null || row.approved === null);
  return {
    total: rows.length,
    filled: filled.length,
    withoutData: filled.filter(({ state }) => state.content?.kind === 'notApplicable').length,
    pending: ids(rows.filter(({ row, state }) => state.content === null && !errors.has(rowKey(row)))),
    errors,
    warnings: ids(warnings),
    comments,
    ready: ids(rows.filter((one) => isDraft(one) && !errors.has(rowKey(one.row)) && !comments.has(rowKey(one.row)))),
  };
}
