import type { EntryRow, EntryView } from '@rumbo/api';
import { useState } from 'react';
import { computedNow, withComputed } from './computed-row.ts';
import { rowKey } from './entry-line.ts';
import { rowsOf } from './tally.ts';
import type { EntrySheet } from './use-entry-sheet.ts';

/** The sheet with its computed rows as they follow from what is typed; what did not change is the same object. */
export function useComputed(view: EntryView, { stateOf }: Pick<EntrySheet, 'stateOf'>): EntryView {
  const [follow] = useState(createFollower);
  return follow(view, stateOf);
}

function createFollower(): (view: EntryView, stateOf: EntrySheet['stateOf']) => EntryView {
  const shown = new Map<string, { readonly from: EntryRow; readonly row: EntryRow }>();
  let last: { readonly view: EntryView; readonly made: EntryView } | null = null;
  return (view, stateOf) => {
    const rows = new Map(rowsOf(view).map((row) => [rowKey(row), row]));
    let isSame = last?.view === view;
    const follow = (from: EntryRow): EntryRow => {
      if (from.kind !== 'formula') return from;
      const known = shown.get(rowKey(from));
      const result = computedNow(from, (key) => rows.get(key), stateOf);
      const next = withComputed(from, result);
      if (known?.from === from && known.row.computed === next.computed) return known.row;
      isSame = false;
      shown.set(rowKey(from), { from, row: next });
      return next;
    };
    const groups = view.groups.map((group) => ({ ...group, rows: group.rows.map(follow) }));
    if (!isSame || last === null) last = { view, made: { ...view, groups } };
    return last.made;
  };
}
