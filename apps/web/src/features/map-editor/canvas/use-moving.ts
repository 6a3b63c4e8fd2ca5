import { arrange } from '@rumbo/domain';
import type { MapDocument, Slot, SlotMove, StepDirection } from '@rumbo/domain';
import { useReader } from '../../../app/language.tsx';
import type { Reader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { droppedAt, moveEdit, steppedMoves } from './moves.ts';

/** A slot as it is said: its lane and its column, counted from one. */
export function placeText({ words, text }: Reader, document: MapDocument, slot: Slot): string {
  const lane = document.perspectives.find(({ id }) => id === slot.perspectiveId);
  return words.mapEditor.objective.place(lane === undefined ? '' : text(lane.name), slot.column + 1);
}

export interface Moving {
  /** Lets objectives go over the map, each with the place above which it was held. */
  readonly drop: (wanted: readonly { readonly id: string; readonly slot: Slot }[]) => boolean;
  readonly step: (ids: readonly string[], direction: StepDirection) => void;
  readonly widen: (id: string, span: number) => void;
  readonly arrangeAll: () => void;
}

/** Every way to move objectives. By hand or by key it is the same edit, said in the same words. */
export function useMoving(): Moving {
  const reader = useReader();
  const { words, text } = reader;
  const { draft, change } = useDrawing();
  const { say, focus } = useCanvas();
  const { document } = draft;
  const acts = words.mapActs;
  const codeOf = (id: string): string => document.objectives.find((one) => one.id === id)?.code ?? '';
  const laneName = (perspectiveId: string): string => {
    const lane = document.perspectives.find(({ id }) => id === perspectiveId);
    return lane === undefined ? '' : text(lane.name);
  };

  const tell = (moves: readonly SlotMove[], ids: ReadonlySet<string>): void => {
    const laneOf = new Map(document.objectives.map(({ id, slot }) => [id, slot.perspectiveId]));
    const own = moves.filter(({ id }) => ids.has(id));
    const other = own.filter(({ id, slot }) => laneOf.get(id) !== slot.perspectiveId);
    const [only] = own;
    if (only !== undefined && own.length === 1) {
      const place = placeText(reader, document, only.slot);
      if (other.length === 0) say(acts.moved(codeOf(only.id), place));
      // A perspective that changes under the hand is shown to everybody.
      else announce(acts.movedLane(codeOf(only.id), laneName(only.slot.perspectiveId), place));
    } else if (other.length === 0) say(acts.movedMany(own.length));
    else announce(acts.movedManyLanes(own.length, other.length));
  };

  const move = (moves: readonly SlotMove[], ids: ReadonlySet<string>): boolean => {
    const edit = moveEdit(moves);
    if (edit === null || !change(edit)) return false;
    tell(moves, ids);
    return true;
  };

  return {
    drop(wanted) {
      const outcome = droppedAt(document, wanted);
      if ('noRoom' in outcome) {
        announce(acts.noRoom(outcome.noRoom.code, laneName(outcome.perspectiveId)));
        return false;
      }
      return move(outcome.moves, new Set(wanted.map(({ id }) => id)));
    },
    step(ids, direction) {
      const moves = steppedMoves(document, new Set(ids), direction);
      const [first] = ids;
      if (moves === null) say(acts.nowhere(ids.length === 1 ? codeOf(first ?? '') : acts.selectedMany(ids.length)));
      else if (move(moves, new Set(ids)) && first !== undefined) focus(first);
    },
    widen(id, span) {
      const objective = document.objectives.find((one) => one.id === id);
      if (objective === undefined || span < 1 || span === objective.slot.span) return;
      if (change({ kind: 'moveObjective', id, slot: { ...objective.slot, span } }))
        say(acts.resized(objective.code, span));
    },
    arrangeAll() {
      const moves = arrange(document);
      if (moves.length === 0) announce(words.mapEditor.arrangedAlready);
      else if (change({ kind: 'moveObjectives', moves: [...moves] })) announce(words.mapEditor.arranged);
    },
  };
}
