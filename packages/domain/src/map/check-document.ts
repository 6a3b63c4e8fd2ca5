import { applyEdit } from './apply-edit.ts';
import { EMPTY_MAP } from './document.ts';
import type { MapDocument } from './document.ts';

/**
 * Refuses a document that could not have been drawn step by step, with the refusal of the step: one set of rules for what
 * is drawn and what is imported or seeded.
 */
export function checkMapDocument(document: MapDocument): void {
  applyEdit(EMPTY_MAP, { kind: 'replaceMap', document });
}
