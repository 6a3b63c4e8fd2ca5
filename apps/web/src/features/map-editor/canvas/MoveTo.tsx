import type { Slot } from '@rumbo/domain';
import { columnCount, firstColumnOf } from '@rumbo/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { useMoving } from './use-moving.ts';

/** The place of objectives chosen from lists: what a drag does, without one. */
export function MoveTo({ objectiveIds }: { readonly objectiveIds: readonly string[] }): ReactNode {
  const { words, text, format } = useReader();
  const { draft } = useDrawing();
  const { setOpen, focus } = useCanvas();
  const { drop } = useMoving();
  const { document } = draft;
  const { themes, perspectives } = document;
  const chosen = document.objectives.filter(({ id }) => objectiveIds.includes(id));
  const [first] = chosen;
  const [slot, setSlot] = useState<Slot | null>(first?.slot ?? null);
  if (first === undefined || slot === null) return null;
  const say = words.mapActs.moveTo;
  const columns = columnCount(themes);
  const isOne = chosen.length === 1;
  const close = (): void => setOpen(null);
  const move = (): void => {
    const by = slot.column - first.slot.column;
    const isMoved = drop(
      chosen.map(({ id, slot: own }) => ({
        id,
        slot: { perspectiveId: slot.perspectiveId, column: own.column + by, span: isOne ? slot.span : own.span },
      })),
    );
    if (!isMoved) return;
    close();
    focus(first.id);
  };
  const themeOf = (column: number): string => {
    const at = themes.findIndex((theme, index) => column < firstColumnOf(themes, index) + theme.columns);
    const theme = themes[at];
    return theme === undefined ? '' : text(theme.name);
  };
  return (
    <Dialog
      title={say.title(format.list(chosen.map(({ code }) => code)))}
      onClose={close}
      footer={
        <>
          <button type="button" className="btn" onClick={close}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" onClick={move}>
            {say.move}
          </button>
        </>
      }
    >
      <div className="moveto">
        <label className="field">
          <span>{say.perspective}</span>
          <select
            className="in"
            data-first
            value={slot.perspectiveId}
            onChange={({ target }) => setSlot({ ...slot, perspectiveId: target.value })}
          >
            {perspectives.map(({ id, name }) => (
              <option key={id} value={id}>
                {text(name)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say.column}</span>
          <select
            className="in"
            value={slot.column}
            onChange={({ target }) => setSlot({ ...slot, column: Number(target.value) })}
          >
            {Array.from({ length: columns }, (_, column) => (
              <option key={column} value={column}>
                {say.columnOf(column + 1, themeOf(column))}
              </option>
            ))}
          </select>
        </label>
        {isOne ? (
          <label className="field">
            <span>{say.width}</span>
            <select
              className="in"
              value={slot.span}
              onChange={({ target }) => setSlot({ ...slot, span: Number(target.value) })}
            >
              {Array.from({ length: columns }, (_, index) => (
                <option key={index} value={index + 1}>
                  {format.count(index + 1)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <p className="small dim">{say.nearest}</p>
    </Dialog>
  );
}
