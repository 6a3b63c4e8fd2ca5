import type { EntryView } from '@rumbo/api';
import { rowsOf } from './tally.ts';

export type EntryStep = 'draft' | 'submitted' | 'approved' | 'published';

/** How far the sheet as a whole has come: as far as its row that is least far, rows without a value aside. */
export function stepOf(view: EntryView): EntryStep {
  if (view.isClosed) return 'published';
  const rows = rowsOf(view).filter(({ kind }) => kind !== 'formula');
  const states = rows.map(({ state }) => state).filter((state) => state !== 'empty');
  if (states.length === 0 || states.some((state) => state === 'draft' || state === 'returned')) return 'draft';
  if (states.includes('submitted')) return 'submitted';
  return rows.length === states.length ? 'approved' : 'draft';
}
