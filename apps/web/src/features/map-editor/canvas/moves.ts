import { freeSlotNear, inReadingOrder, step } from '@rumbo/domain';
import type { MapDocument, MapEdit, Objective, Slot, SlotMove, StepDirection } from '@rumbo/domain';

/** Where objectives go that were let go over the map; or the one for which its lane has no room: then none of them moves. */
export type Moves =
  | { readonly moves: readonly SlotMove[] }
  | { readonly noRoom: Objective; readonly perspectiveId: string };

interface Wanted {
  readonly id: string;
  /** Its column may lie between two. */
  readonly slot: Slot;
}

/** The free slots nearest to where they were let go, each kept free for the one that comes first from the left. */
export function droppedAt(document: MapDocument, wanted: readonly Wanted[]): Moves {
  const waiting = new Set(wanted.map(({ id }) => id));
  const moves: SlotMove[] = [];
  let map = document;
  for (const { id, slot } of wanted.toSorted((a, b) => a.slot.column - b.slot.column)) {
    const objective = document.objectives.find((one) => one.id === id);
    if (objective === undefined) continue;
    const free = freeSlotNear(map, slot, waiting);
    if (free === null) return { noRoom: objective, perspectiveId: slot.perspectiveId };
    waiting.delete(id);
    map = withSlots(map, [{ id, slot: free }]);
    if (!isSameSlot(free, objective.slot)) moves.push({ id, slot: free });
  }
  return { moves };
}

/** One slot that way for each of them, the foremost first, so that none is in the way of another; null where none can go. */
export function steppedMoves(
  document: MapDocument,
  ids: ReadonlySet<string>,
  direction: StepDirection,
): readonly SlotMove[] | null {
  const foremost = inReadingOrder(document).filter(({ id }) => ids.has(id));
  if (direction === 'right' || direction === 'down') foremost.reverse();
  let map = document;
  for (const { id } of foremost) {
    const moves = step(map, id, direction);
    if (moves === null || moves.some((move) => move.id !== id && ids.has(move.id))) continue;
    map = withSlots(map, moves);
  }
  const moves = changedSlots(document, map);
  return moves.length === 0 ? null : moves;
}

function withSlots(document: MapDocument, moves: readonly SlotMove[]): MapDocument {
  const slots = new Map(moves.map(({ id, slot }) => [id, slot]));
  return {
    ...document,
    objectives: document.objectives.map((one) => {
      const slot = slots.get(one.id);
      return slot === undefined ? one : { ...one, slot };
    }),
  };
}

function changedSlots(before: MapDocument, after: MapDocument): readonly SlotMove[] {
  return after.objectives.flatMap(({ id, slot }, index) => {
    const earlier = before.objectives[index];
    return earlier === undefined || isSameSlot(earlier.slot, slot) ? [] : [{ id, slot }];
  });
}

export function isSameSlot(a: Slot, b: Slot): boolean {
  return a.perspectiveId === b.perspectiveId && a.column === b.column && a.span === b.span;
}

/** As one edit. A single one is named as such: who owns that objective alone may do it. */
export function moveEdit(moves: readonly SlotMove[]): MapEdit | null {
  const [only] = moves;
  if (only === undefined) return null;
  return moves.length === 1 ? { kind: 'moveObjective', ...only } : { kind: 'moveObjectives', moves: [...moves] };
}
