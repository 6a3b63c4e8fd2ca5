import { applyEdit, columnCount, editRefusal, firstColumnOf, freeSlotNear, nextCode, themesUnder } from '@rumbo/domain';
import type { Link, MapDocument, MapEdit, Objective, SingleMapEdit, Slot, Text } from '@rumbo/domain';

/** What goes with an objective that is removed. */
export interface Affected {
  readonly links: readonly Link[];
  readonly kpiIds: readonly string[];
  readonly initiativeIds: readonly string[];
}

export function affectedBy(document: MapDocument, id: string): Affected {
  return {
    links: document.links.filter(({ fromId, toId }) => fromId === id || toId === id),
    kpiIds: document.measures.filter(({ objectiveId }) => objectiveId === id).map(({ kpiId }) => kpiId),
    initiativeIds: document.initiativeLinks
      .filter(({ objectiveId }) => objectiveId === id)
      .map(({ initiativeId }) => initiativeId),
  };
}

/** A new objective in a lane, as near to a column as there is room; null where there is none. */
export function newObjective(
  document: MapDocument,
  { id, title, perspectiveId, column }: { id: string; title: Text; perspectiveId: string; column: number },
): Objective | null {
  const slot = freeSlotNear(document, { perspectiveId, column, span: 1 });
  if (slot === null) return null;
  const code = nextCode(document, perspectiveId);
  return { id, code, title, statement: null, ownerId: null, deputyId: null, review: null, slot };
}

/** Removes a lane and puts what stands in it into another, in one edit; null where that has no room. */
export function laneRemoval(document: MapDocument, id: string, toId: string | null): MapEdit | null {
  const standing = document.objectives.filter(({ slot }) => slot.perspectiveId === id);
  const remove = { kind: 'removePerspective', id } as const;
  if (standing.length === 0) return remove;
  if (toId === null) return null;
  const moves = movedTo(document, standing, (slot) => ({ ...slot, perspectiveId: toId }));
  return moves === null ? null : { kind: 'batch', edits: [...moves, remove] };
}

/** Removes a theme and puts what stands under it beside it, in one edit; null where there is no room. */
export function themeRemoval(document: MapDocument, id: string): MapEdit | null {
  const remove = { kind: 'removeTheme', id } as const;
  if (editRefusal(document, remove) === null) return remove;
  const index = document.themes.findIndex((theme) => theme.id === id);
  const columns = document.themes[index]?.columns ?? 0;
  const first = firstColumnOf(document.themes, index);
  const standing = standingUnder(document, id);
  const blocked = withoutColumns(document, first, columns);
  const moves = movedTo(blocked, standing, (slot) => slot);
  if (moves === null) return null;
  const edit: MapEdit = { kind: 'batch', edits: [...moves, remove] };
  return editRefusal(document, edit) === null ? edit : null;
}

/** The objectives that stand under a theme. */
export function standingUnder(document: MapDocument, themeId: string): readonly Objective[] {
  return document.objectives.filter(({ slot }) => themesUnder(document, slot).some(({ id }) => id === themeId));
}

/** One move each, every one with the others where they have gone. */
function movedTo(
  document: MapDocument,
  objectives: readonly Objective[],
  wanted: (slot: Slot) => Slot,
): SingleMapEdit[] | null {
  const moves: SingleMapEdit[] = [];
  let after = document;
  for (const { id, slot } of objectives) {
    const free = freeSlotNear(after, wanted(slot), new Set([id]));
    if (free === null) return null;
    const move = { kind: 'moveObjective', id, slot: free } as const;
    after = applyEdit(after, move);
    moves.push(move);
  }
  return moves;
}

/** The map with something in every place of some columns, so that nothing goes there. */
function withoutColumns(document: MapDocument, column: number, span: number): MapDocument {
  const stone = (perspectiveId: string): Objective => ({
    id: `in the way of ${perspectiveId}`,
    code: perspectiveId,
    title: { es: '-' },
    statement: null,
    ownerId: null,
    deputyId: null,
    review: null,
    slot: { perspectiveId, column, span },
  });
  return { ...document, objectives: [...document.objectives, ...document.perspectives.map(({ id }) => stone(id))] };
}

/** Where in its lane something new goes that is added at a row: beside that objective, else at the left. */
export function columnAt(document: MapDocument, objective: Objective | null): number {
  return objective === null ? 0 : Math.min(objective.slot.column + objective.slot.span, columnCount(document.themes));
}
