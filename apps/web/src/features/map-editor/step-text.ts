import type { DraftState } from '@rumbo/api';
import type { Words } from '@rumbo/words';

/** A step as undo and redo name it: "moved objective P2". */
export function stepText({ mapEditor }: Words, step: DraftState['undo']): string | null {
  return step === null ? null : mapEditor.stepOf(mapEditor.step[step.edit], step.objectiveCode);
}
