import type { Perspective } from '@rumbo/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { laneEmptied } from './emptying.ts';

/** A perspective that still holds objectives goes only after they have gone elsewhere: both in one step. */
export function RemoveLane({ lane }: { readonly lane: Perspective }): ReactNode {
  const { words, text } = useReader();
  const { draft, change } = useDrawing();
  const { setOpen, tellDone } = useCanvas();
  const { document } = draft;
  const others = document.perspectives.filter(({ id }) => id !== lane.id);
  const [intoId, setIntoId] = useState(others[0]?.id ?? '');
  const into = others.find(({ id }) => id === intoId);
  const count = document.objectives.filter(({ slot }) => slot.perspectiveId === lane.id).length;
  const edits = into === undefined ? null : laneEmptied(document, lane.id, into.id);
  const acts = words.mapActs.lane;
  const { actions } = words.shell;
  const close = (): void => setOpen(null);
  const remove = (): void => {
    if (edits === null || !change({ kind: 'batch', edits: [...edits] })) return;
    close();
    tellDone(acts.removed(text(lane.name)));
  };
  return (
    <Dialog
      title={acts.removeTitle(text(lane.name))}
      onClose={close}
      footer={
        <>
          <button type="button" className="btn" onClick={close}>
            {actions.cancel}
          </button>
          <button type="button" className="btn primary" aria-disabled={edits === null} onClick={remove}>
            {acts.moveAndRemove}
          </button>
        </>
      }
    >
      <p>{acts.holds(count)}</p>
      <label className="field">
        <span>{acts.moveInto}</span>
        <select className="in" data-first value={intoId} onChange={({ target }) => setIntoId(target.value)}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
        </select>
      </label>
      {edits === null && into !== undefined ? (
        <p className="wrong" role="alert">
          {acts.noRoom(text(into.name))}
        </p>
      ) : null}
    </Dialog>
  );
}
