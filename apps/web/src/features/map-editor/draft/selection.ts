import type { MapDocument } from '@rumbo/domain';

/** What is chosen on the draft, the same on canvas, outline and panel. */
export interface Selection {
  /** The last one is the one whose panel is open. */
  readonly objectiveIds: readonly string[];
  readonly linkId: string | null;
  /** The field of the panel to go to, as a check names it. */
  readonly field: string | null;
}

export const NOTHING: Selection = { objectiveIds: [], linkId: null, field: null };

export const ofObjective = (id: string, field: string | null = null): Selection => ({
  objectiveIds: [id],
  linkId: null,
  field,
});

export const ofLink = (linkId: string): Selection => ({ objectiveIds: [], linkId, field: null });

/** With an objective more, or without it if it was chosen already. */
export function toggled({ objectiveIds }: Selection, id: string): Selection {
  const others = objectiveIds.filter((one) => one !== id);
  return {
    objectiveIds: others.length === objectiveIds.length ? [...others, id] : others,
    linkId: null,
    field: null,
  };
}

/** What of a selection is still there: somebody else may have taken it away. */
export function stillThere(selection: Selection, document: MapDocument): Selection {
  const objectives = new Set(document.objectives.map(({ id }) => id));
  const objectiveIds = selection.objectiveIds.filter((id) => objectives.has(id));
  const hasLink = document.links.some(({ id }) => id === selection.linkId);
  if (objectiveIds.length === selection.objectiveIds.length && hasLink === (selection.linkId !== null))
    return selection;
  return { ...selection, objectiveIds, linkId: hasLink ? selection.linkId : null };
}
