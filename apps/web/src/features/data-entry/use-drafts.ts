import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EntryRow } from '@rumbo/api';
import { revisionOf } from './entry-line.ts';
import { keepDrafts, keptDrafts } from './kept-drafts.ts';
import type { Drafts, Sheet } from './kept-drafts.ts';
import type { RowDraft } from './row-draft.ts';

export interface DraftStore {
  readonly drafts: Drafts;
  /** As it is now, also inside a callback that is older than the last keystroke. */
  readonly current: () => Drafts;
  readonly change: (row: EntryRow, change: (draft: RowDraft) => RowDraft) => void;
  readonly drop: (kpiId: string) => void;
  readonly replace: (kpiId: string, draft: RowDraft) => void;
}

/** What was typed and is not saved, in memory and on this device. */
export function useDrafts(sheet: Sheet): DraftStore {
  const { personId, planId, unitId, period } = sheet;
  const key = useMemo<Sheet>(() => ({ personId, planId, unitId, period }), [personId, planId, unitId, period]);
  const [drafts, setDrafts] = useState(() => keptDrafts(key));
  const newest = useRef(drafts);

  const set = useCallback(
    (next: Drafts) => {
      newest.current = next;
      keepDrafts(key, next);
      setDrafts(next);
    },
    [key],
  );
  // Another tab of the same person may have saved or typed meanwhile.
  useEffect(() => {
    const hear = (event: StorageEvent): void => {
      if (event.key?.startsWith('rumbo.drafts:') !== true) return;
      newest.current = keptDrafts(key);
      setDrafts(newest.current);
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, [key]);

  return useMemo(
    () => ({
      drafts,
      current: () => newest.current,
      change: (row, change) =>
        set({
          ...newest.current,
          [row.kpiId]: change(newest.current[row.kpiId] ?? { texts: {}, basedOn: revisionOf(row) }),
        }),
      replace: (kpiId, draft) => set({ ...newest.current, [kpiId]: draft }),
      drop: (kpiId) => set(Object.fromEntries(Object.entries(newest.current).filter(([id]) => id !== kpiId))),
    }),
    [drafts, set],
  );
}
