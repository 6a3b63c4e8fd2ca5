import { applyEdit, editRefusal, firstColumnOf, freeSlotNear } from '@rumbo/domain';
import type { MapDocument, Objective, SingleMapEdit, Slot, SlotMove } from '@rumbo/domain';

/** A perspective removed after all that stands in it has gone to another; null where that has no room for all. */
export function laneEmptied(
  document: MapDocument,
  perspectiveId: string,
  intoId: string,
): readonly SingleMapEdit[] | null {
  const moves: SlotMove[] = [];
  let map = document;
  for (const { id, slot } of document.objectives.filter(({ slot }) => slot.perspectiveId === perspectiveId)) {
    const free = freeSlotNear(map, { ...slot, perspectiveId: intoId });
    if (free === null) return null;
    moves.push({ id, slot: free });
    map = applyEdit(map, { kind: 'moveObjective', id, slot: free });
  }
  return [
    { kind: 'moveObjectives', moves },
    { kind: 'removePerspective', id: perspectiveId },
  ];
}

/**
 * A theme removed after all that stands under it, or reaches into it, has gone to the nearest free places under the others;
 * what is wider than the room that is left becomes narrower. Null where there is no room for all.
 */
export function themeEmptied(document: MapDocument, themeId: string): readonly SingleMapEdit[] | null {
  const index = document.themes.findIndex(({ id }) => id === themeId);
  const theme = document.themes[index];
  if (theme === undefined) return null;
  const first = firstColumnOf(document.themes, index);
  const end = first + theme.columns;
  // What reaches over it on both sides only becomes narrower.
  const isInside = ({ slot: { column, span } }: Objective): boolean =>
    column < end && column + span > first && !(column < first && column + span > end);
  const inside = document.objectives.filter(isInside);
  const ids = new Set(inside.map(({ id }) => id));
  // The columns that go are filled up, so that nothing finds a free place in them.
  let map: MapDocument = {
    ...document,
    objectives: [
      ...document.objectives.filter(({ id }) => !ids.has(id)),
      ...document.perspectives.map((lane) => blocked(lane.id, first, theme.columns)),
    ],
  };
  const moves: SlotMove[] = [];
  for (const { id, slot } of inside) {
    const free = widestSlotNear(map, slot);
    if (free === null) return null;
    moves.push({ id, slot: free });
    map = { ...map, objectives: [...map.objectives, { ...blocked(slot.perspectiveId, 0, 1), id, slot: free }] };
  }
  const edits: readonly SingleMapEdit[] = [
    { kind: 'moveObjectives', moves },
    { kind: 'removeTheme', id: themeId },
  ];
  return editRefusal(document, { kind: 'batch', edits: [...edits] }) === null ? edits : null;
}

function widestSlotNear(map: MapDocument, slot: Slot): Slot | null {
  for (let span = slot.span; span > 0; span -= 1) {
    const free = freeSlotNear(map, { ...slot, span });
    if (free !== null) return free;
  }
  return null;
}

function blocked(perspectiveId: string, column: number, span: number): Objective {
  return {
    id: `blocked ${perspectiveId}`,
    code: '',
    title: {},
    statement: null,
    ownerId: null,
    deputyId: null,
    review: null,
    slot: { perspectiveId, column, span },
  };
}
