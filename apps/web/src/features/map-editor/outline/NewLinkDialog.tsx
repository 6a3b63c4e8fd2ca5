import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { NewLink } from '../panel/NewLink.tsx';

interface NewLinkDialogProps {
  readonly objectiveId: string;
  readonly onDone: () => void;
}

/** Links an objective from its row. */
export function NewLinkDialog({ objectiveId, onDone }: NewLinkDialogProps): ReactNode {
  const { words } = useReader();
  const { draft } = useDrawing();
  const objective = draft.document.objectives.find(({ id }) => id === objectiveId);
  if (objective === undefined) return null;
  return (
    <Dialog title={words.mapPanel.links.newFrom(objective.code)} onClose={onDone}>
      <NewLink objective={objective} onDone={onDone} />
    </Dialog>
  );
}
