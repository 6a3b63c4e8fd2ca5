import { Refusal } from '../refusal.ts';
import { EMPTY_MAP } from './document.ts';
import type { MapDocument } from './document.ts';
import { stepsOf } from './document-steps.ts';
import type { EditOf, MapEdit } from './edit.ts';
import {
  editLink,
  editMeasure,
  link,
  linkInitiative,
  measure,
  unlink,
  unlinkInitiative,
  unmeasure,
} from './edit-connections.ts';
import {
  addPerspective,
  addTheme,
  movePerspective,
  moveTheme,
  removePerspective,
  removeTheme,
  renamePerspective,
  renameTheme,
  resizeTheme,
} from './edit-lanes.ts';
import { addObjective, editObjective, moveObjective, moveObjectives, removeObjective } from './edit-objectives.ts';
import { propose, withdrawProposal } from './edit-proposals.ts';

type Editors = { readonly [Kind in MapEdit['kind']]: (document: MapDocument, edit: EditOf<Kind>) => MapDocument };

const EDITORS: Editors = {
  addPerspective,
  renamePerspective,
  movePerspective,
  removePerspective,
  addTheme,
  renameTheme,
  resizeTheme,
  moveTheme,
  removeTheme,
  addObjective,
  removeObjective,
  moveObjective,
  moveObjectives,
  editObjective,
  link,
  unlink,
  editLink,
  measure,
  unmeasure,
  editMeasure,
  linkInitiative,
  unlinkInitiative,
  propose,
  withdrawProposal,
  replaceMap: (_, { document }) => {
    stepsOf(document).reduce<MapDocument>(applyEdit, EMPTY_MAP);
    return document;
  },
  batch: (document, edit) => edit.edits.reduce<MapDocument>(applyEdit, document),
};

/**
 * The map after `edit`; the document given is left as it is. The browser runs it before it asks, the server runs the same.
 * Refuses: `unknownPerspective`, `unknownTheme`, `unknownObjective`, `unknownLink`, `unknownMeasure`, `unknownInitiativeLink`,
 * `unknownProposal` (notFound); `idTaken`, `codeTaken`, `slotTaken`, `perspectiveNotEmpty`, `themeNotEmpty`, `themeSplitsObjective`,
 * `linkDuplicate`, `measureDuplicate`, `initiativeLinkDuplicate` (conflict); `slotOutside`, `linkToSelf`, `linkCycle`,
 * `textEmpty` (invalid). A batch is done as a whole or not at all.
 */
export function applyEdit(document: MapDocument, edit: MapEdit): MapDocument {
  // The table is keyed by the edit's own kind, which the compiler cannot follow through a union.
  const editor = EDITORS[edit.kind] as (document: MapDocument, edit: MapEdit) => MapDocument;
  return editor(document, edit);
}

/** Why `edit` cannot be done on this map; null where it can. */
export function editRefusal(document: MapDocument, edit: MapEdit): Refusal | null {
  try {
    applyEdit(document, edit);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
