import { useCallback } from 'react';
import { useReader } from '../../app/language.tsx';
import { useCanvas } from './canvas/canvas-context.tsx';
import { useDrawing } from './draft/draft-context.tsx';
import { stepText } from './step-text.ts';

interface Undo {
  readonly what: string | null;
  readonly isPossible: boolean;
  readonly act: () => void;
}

/** What can be taken back, what done again. While acts are on their way there is something to take back, not yet named. */
export function useUndo(): { readonly undo: Undo; readonly redo: Undo } {
  const { words } = useReader();
  const { draft, store } = useDrawing();
  const { say } = useCanvas();
  const { state, saving, isUndoKnown } = draft;
  const isUnderWay = saving !== 'saved' || !isUndoKnown;
  const mayDraw = state.may.draw || state.may.ownObjectiveIds.length > 0;
  const undone = isUnderWay ? null : stepText(words, state.undo);
  const redone = isUnderWay ? null : stepText(words, state.redo);
  const { mapEditor } = words;
  const undo = useCallback(() => {
    store.undo();
    say(mapEditor.undone(undone));
  }, [store, say, mapEditor, undone]);
  const redo = useCallback(() => {
    store.redo();
    say(mapEditor.redone(redone));
  }, [store, say, mapEditor, redone]);
  return {
    undo: { what: undone, isPossible: mayDraw && (isUnderWay || state.undo !== null), act: undo },
    redo: { what: redone, isPossible: mayDraw && state.redo !== null, act: redo },
  };
}
