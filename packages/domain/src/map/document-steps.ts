import type { MapDocument } from './document.ts';
import type { SingleMapEdit } from './edit.ts';

/** The edits that draw a document from nothing. */
export function stepsOf(document: MapDocument): readonly SingleMapEdit[] {
  return [
    ...document.perspectives.map((perspective) => ({ kind: 'addPerspective' as const, perspective })),
    ...document.themes.map((theme) => ({ kind: 'addTheme' as const, theme })),
    ...document.objectives.map((objective) => ({ kind: 'addObjective' as const, objective })),
    ...document.links.map((link) => ({ kind: 'link' as const, link })),
    ...document.measures.map((measure) => ({ kind: 'measure' as const, measure })),
    ...document.initiativeLinks.map((initiativeLink) => ({ kind: 'linkInitiative' as const, initiativeLink })),
    ...document.proposals.map((proposal) => ({ kind: 'propose' as const, proposal })),
  ];
}
