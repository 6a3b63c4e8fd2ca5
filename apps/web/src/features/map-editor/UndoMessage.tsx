import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Cross } from '../../ui/icons.tsx';
import { useCanvas } from './canvas/canvas-context.tsx';
import { useDrawing } from './draft/draft-context.tsx';

/** What was taken away and how to get it back; it stays until it is dismissed or something else is done. */
export function UndoMessage(): ReactNode {
  const { words } = useReader();
  const { draft, store } = useDrawing();
  const { done, tellDone } = useCanvas();
  const isShown = done !== null && done.after === draft.doneHere;
  const { actions } = words.shell;
  return (
    <div role="status">
      {isShown ? (
        <div className="toast undone">
          <span>{done.sentence}</span>
          <button type="button" onClick={() => store.undo()}>
            {actions.undo}
          </button>
          <button type="button" className="icon" aria-label={actions.dismiss} onClick={() => tellDone(null)}>
            <Cross />
          </button>
        </div>
      ) : null}
    </div>
  );
}
