import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { checkMapDocument } from './check-document.ts';
import { EMPTY_MAP } from './document.ts';
import { mapDocumentSchema } from './document-schema.ts';
import { anyEdit, attempt, MAP, uuid } from './edit-case.ts';
import { mapEditSchema } from './edit.ts';
import type { MapEdit, SingleMapEdit } from './edit.ts';
import { inverseOf } from './inverse-of.ts';

describe('the inverse of an edit', () => {
  it('brings back the same document, in the same order', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyEdit(), { minLength: 1, maxLength: 40 }), (edits) => {
        let document = MAP;
        for (const edit of edits) {
          const after = attempt(document, edit);
          if (after === null) continue;
          done.add(edit.kind);
          expect(applyEdit(after, inverseOf(document, edit))).toStrictEqual(document);
          document = after;
        }
        expect(() => checkMapDocument(document)).not.toThrow();
      }),
      { numRuns: 400 },
    );
    expect(done.size).toBe(25);
  });

  it('does so for a whole batch at once', () => {
    fc.assert(
      fc.property(fc.array(anyEdit(), { minLength: 1, maxLength: 40 }), (edits) => {
        const possible: SingleMapEdit[] = [];
        let document = MAP;
        for (const edit of edits) {
          const after = attempt(document, edit);
          if (after === null) continue;
          possible.push(edit);
          document = after;
        }
        fc.pre(possible.length > 0);
        const batch: MapEdit = { kind: 'batch', edits: possible };
        expect(applyEdit(applyEdit(MAP, batch), inverseOf(MAP, batch))).toStrictEqual(MAP);
      }),
    );
  });

  it('is an edit that the wire accepts', () => {
    const undo = inverseOf(MAP, { kind: 'removeObjective', id: uuid(103) });
    expect(mapEditSchema.parse(undo)).toEqual(undo);
    expect(undo.kind).toBe('batch');
    expect(mapDocumentSchema.parse(EMPTY_MAP)).toEqual(EMPTY_MAP);
  });
});
