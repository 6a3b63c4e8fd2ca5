import { useMemo } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';

export interface Rights {
  /** Everything on the draft. */
  readonly mayDraw: boolean;
  readonly isEditable: (objectiveId: string) => boolean;
}

/** What of the draft the reader may edit: all of it, what is theirs, or nothing. */
export function useRights(): Rights {
  const { may } = useDrawing().draft.state;
  return useMemo(() => {
    const own = new Set(may.ownObjectiveIds);
    return { mayDraw: may.draw, isEditable: (objectiveId) => may.draw || own.has(objectiveId) };
  }, [may]);
}
