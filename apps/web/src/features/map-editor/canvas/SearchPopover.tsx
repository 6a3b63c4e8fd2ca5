import { inReadingOrder } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofObjective } from '../draft/selection.ts';
import { CanvasPopover } from './CanvasPopover.tsx';
import { useCanvas } from './canvas-context.tsx';
import { ObjectiveCombobox } from './ObjectiveCombobox.tsx';
import type { Anchor } from './use-anchored.ts';

/** Goes to an objective by part of its code or title. */
export function SearchPopover({ anchor, size }: { readonly anchor: Anchor; readonly size: Size }): ReactNode {
  const { words } = useReader();
  const { draft, select } = useDrawing();
  const { setOpen, focus } = useCanvas();
  const { label } = words.mapActs.search;
  return (
    <CanvasPopover label={label} anchor={anchor} size={size} onEscape={() => setOpen(null)}>
      <ObjectiveCombobox
        label={label}
        objectives={inReadingOrder(draft.document)}
        onChoose={(id) => {
          setOpen(null);
          select(ofObjective(id));
          focus(id);
        }}
      />
    </CanvasPopover>
  );
}
