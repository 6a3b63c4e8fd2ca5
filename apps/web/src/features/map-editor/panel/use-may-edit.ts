import { useDrawing } from '../draft/draft-context.tsx';

/** Whether the reader may change this objective; absent: whatever is on the draft. */
export function useMayEdit(objectiveId?: string): boolean {
  const { may } = useDrawing().draft.state;
  return may.draw || (objectiveId !== undefined && may.ownObjectiveIds.includes(objectiveId));
}
