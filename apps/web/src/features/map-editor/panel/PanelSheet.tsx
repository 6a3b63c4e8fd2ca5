import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Cross } from '../../../ui/icons.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { NOTHING, ofObjective } from '../draft/selection.ts';
import { usePanelLabel } from './use-panel-label.ts';

/** The panel where there is no room beside the map: over all of it, from the choice of a field until it is closed. */
export function PanelSheet({ content }: { readonly content: ReactNode }): ReactNode {
  const { selection } = useDrawing();
  const isOpen = selection.linkId !== null || selection.field !== null;
  return isOpen ? <Sheet content={content} /> : null;
}

function Sheet({ content }: { readonly content: ReactNode }): ReactNode {
  const { words } = useReader();
  const { selection, select } = useDrawing();
  const label = usePanelLabel();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const close = (): void => {
    const id = selection.objectiveIds.at(-1);
    select(id === undefined ? NOTHING : ofObjective(id));
  };
  return (
    <dialog
      ref={ref}
      className="mapsheet"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <button type="button" className="btn closesheet" onClick={close}>
        <Cross />
        {words.mapPanel.close}
      </button>
      {content}
    </dialog>
  );
}
