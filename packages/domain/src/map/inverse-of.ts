import { applyEdit } from './apply-edit.ts';
import type { MapDocument } from './document.ts';
import type { EditOf, MapEdit, SingleMapEdit } from './edit.ts';
import { initiativeLinkAt, linkAt, measureAt } from './edit-connections.ts';
import { perspectiveAt, themeAt } from './edit-lanes.ts';
import { objectiveAt } from './edit-objectives.ts';
import { proposalAt, proposalLike } from './edit-proposals.ts';
import { inversePatch } from './text-patch.ts';

type Inverses = {
  readonly [Kind in SingleMapEdit['kind']]: (document: MapDocument, edit: EditOf<Kind>) => readonly SingleMapEdit[];
};

const INVERSES: Inverses = {
  addPerspective: (_, { perspective }) => [{ kind: 'removePerspective', id: perspective.id }],
  renamePerspective: (document, { id, name, question }) => {
    const { item } = perspectiveAt(document, id);
    return [
      {
        kind: 'renamePerspective',
        id,
        ...(name ? { name: inversePatch(item.name, name) } : {}),
        ...(question ? { question: inversePatch(item.question, question) } : {}),
      },
    ];
  },
  movePerspective: (document, { id }) => [{ kind: 'movePerspective', id, to: perspectiveAt(document, id).index }],
  removePerspective: (document, { id }) => {
    const { item, index } = perspectiveAt(document, id);
    return [{ kind: 'addPerspective', perspective: item, at: index }];
  },
  addTheme: (_, { theme }) => [{ kind: 'removeTheme', id: theme.id }],
  renameTheme: (document, { id, name }) => [
    { kind: 'renameTheme', id, name: inversePatch(themeAt(document, id).item.name, name) },
  ],
  resizeTheme: (document, { id }) => [{ kind: 'resizeTheme', id, columns: themeAt(document, id).item.columns }],
  moveTheme: (document, { id }) => [{ kind: 'moveTheme', id, to: themeAt(document, id).index }],
  removeTheme: (document, { id }) => {
    const { item, index } = themeAt(document, id);
    return [{ kind: 'addTheme', theme: item, at: index }];
  },
  addObjective: (_, { objective }) => [{ kind: 'removeObjective', id: objective.id }],
  removeObjective: objectiveWithEverything,
  moveObjective: (document, { id }) => [{ kind: 'moveObjective', id, slot: objectiveAt(document, id).item.slot }],
  moveObjectives: (document, { moves }) => [
    { kind: 'moveObjectives', moves: moves.map(({ id }) => ({ id, slot: objectiveAt(document, id).item.slot })) },
  ],
  editObjective: earlierObjectiveFields,
  link: (_, { link }) => [{ kind: 'unlink', id: link.id }],
  unlink: (document, { id }) => {
    const { item, index } = linkAt(document, id);
    return [{ kind: 'link', link: item, at: index }];
  },
  editLink: earlierLinkFields,
  measure: (_, { measure }) => [{ kind: 'unmeasure', objectiveId: measure.objectiveId, kpiId: measure.kpiId }],
  unmeasure: (document, edit) => {
    const { item, index } = measureAt(document, edit);
    return [{ kind: 'measure', measure: item, at: index }];
  },
  editMeasure: (document, { objectiveId, kpiId, set }) => {
    const { item } = measureAt(document, { objectiveId, kpiId });
    const weight = set.weight === undefined ? {} : { weight: item.weight };
    const decisive = set.decisive === undefined ? {} : { decisive: item.decisive };
    return [{ kind: 'editMeasure', objectiveId, kpiId, set: { ...weight, ...decisive } }];
  },
  linkInitiative: (_, { initiativeLink }) => [{ kind: 'unlinkInitiative', ...initiativeLink }],
  unlinkInitiative: (document, edit) => {
    const { item, index } = initiativeLinkAt(document, edit);
    return [{ kind: 'linkInitiative', initiativeLink: item, at: index }];
  },
  propose: (document, { proposal }) => {
    const earlier = proposalLike(document, proposal);
    if (earlier !== null) return [{ kind: 'propose', proposal: earlier }];
    const { kind, kpiId, unitId, period } = proposal;
    return [{ kind: 'withdrawProposal', proposal: { kind, kpiId, unitId, period } }];
  },
  withdrawProposal: (document, edit) => {
    const { item, index } = proposalAt(document, edit.proposal);
    return [{ kind: 'propose', proposal: item, at: index }];
  },
  replaceMap: (document) => [{ kind: 'replaceMap', document }],
};

/** The objective and what went with it, each at the place where it stood: lists are filled from the front. */
function objectiveWithEverything(document: MapDocument, { id }: EditOf<'removeObjective'>): readonly SingleMapEdit[] {
  const { item, index } = objectiveAt(document, id);
  return [
    { kind: 'addObjective', objective: item, at: index },
    ...document.links.flatMap((link, at): SingleMapEdit[] =>
      link.fromId === id || link.toId === id ? [{ kind: 'link', link, at }] : [],
    ),
    ...document.measures.flatMap((measure, at): SingleMapEdit[] =>
      measure.objectiveId === id ? [{ kind: 'measure', measure, at }] : [],
    ),
    ...document.initiativeLinks.flatMap((initiativeLink, at): SingleMapEdit[] =>
      initiativeLink.objectiveId === id ? [{ kind: 'linkInitiative', initiativeLink, at }] : [],
    ),
  ];
}

function earlierObjectiveFields(document: MapDocument, { id, set }: EditOf<'editObjective'>): readonly SingleMapEdit[] {
  const { item } = objectiveAt(document, id);
  const earlier = {
    ...(set.code === undefined ? {} : { code: item.code }),
    ...(set.title === undefined ? {} : { title: inversePatch(item.title, set.title) }),
    ...(set.statement === undefined ? {} : { statement: inversePatch(item.statement, set.statement) }),
    ...(set.ownerId === undefined ? {} : { ownerId: item.ownerId }),
    ...(set.deputyId === undefined ? {} : { deputyId: item.deputyId }),
    ...(set.review === undefined ? {} : { review: item.review }),
  };
  return [{ kind: 'editObjective', id, set: earlier }];
}

function earlierLinkFields(document: MapDocument, { id, set }: EditOf<'editLink'>): readonly SingleMapEdit[] {
  const { item } = linkAt(document, id);
  const earlier = {
    ...(set.sign === undefined ? {} : { sign: item.sign }),
    ...(set.lagMonths === undefined ? {} : { lagMonths: item.lagMonths }),
    ...(set.reason === undefined ? {} : { reason: inversePatch(item.reason, set.reason) }),
    ...(set.tested === undefined ? {} : { tested: item.tested }),
    ...(set.reviewOn === undefined ? {} : { reviewOn: item.reviewOn }),
    ...(set.isFeedbackLoop === undefined ? {} : { isFeedbackLoop: item.isFeedbackLoop }),
  };
  return [{ kind: 'editLink', id, set: earlier }];
}

function inverseOfSingle(document: MapDocument, edit: SingleMapEdit): readonly SingleMapEdit[] {
  // The table is keyed by the edit's own kind, which the compiler cannot follow through a union.
  const inverse = INVERSES[edit.kind] as (document: MapDocument, edit: SingleMapEdit) => readonly SingleMapEdit[];
  return inverse(document, edit);
}

/**
 * The edit that undoes `edit`, which is about to be applied to `document`: afterwards everything is as it was, in the same
 * order. Refuses what `applyEdit` refuses where the edit names something that is not there.
 */
export function inverseOf(document: MapDocument, edit: MapEdit): MapEdit {
  const singles = edit.kind === 'batch' ? edit.edits : [edit];
  const undo: SingleMapEdit[] = [];
  let before = document;
  for (const single of singles) {
    undo.unshift(...inverseOfSingle(before, single));
    before = applyEdit(before, single);
  }
  const [only] = undo;
  return undo.length === 1 && only ? only : { kind: 'batch', edits: undo };
}
