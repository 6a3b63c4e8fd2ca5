import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { MapDocument } from './document.ts';
import { overwrittenBy, takeBack, undoStateOf } from './draft-steps.ts';
import type { DraftStep } from './draft-steps.ts';
import { anyEdit, arrow, attempt, BOTTOM, MAP, objective, TOP, uuid } from './edit-case.ts';
import type { MapEdit } from './edit.ts';
import { inverseOf } from './inverse-of.ts';

const ANA = uuid(901);
const LUIS = uuid(902);

/** A draft on the server: what was accepted, in order. */
function newDraft(document: MapDocument = MAP) {
  const steps: DraftStep[] = [];
  let now = document;
  const accept = (personId: string, kind: DraftStep['kind'], edit: MapEdit) => {
    const inverse = inverseOf(now, edit);
    now = applyEdit(now, edit);
    const revision = steps.length + 1;
    steps.push({ revision, personId, commandId: uuid(2_000 + revision), at: '', kind, edit, inverse });
  };
  return {
    steps,
    document: () => now,
    edit: (personId: string, edit: MapEdit) => accept(personId, 'edit', edit),
    /** Takes the person's last step back; answers the step in the way, if there is one. */
    undo(personId: string): DraftStep | null {
      const { undo } = undoStateOf(steps, personId);
      if (undo === null) throw new Error('There is nothing to undo');
      const outcome = takeBack(now, steps, undo);
      if ('inTheWay' in outcome) return outcome.inTheWay;
      accept(personId, 'undo', undo.inverse);
      expect(now).toEqual(outcome.after);
      return null;
    },
    redo(personId: string): void {
      const { redo } = undoStateOf(steps, personId);
      if (redo === null) throw new Error('There is nothing to redo');
      accept(personId, 'redo', redo.inverse);
    },
  };
}

const title = (number: number, es: string): MapEdit => ({
  kind: 'editObjective',
  id: uuid(100 + number),
  set: { title: { es } },
});
const move = (number: number, column: number, perspectiveId = TOP): MapEdit => ({
  kind: 'moveObjective',
  id: uuid(100 + number),
  slot: { perspectiveId, column, span: 1 },
});

describe('undo', () => {
  it('takes back one’s own steps, newest first, and redo does them again', () => {
    const draft = newDraft();
    draft.edit(ANA, title(1, 'uno'));
    draft.edit(LUIS, title(2, 'dos'));
    draft.edit(ANA, move(1, 1));
    draft.undo(ANA);
    draft.undo(ANA);
    expect(draft.document().objectives[0]).toEqual(MAP.objectives[0]);
    expect(draft.document().objectives[1]?.title).toEqual({ es: 'dos' });
    expect(undoStateOf(draft.steps, ANA).undo).toBeNull();
    draft.redo(ANA);
    draft.redo(ANA);
    expect(draft.document().objectives[0]).toMatchObject({ title: { es: 'uno' }, slot: { column: 1 } });
    draft.undo(ANA);
    draft.edit(ANA, title(3, 'tres'));
    expect(undoStateOf(draft.steps, ANA).redo).toBeNull();
  });

  it.each<[string, MapEdit, MapEdit]>([
    ['the same words', title(1, 'uno'), title(1, 'otro')],
    [
      'what was added',
      { kind: 'addObjective', objective: objective(5, TOP, 1) },
      { kind: 'link', link: arrow(9, 3, 5) },
    ],
    ['the place that was left', move(1, 1), { kind: 'addObjective', objective: objective(5, TOP, 0) }],
    [
      'the columns in which a place was counted',
      move(1, 1),
      { kind: 'addTheme', theme: { id: uuid(19), name: { es: 'Eje' }, columns: 1 }, at: 0 },
    ],
    ['the other end of a link', { kind: 'unlink', id: uuid(201) }, { kind: 'removeObjective', id: uuid(101) }],
    [
      'the way back of a link',
      { kind: 'unlink', id: uuid(201) },
      { kind: 'link', link: arrow(9, 1, 3, { isFeedbackLoop: false }) },
    ],
    [
      'a lane that is used meanwhile',
      { kind: 'addPerspective', perspective: { id: uuid(4), name: { es: 'Otra' }, question: null } },
      move(1, 0, uuid(4)),
    ],
    [
      'a code that is used meanwhile',
      { kind: 'removeObjective', id: uuid(101) },
      { kind: 'editObjective', id: uuid(102), set: { code: 'O1' } },
    ],
  ])('is refused, naming the step, when somebody has changed %s', (_, own, others) => {
    const draft = newDraft();
    draft.edit(ANA, own);
    draft.edit(LUIS, title(4, 'de paso'));
    draft.edit(LUIS, others);
    draft.edit(LUIS, { kind: 'editLink', id: uuid(202), set: { tested: true } });
    const before = draft.document();
    expect(draft.undo(ANA)).toMatchObject({ personId: LUIS, edit: others });
    expect(draft.document()).toBe(before);
    // Once that is taken back, nothing is in the way.
    expect(draft.undo(LUIS)).toBeNull();
    expect(draft.undo(LUIS)).toBeNull();
    expect(draft.undo(ANA)).toBeNull();
  });

  it('is not hindered by columns that came in, where no place is counted in them', () => {
    const draft = newDraft();
    draft.edit(ANA, { kind: 'addTheme', theme: { id: uuid(19), name: { es: 'Eje' }, columns: 1 } });
    draft.edit(LUIS, { kind: 'addTheme', theme: { id: uuid(20), name: { es: 'Otro' }, columns: 1 } });
    draft.edit(LUIS, move(4, 0, BOTTOM));
    expect(draft.undo(ANA)).toBeNull();
  });

  it('of everything leaves what others did, or names what is in the way', () => {
    const person = fc.constantFrom(ANA, LUIS);
    fc.assert(
      fc.property(fc.array(fc.tuple(person, anyEdit()), { minLength: 1, maxLength: 30 }), (edits) => {
        const draft = newDraft();
        const alone = newDraft();
        for (const [who, edit] of edits) {
          // What replaces the whole map leaves nothing of the other's to compare.
          if (edit.kind === 'replaceMap' || attempt(draft.document(), edit) === null) continue;
          draft.edit(who, edit);
          if (who === LUIS && attempt(alone.document(), edit) !== null) alone.edit(LUIS, edit);
        }
        const isAlone = alone.steps.length === draft.steps.filter(({ personId }) => personId === LUIS).length;
        while (undoStateOf(draft.steps, ANA).undo !== null) {
          const obstacle = draft.undo(ANA);
          if (obstacle === null) continue;
          expect(obstacle.personId).toBe(LUIS);
          return;
        }
        if (isAlone) expect(unplaced(draft.document())).toEqual(unplaced(alone.document()));
      }),
      { numRuns: 500 },
    );
  });
});

/**
 * Without places and order: where something was put depends on what stood there, so that it would be put elsewhere on a map
 * that never held the other's steps.
 */
function unplaced({ objectives, ...document }: MapDocument): object {
  const inOrder = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
  const bare = objectives.map(({ slot: _, ...objective }) => objective);
  return Object.fromEntries(
    Object.entries({ ...document, objectives: bare }).map(([name, list]) => [name, inOrder(list)]),
  );
}

describe('a field that somebody else has changed meanwhile', () => {
  it('is told by field and language', () => {
    const draft = newDraft();
    draft.edit(LUIS, title(1, 'suyo'));
    const typed = (set: object): MapEdit => ({ kind: 'editObjective', id: uuid(101), set });
    expect(overwrittenBy(typed({ title: { es: 'mío' } }), draft.steps, ANA)).toBe(draft.steps[0]);
    expect(overwrittenBy(typed({ title: { en: 'mine' } }), draft.steps, ANA)).toBeNull();
    expect(overwrittenBy(typed({ statement: { es: 'mío' } }), draft.steps, ANA)).toBeNull();
    expect(overwrittenBy(typed({ title: { es: 'mío' } }), draft.steps, LUIS)).toBeNull();
    expect(overwrittenBy(typed({ title: { es: 'mío' } }), [], ANA)).toBeNull();
  });
});
