import type { EntryRow, EntryView } from '@rumbo/api';
import { useRef } from 'react';
import { computedNow, withComputed } from './computed-row.ts';
import { rowKey } from './entry-line.ts';
import { rowsOf } from './tally.ts';
import type { EntrySheet } from './use-entry-sheet.ts';

/** The sheet with its computed rows as they follow from what is typed; what did not change is the same object. */
export function useComputed(view: EntryView, sheet: Pick<EntrySheet, 'stateOf'>): EntryView {
  const shown = useRef(new Map<string, { readonly from: EntryRow; readonly row: EntryRow }>());
  const last = useRef<{ readonly view: EntryView; readonly made: EntryView } | null>(null);
  const rows = new Map(rowsOf(view).map((row) => [rowKey(row), row]));
  let isSame = last.current?.view === view;
  const follow = (from: EntryRow): EntryRow => {
    if (from.kind !== 'formula') return from;
    const known = shown.current.get(rowKey(from));
    const next = withComputed(
      from,
      computedNow(from, (key) => rows.get(key), sheet.stateOf),
    );
    if (known?.from === from && known.row.computed === next.computed) return known.row;
    isSame = false;
    shown.current.set(rowKey(from), { from, row: next });
    return next;
  };
  const groups = view.groups.map((group) => ({ ...group, rows: group.rows.map(follow) }));
  if (!isSame || last.current === null) last.current = { view, made: { ...view, groups } };
  return last.current.made;
}
