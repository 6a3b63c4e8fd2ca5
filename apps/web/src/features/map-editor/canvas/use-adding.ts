import { freeSlotNear, nextCode } from '@rumbo/domain';
import type { MapDocument, Slot } from '@rumbo/domain';
import { newId } from '../../../app/new-id.ts';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofObjective } from '../draft/selection.ts';
import { useCanvas } from './canvas-context.tsx';
import { placeText } from './use-moving.ts';

/** The free slot for a new objective: beside the chosen one, else the first of a lane with room, from the top. */
function slotForNew(document: MapDocument, besideId: string | null): Slot | null {
  const beside = document.objectives.find(({ id }) => id === besideId)?.slot;
  const lanes = document.perspectives.map(({ id }) => id);
  const first = beside === undefined ? lanes : [beside.perspectiveId, ...lanes];
  for (const perspectiveId of first) {
    const slot = freeSlotNear(document, { perspectiveId, column: beside?.column ?? 0, span: 1 });
    if (slot !== null) return slot;
  }
  return null;
}

/** Adds an objective and opens its title for typing. */
export function useAdding(): (perspectiveId?: string) => void {
  const reader = useReader();
  const { words, language } = reader;
  const { draft, change, selection, select } = useDrawing();
  const { say, setOpen } = useCanvas();
  const { document } = draft;
  return (perspectiveId) => {
    if (document.perspectives.length === 0 || document.themes.length === 0) {
      announce(words.mapActs.noPlaces);
      return;
    }
    const slot =
      perspectiveId === undefined
        ? slotForNew(document, selection.objectiveIds.at(-1) ?? null)
        : freeSlotNear(document, { perspectiveId, column: 0, span: 1 });
    if (slot === null) {
      announce(words.mapActs.noRoomAnywhere);
      return;
    }
    const id = newId();
    const code = nextCode(document, slot.perspectiveId);
    const objective = {
      id,
      code,
      title: { [language]: words.mapEditor.newObjective },
      statement: null,
      ownerId: null,
      deputyId: null,
      review: null,
      slot,
    };
    if (!change({ kind: 'addObjective', objective })) return;
    select(ofObjective(id));
    setOpen({ kind: 'rename', objectiveId: id });
    say(words.mapActs.added(code, placeText(reader, document, slot)));
  };
}
