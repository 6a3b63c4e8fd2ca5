import type { EntryRow } from '@rumbo/api';
import { useRef } from 'react';
import { useReader } from '../../app/language.tsx';
import { revisionOf, rowKey } from './entry-line.ts';
import type { RowDraft } from './row-draft.ts';
import { draftFor, isSameSnapshot, snapshotOf } from './row-snapshot.ts';
import type { RowSnapshot } from './row-snapshot.ts';
import { amended, NO_STEPS, turned, withStep } from './undo-steps.ts';
import type { RowChange, Step, UndoSteps } from './undo-steps.ts';
import type { DraftStore } from './use-drafts.ts';

/** What an undo or a redo did, and the rows that it left as they are, each with the reason. */
export interface Turned {
  readonly way: 'undo' | 'redo';
  readonly rows: number;
  readonly kept: readonly { readonly row: EntryRow; readonly reason: 'changedSince' | 'readOnly' }[];
}

export interface Undo {
  /** The row is about to change: how it stands now is what an undo goes back to. */
  readonly noteBefore: (row: EntryRow) => void;
  /** The row did not change after all; how it stood. */
  readonly forgetBefore: (row: EntryRow) => RowSnapshot | undefined;
  /** The row was left: what changed since `noteBefore` is a step. */
  readonly noteStep: (rows: readonly EntryRow[], isAmended?: boolean) => void;
  readonly turn: (way: 'undo' | 'redo') => Turned | null;
}

interface UndoSheet {
  readonly drafts: DraftStore;
  /** The row as it is known now; undefined where it has left the sheet. */
  readonly rowOf: (key: string) => EntryRow | undefined;
  readonly put: (row: EntryRow, draft: RowDraft) => void;
}

/** Each thing done in a sheet as a step that can be taken back and done again, as in a spreadsheet. */
export function useUndo({ drafts, rowOf, put }: UndoSheet): Undo {
  const { format } = useReader();
  const newest = useRef<UndoSteps>(NO_STEPS);
  const before = useRef(new Map<string, RowSnapshot>());
  const standing = (row: EntryRow): RowSnapshot => snapshotOf(row, drafts.current()[rowKey(row)], format);

  const turn = (way: 'undo' | 'redo'): Turned | null => {
    const next = turned(newest.current, way);
    if (next === null) return null;
    newest.current = next.steps;
    const kept: Turned['kept'][number][] = [];
    const changed: { readonly row: EntryRow; readonly draft: RowDraft }[] = [];
    for (const { key, from, to } of next.rows) {
      const row = rowOf(key);
      if (row === undefined) continue;
      if (row.isReadOnly) kept.push({ row, reason: 'readOnly' });
      else if (!isSameSnapshot(standing(row), from)) kept.push({ row, reason: 'changedSince' });
      else changed.push({ row, draft: draftFor(to, revisionOf(row)) });
    }
    drafts.replace(Object.fromEntries(changed.map(({ row, draft }) => [rowKey(row), draft])));
    for (const { row, draft } of changed) put(row, draft);
    return { way, rows: changed.length, kept };
  };

  return {
    noteBefore(row) {
      const key = rowKey(row);
      if (!before.current.has(key)) before.current.set(key, standing(row));
    },
    forgetBefore(row) {
      const earlier = before.current.get(rowKey(row));
      before.current.delete(rowKey(row));
      return earlier;
    },
    noteStep(rows, isAmended = false) {
      const step: Step = rows.flatMap((row): readonly RowChange[] => {
        const earlier = before.current.get(rowKey(row));
        before.current.delete(rowKey(row));
        const after = standing(row);
        if (earlier === undefined || isSameSnapshot(earlier, after)) return [];
        return [{ key: rowKey(row), before: earlier, after }];
      });
      if (step.length > 0) newest.current = isAmended ? amended(newest.current, step) : withStep(newest.current, step);
    },
    turn,
  };
}
