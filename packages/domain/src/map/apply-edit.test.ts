import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { applyEdit } from './apply-edit.ts';
import { checkMapDocument } from './check-document.ts';
import { completeDocument } from './complete-document.ts';
import { EMPTY_MAP } from './document.ts';
import type { MapDocument } from './document.ts';
import { mapDocumentSchema } from './document-schema.ts';
import { arrow, BOTTOM, objective, proposedTarget, REVENUE, TOP, TRADE, uuid } from './edit-case.ts';
import { mapEditSchema } from './edit.ts';
import type { MapEdit } from './edit.ts';

const MAP: MapDocument = {
  perspectives: [
    { id: TOP, name: { es: 'Valor público', en: 'Public value' }, question: null },
    { id: BOTTOM, name: { es: 'Procesos' }, question: { es: '¿Qué hacemos mejor?' } },
  ],
  themes: [
    { id: TRADE, name: { es: 'Comercio' }, columns: 2 },
    { id: REVENUE, name: { es: 'Recaudación' }, columns: 2 },
  ],
  objectives: [objective(1, TOP, 0), objective(2, TOP, 2, 2), objective(3, BOTTOM, 1, 2), objective(4, BOTTOM, 3)],
  links: [arrow(1, 3, 1), arrow(2, 4, 2), arrow(3, 3, 2)],
  measures: [
    { objectiveId: uuid(101), kpiId: uuid(301), weight: 1, decisive: true },
    { objectiveId: uuid(103), kpiId: uuid(302), weight: 2, decisive: false },
    { objectiveId: uuid(101), kpiId: uuid(303), weight: 1, decisive: false },
  ],
  initiativeLinks: [
    { initiativeId: uuid(401), objectiveId: uuid(103) },
    { initiativeId: uuid(401), objectiveId: uuid(104) },
  ],
  proposals: [],
};

function refusalOf(edit: MapEdit, document = MAP): Refusal {
  try {
    applyEdit(document, edit);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The edit was not refused');
}

describe('a document that was kept before deputies, review rhythms and proposals', () => {
  it('is completed with none of them', () => {
    const { proposals: _, ...old } = MAP;
    const kept = {
      ...old,
      objectives: old.objectives.map(({ deputyId: __, review: ___, ...objective }) => objective),
    };
    expect(completeDocument(kept)).toEqual(MAP);
    expect(completeDocument(MAP)).toEqual(MAP);
  });
});

describe('an edit of the map', () => {
  it('starts from a document that is whole', () => {
    expect(mapDocumentSchema.parse(MAP)).toEqual(MAP);
    expect(() => checkMapDocument(MAP)).not.toThrow();
    expect(() => checkMapDocument({ ...MAP, themes: [] })).toThrow('slotOutside');
  });

  it.each<[string, MapEdit, string]>([
    [
      'a slot that is taken',
      { kind: 'moveObjective', id: uuid(101), slot: { perspectiveId: TOP, column: 1, span: 2 } },
      'slotTaken',
    ],
    [
      'a slot beyond the columns',
      { kind: 'moveObjective', id: uuid(101), slot: { perspectiveId: TOP, column: 3, span: 2 } },
      'slotOutside',
    ],
    [
      'an unknown lane',
      { kind: 'moveObjective', id: uuid(101), slot: { perspectiveId: uuid(9), column: 0, span: 1 } },
      'unknownPerspective',
    ],
    ['an unknown objective', { kind: 'removeObjective', id: uuid(9) }, 'unknownObjective'],
    ['a code that is taken', { kind: 'editObjective', id: uuid(101), set: { code: 'O2' } }, 'codeTaken'],
    ['a title without words', { kind: 'editObjective', id: uuid(101), set: { title: { es: null } } }, 'textEmpty'],
    ['an id that is taken', { kind: 'addObjective', objective: { ...objective(1, TOP, 1), code: 'N' } }, 'idTaken'],
    ['a link to itself', { kind: 'link', link: arrow(9, 1, 1) }, 'linkToSelf'],
    ['the same link again', { kind: 'link', link: arrow(9, 3, 1) }, 'linkDuplicate'],
    ['a link to nothing', { kind: 'link', link: arrow(9, 3, 77) }, 'unknownObjective'],
    ['a lane that is not empty', { kind: 'removePerspective', id: TOP }, 'perspectiveNotEmpty'],
    ['a theme that is not empty', { kind: 'removeTheme', id: REVENUE }, 'themeNotEmpty'],
    ['a theme cut where something stands', { kind: 'resizeTheme', id: REVENUE, columns: 1 }, 'themeNotEmpty'],
    ['a theme moved through an objective', { kind: 'moveTheme', id: TRADE, to: 1 }, 'themeSplitsObjective'],
    [
      'a KPI measured twice',
      { kind: 'measure', measure: { objectiveId: uuid(101), kpiId: uuid(301), weight: 1, decisive: false } },
      'measureDuplicate',
    ],
    ['an unknown measure', { kind: 'unmeasure', objectiveId: uuid(102), kpiId: uuid(301) }, 'unknownMeasure'],
    [
      'an initiative linked twice',
      { kind: 'linkInitiative', initiativeLink: { initiativeId: uuid(401), objectiveId: uuid(103) } },
      'initiativeLinkDuplicate',
    ],
  ])('is refused for %s', (_, edit, code) => {
    expect(refusalOf(edit).code).toBe(code);
  });

  it('names the cycle that a link would close, unless it is declared a feedback loop', () => {
    const back = arrow(9, 1, 3);
    expect(refusalOf({ kind: 'link', link: back })).toMatchObject({
      code: 'linkCycle',
      params: { cycle: 'O1 → O3 → O1' },
    });
    const declared = applyEdit(MAP, { kind: 'link', link: { ...back, isFeedbackLoop: true } });
    expect(declared.links).toHaveLength(4);
    expect(refusalOf({ kind: 'editLink', id: back.id, set: { isFeedbackLoop: false } }, declared).code).toBe(
      'linkCycle',
    );
  });

  it('removes an objective with its links, measures and initiatives', () => {
    const after = applyEdit(MAP, { kind: 'removeObjective', id: uuid(103) });
    expect(after.links.map((link) => link.id)).toEqual([uuid(202)]);
    expect(after.measures).toHaveLength(2);
    expect(after.initiativeLinks).toHaveLength(1);
  });

  it('keeps what stands to the right of a new column, and widens what lies across it', () => {
    const after = applyEdit(MAP, {
      kind: 'addTheme',
      theme: { id: uuid(13), name: { en: 'Security' }, columns: 1 },
      at: 1,
    });
    expect(after.objectives.map(({ slot }) => [slot.column, slot.span])).toEqual([
      [0, 1],
      [3, 2],
      [1, 3],
      [4, 1],
    ]);
  });

  it('lets two objectives change places in one step', () => {
    const moves = [
      { id: uuid(101), slot: { perspectiveId: TOP, column: 2, span: 2 } },
      { id: uuid(102), slot: { perspectiveId: TOP, column: 0, span: 2 } },
    ];
    const after = applyEdit(MAP, { kind: 'moveObjectives', moves });
    expect(after.objectives.slice(0, 2).map(({ slot }) => slot.column)).toEqual([2, 0]);
    const onOne = moves.map((move) => ({ ...move, slot: { perspectiveId: TOP, column: 2, span: 2 } }));
    expect(refusalOf({ kind: 'moveObjectives', moves: onOne })).toMatchObject({ code: 'slotTaken' });
  });

  it('carries what is proposed for a KPI, the newest of each', () => {
    const first = applyEdit(MAP, { kind: 'propose', proposal: proposedTarget(1, '2027', 80) });
    const second = applyEdit(first, { kind: 'propose', proposal: proposedTarget(1, '2027', 85) });
    expect(second.proposals).toEqual([proposedTarget(1, '2027', 85)]);
    expect(refusalOf({ kind: 'withdrawProposal', proposal: proposedTarget(1, '2027', 85) }).code).toBe(
      'unknownProposal',
    );
  });

  it('puts a whole map in place of another, if it could have been drawn', () => {
    expect(applyEdit(EMPTY_MAP, { kind: 'replaceMap', document: MAP })).toBe(MAP);
    expect(refusalOf({ kind: 'replaceMap', document: { ...MAP, themes: [] } }).code).toBe('slotOutside');
  });

  it('edits one language of a title and leaves the other', () => {
    const edit: MapEdit = {
      kind: 'editObjective',
      id: uuid(101),
      set: { title: { en: 'Objective one' }, ownerId: uuid(7) },
    };
    expect(applyEdit(MAP, edit).objectives[0]).toMatchObject({
      title: { es: 'Objetivo 1', en: 'Objective one' },
      ownerId: uuid(7),
    });
  });

  it('does a batch as a whole', () => {
    const batch: MapEdit = {
      kind: 'batch',
      edits: [
        { kind: 'moveObjective', id: uuid(101), slot: { perspectiveId: TOP, column: 1, span: 1 } },
        { kind: 'addObjective', objective: objective(5, TOP, 0) },
      ],
    };
    expect(mapEditSchema.parse(batch)).toEqual(batch);
    expect(applyEdit(MAP, batch).objectives).toHaveLength(5);
    expect(refusalOf({ kind: 'batch', edits: [...batch.edits, { kind: 'unlink', id: uuid(9) }] }).code).toBe(
      'unknownLink',
    );
  });
});
