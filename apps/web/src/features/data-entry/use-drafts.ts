import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EntryRow } from '@rumbo/api';
import { revisionOf, rowKey } from './entry-line.ts';
import { keepDrafts, keptDrafts } from './kept-drafts.ts';
import type { Drafts, Sheet } from './kept-drafts.ts';
import type { RowDraft } from './row-draft.ts';

export interface DraftStore {
  readonly drafts: Drafts;
  /** As it is now, also inside a callback that is older than the last keystroke. */
  readonly current: () => Drafts;
  readonly change: (row: EntryRow, change: (draft: RowDraft) => RowDraft) => void;
  readonly drop: (...keys: readonly string[]) => void;
  readonly replace: (drafts: Drafts) => void;
}

/** What was typed and is not saved, in memory and on this device. */
export function useDrafts(sheet: Sheet): DraftStore {
  const { personId, planId, unitId, period } = sheet;
  const place = useMemo<Sheet>(() => ({ personId, planId, unitId, period }), [personId, planId, unitId, period]);
  const [drafts, setDrafts] = useState(() => keptDrafts(place));
  const newest = useRef(drafts);

  const set = useCallback(
    (next: Drafts) => {
      newest.current = next;
      keepDrafts(place, next);
      setDrafts(next);
    },
    [place],
  );
  // Another tab of the same person may have saved or typed meanwhile.
  useEffect(() => {
    const hear = (event: StorageEvent): void => {
      if (event.key?.startsWith('rumbo.drafts:') !== true) return;
      newest.current = keptDrafts(place);
      setDrafts(newest.current);
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, [place]);

  return useMemo(
    () => ({
      drafts,
      current: () => newest.current,
      change: (row, change) =>
        set({
          ...newest.current,
          [rowKey(row)]: change(newest.current[rowKey(row)] ?? { texts: {}, basedOn: revisionOf(row) }),
        }),
      replace: (changed) => set({ ...newest.current, ...changed }),
      drop: (...keys) => set(Object.fromEntries(Object.entries(newest.current).filter(([one]) => !keys.includes(one)))),
    }),
    [drafts, set],
  );
}
