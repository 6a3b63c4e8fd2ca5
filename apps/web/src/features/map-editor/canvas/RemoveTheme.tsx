import type { Theme } from '@rumbo/domain';
import { themesUnder } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { themeEmptied } from './emptying.ts';

/** A theme under which objectives stand goes only after they have gone elsewhere: both in one step. */
export function RemoveTheme({ theme }: { readonly theme: Theme }): ReactNode {
  const { words, text } = useReader();
  const { draft, change } = useDrawing();
  const { setOpen, tellDone } = useCanvas();
  const { document } = draft;
  const acts = words.mapActs.theme;
  const edits = themeEmptied(document, theme.id);
  const count = document.objectives.filter(({ slot }) =>
    themesUnder(document, slot).some(({ id }) => id === theme.id),
  ).length;
  const close = (): void => setOpen(null);
  const remove = (): void => {
    if (edits === null || !change({ kind: 'batch', edits: [...edits] })) return;
    close();
    tellDone(acts.removed(text(theme.name)));
  };
  return (
    <Dialog
      title={acts.removeTitle(text(theme.name))}
      onClose={close}
      footer={
        <>
          <button type="button" className="btn" onClick={close}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" data-first aria-disabled={edits === null} onClick={remove}>
            {words.mapActs.lane.moveAndRemove}
          </button>
        </>
      }
    >
      <p>{acts.holds(count)}</p>
      {edits === null ? (
        <p className="wrong" role="alert">
          {document.themes.length === 1 ? acts.onlyOne : acts.noRoom}
        </p>
      ) : null}
    </Dialog>
  );
}
