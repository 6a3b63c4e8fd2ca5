import type { MapEdit, Perspective } from '@rumbo/domain';
import { newId } from '../../../app/new-id.ts';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { useAdding } from './use-adding.ts';
import type { MenuCommand } from './use-objective-commands.ts';

/** Adds a perspective at a place, from the top, and opens its name for typing. */
export function useAddPerspective(): (at: number) => void {
  const { words, language } = useReader();
  const { change } = useDrawing();
  const { setOpen, say } = useCanvas();
  return (at) => {
    const id = newId();
    const perspective = { id, name: { [language]: words.mapEditor.newPerspective }, question: null };
    if (!change({ kind: 'addPerspective', perspective, at })) return;
    setOpen({ kind: 'laneName', id });
    say(words.mapActs.lane.added);
  };
}

/** What can be done with a perspective. */
export function useLaneCommands(lane: Perspective): readonly MenuCommand[] {
  const { words, text } = useReader();
  const { draft, change } = useDrawing();
  const { setOpen, say, tellDone } = useCanvas();
  const addPerspective = useAddPerspective();
  const addObjective = useAdding();
  const { perspectives, objectives } = draft.document;
  const at = perspectives.findIndex(({ id }) => id === lane.id);
  const acts = words.mapActs.lane;
  const name = text(lane.name);
  const moveTo = (to: number): void => {
    if (change({ kind: 'movePerspective', id: lane.id, to })) say(acts.moved(name, to + 1));
  };
  const remove: MapEdit = { kind: 'removePerspective', id: lane.id };
  const isEmpty = !objectives.some(({ slot }) => slot.perspectiveId === lane.id);
  return [
    { label: words.mapEditor.add.objective, act: () => addObjective(lane.id) },
    { label: acts.rename, act: () => setOpen({ kind: 'laneName', id: lane.id }) },
    { label: acts.addAbove, act: () => addPerspective(at) },
    { label: acts.addBelow, act: () => addPerspective(at + 1) },
    ...(at > 0 ? [{ label: acts.up, act: () => moveTo(at - 1) }] : []),
    ...(at < perspectives.length - 1 ? [{ label: acts.down, act: () => moveTo(at + 1) }] : []),
    {
      label: acts.remove,
      act() {
        if (!isEmpty) setOpen({ kind: 'removeLane', id: lane.id });
        else if (change(remove)) tellDone(acts.removed(name));
      },
    },
  ];
}
