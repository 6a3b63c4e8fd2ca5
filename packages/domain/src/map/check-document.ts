import { applyEdit } from './apply-edit.ts';
import { EMPTY_MAP } from './document.ts';
import type { MapDocument } from './document.ts';
import type { SingleMapEdit } from './edit.ts';

/**
 * Refuses a document that could not have been drawn step by step, with the refusal of the step: one set of rules for what
 * is drawn and what is imported or seeded.
 */
export function checkMapDocument(document: MapDocument): void {
  const steps: SingleMapEdit[] = [
    ...document.perspectives.map((perspective) => ({ kind: 'addPerspective' as const, perspective })),
    ...document.themes.map((theme) => ({ kind: 'addTheme' as const, theme })),
    ...document.objectives.map((objective) => ({ kind: 'addObjective' as const, objective })),
    ...document.links.map((link) => ({ kind: 'link' as const, link })),
    ...document.measures.map((measure) => ({ kind: 'measure' as const, measure })),
    ...document.initiativeLinks.map((initiativeLink) => ({ kind: 'linkInitiative' as const, initiativeLink })),
  ];
  steps.reduce<MapDocument>(applyEdit, EMPTY_MAP);
}
