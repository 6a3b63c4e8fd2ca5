import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Plus } from '../../ui/icons.tsx';
import { useCanvas } from './canvas/canvas-context.tsx';
import { SelectionMenu } from './canvas/SelectionMenu.tsx';
import { useAdding } from './canvas/use-adding.ts';
import { useAddTheme } from './canvas/use-theme-commands.ts';
import { useMoving } from './canvas/use-moving.ts';
import { useAddPerspective } from './canvas/use-lane-commands.ts';
import { useRights } from './canvas/use-rights.ts';
import { useDrawing } from './draft/draft-context.tsx';
import { Presence } from './presence/Presence.tsx';
import { SaveState } from './SaveState.tsx';
import { useUndo } from './use-undo.ts';
import { DraftActions } from './versions/DraftActions.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

interface EditToolbarProps {
  readonly isOutline: boolean;
  /** Null: there is no room to draw, and nothing to choose. */
  readonly onShowOutline: ((isOutline: boolean) => void) | null;
}

/** The bar over the draft: what to add and take back on the left, who is here and what comes of it on the right. */
export function EditToolbar({ isOutline, onShowOutline }: EditToolbarProps): ReactNode {
  const { words, format } = useReader();
  const { draft, selection } = useDrawing();
  const { mayDraw } = useRights();
  const add = useAdding();
  const addTheme = useAddTheme();
  const addPerspective = useAddPerspective();
  const { arrangeAll } = useMoving();
  const { open, setOpen } = useCanvas();
  const { document } = draft;
  const addLink = (): void => setOpen({ kind: 'newLink', fromId: selection.objectiveIds.at(-1) ?? null, toId: null });
  const say = words.mapEditor;
  return (
    <header className="edittools" role="toolbar" aria-label={say.tools}>
      <h1>{say.title(format.count(draft.view.number))}</h1>
      {onShowOutline === null ? null : <ViewSwitch isOutline={isOutline} onShowOutline={onShowOutline} />}
      {mayDraw ? (
        <>
          <span className="sep" />
          {isOutline ? null : (
            <>
              <AddButton what="objective" onAdd={() => add()} />
              <AddButton what="link" isOpen={open?.kind === 'newLink'} onAdd={addLink} />
              <AddButton what="theme" onAdd={() => addTheme(document.themes.length)} />
              <AddButton what="perspective" onAdd={() => addPerspective(document.perspectives.length)} />
            </>
          )}
          <button type="button" className="btn s" onClick={arrangeAll}>
            {say.arrange}
          </button>
        </>
      ) : null}
      <UndoButtons />
      {isOutline ? null : <SelectionMenu />}
      <div className="row push gap3">
        <Presence />
        <SaveState />
        <DraftActions />
      </div>
    </header>
  );
}

interface AddButtonProps {
  readonly what: 'objective' | 'link' | 'theme' | 'perspective';
  readonly isOpen?: boolean;
  readonly onAdd: () => void;
}

function AddButton({ what, isOpen, onAdd }: AddButtonProps): ReactNode {
  const { add, addShort } = useReader().words.mapEditor;
  return (
    <button type="button" className="btn s" aria-label={add[what]} aria-pressed={isOpen} onClick={onAdd}>
      <Plus />
      {addShort[what]}
    </button>
  );
}

function UndoButtons(): ReactNode {
  const { words } = useReader();
  const { undo, redo } = useUndo();
  const say = words.mapEditor;
  return (
    <>
      <span className="sep" />
      <button
        type="button"
        className="btn s"
        aria-disabled={!undo.isPossible}
        aria-label={say.undo(undo.what)}
        title={say.undo(undo.what)}
        onClick={() => (undo.isPossible ? undo.act() : undefined)}
      >
        {say.undo(null)}
      </button>
      <button
        type="button"
        className="btn s"
        aria-disabled={!redo.isPossible}
        aria-label={say.redo(redo.what)}
        title={say.redo(redo.what)}
        onClick={() => (redo.isPossible ? redo.act() : undefined)}
      >
        {say.redo(null)}
      </button>
    </>
  );
}
