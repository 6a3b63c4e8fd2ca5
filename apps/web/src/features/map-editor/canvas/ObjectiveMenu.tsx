import type { ReactNode } from 'react';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { useCanvas } from './canvas-context.tsx';
import { useLabelOf } from './use-label-of.ts';
import type { Anchor } from './use-anchored.ts';
import { useObjectiveCommands } from './use-objective-commands.ts';

interface ObjectiveMenuProps {
  readonly objectiveId: string;
  readonly anchor: Anchor;
  readonly size: Size;
}

/** What can be done with an objective, and with all that are chosen where it is one of them. */
export function ObjectiveMenu({ objectiveId, anchor, size }: ObjectiveMenuProps): ReactNode {
  const { selection } = useDrawing();
  const { setOpen, focus } = useCanvas();
  const labelOf = useLabelOf();
  const ids = selection.objectiveIds.includes(objectiveId) ? selection.objectiveIds : [objectiveId];
  const commands = useObjectiveCommands(ids);
  return (
    <CanvasMenu
      label={labelOf(ids)}
      anchor={anchor}
      size={size}
      commands={commands}
      onClose={(isDone) => {
        setOpen(null);
        if (!isDone) focus(objectiveId);
      }}
    />
  );
}
