import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { compareMaps } from './compare-maps.ts';
import type { MapDocument } from './document.ts';
import type { SingleMapEdit } from './edit.ts';
import { MAP, anyEdit, attempt, proposedTarget } from './edit-case.ts';
import { arrow, mapOf, measure, objective } from './map-case.ts';

const BEFORE = mapOf('VTP', [2, 2], ['V1 0+4', 'T1 0', 'T2 2', 'P1 1'], ['T1>V1', 'P1>T1'], {
  measures: [measure('T1', 'K-1'), measure('P1', 'K-2')],
  initiativeLinks: [{ initiativeId: 'I-1', objectiveId: 'P1' }],
});

function after(...edits: readonly SingleMapEdit[]): MapDocument {
  return edits.reduce<MapDocument>(applyEdit, BEFORE);
}

function differences(...edits: readonly SingleMapEdit[]): unknown[] {
  return [...compareMaps(BEFORE, after(...edits))];
}

const named = (code: string) => ({ id: code, before: code, after: code });

describe('comparing maps', () => {
  it('tells what was reworded, in which language', () => {
    expect(differences({ kind: 'editObjective', id: 'T1', set: { title: { es: 'Despacho', en: 'Release' } } })).toEqual(
      [
        {
          kind: 'objectiveText',
          objective: named('T1'),
          field: 'title',
          language: 'es',
          before: null,
          after: 'Despacho',
        },
        {
          kind: 'objectiveText',
          objective: named('T1'),
          field: 'title',
          language: 'en',
          before: 'T1',
          after: 'Release',
        },
      ],
    );
  });

  it('tells codes, people and rhythm', () => {
    const set = { code: 'T9', ownerId: null, deputyId: 'someone', review: 'month' } as const;
    const objective = { id: 'T1', before: 'T1', after: 'T9' };
    expect(differences({ kind: 'editObjective', id: 'T1', set })).toEqual([
      { kind: 'objectiveCode', objective, before: 'T1', after: 'T9' },
      { kind: 'objectivePerson', objective, field: 'ownerId', before: 'owner', after: null },
      { kind: 'objectivePerson', objective, field: 'deputyId', before: null, after: 'someone' },
      { kind: 'objectiveReview', objective, before: null, after: 'month' },
    ]);
  });

  it('tells what was added and removed, with its connections', () => {
    const added = objective('T3 3');
    expect(
      differences({ kind: 'addObjective', objective: added }, { kind: 'removeObjective', id: 'P1' }),
    ).toMatchObject([
      { kind: 'objective', objective: { id: 'T3', before: null, after: 'T3' }, before: null, after: added },
      { kind: 'objective', objective: { id: 'P1', before: 'P1', after: null }, before: { id: 'P1' }, after: null },
      { kind: 'measure', kpiId: 'K-2', before: { weight: 1 }, after: null },
      { kind: 'initiativeLink', initiativeId: 'I-1', before: true, after: null },
      { kind: 'link', link: { from: { id: 'P1', after: null }, to: named('T1') }, after: null },
    ]);
  });

  it('tells moves to a lane, a theme, a column and a width', () => {
    const move = (id: string, perspectiveId: string, column: number, span: number) =>
      ({ kind: 'moveObjective', id, slot: { perspectiveId, column, span } }) as const;
    expect(differences(move('T1', 'P', 2, 2))).toMatchObject([
      {
        kind: 'objectivePlace',
        objective: named('T1'),
        before: { perspectiveId: 'T', themes: [{ id: 'theme 0' }], firstColumn: 0, lastColumn: 0 },
        after: { perspectiveId: 'P', themes: [{ id: 'theme 1' }], firstColumn: 0, lastColumn: 1 },
      },
    ]);
    expect(differences(move('T1', 'T', 1, 1))).toHaveLength(1);
    expect(differences(move('T1', 'T', 0, 2))).toHaveLength(1);
  });

  it('calls nothing moved that only had a theme put beside it', () => {
    const theme = { id: 'new', name: { en: 'Security' }, columns: 2 };
    expect(differences({ kind: 'addTheme', theme, at: 0 })).toEqual([{ kind: 'theme', before: null, after: theme }]);
    expect(differences({ kind: 'resizeTheme', id: 'theme 0', columns: 3 })).toMatchObject([
      { kind: 'themeColumns', before: 2, after: 3 },
    ]);
    const map = mapOf('V', [1, 1], ['V1 0', 'V2 1']);
    const swapped = applyEdit(map, { kind: 'moveTheme', id: 'theme 1', to: 0 });
    expect(compareMaps(map, swapped)).toEqual([
      {
        kind: 'themeOrder',
        before: [{ en: 'Theme 0' }, { en: 'Theme 1' }],
        after: [{ en: 'Theme 1' }, { en: 'Theme 0' }],
      },
    ]);
  });

  it('tells lanes and themes by name and order', () => {
    expect(
      differences(
        { kind: 'renamePerspective', id: 'V', name: { en: 'Value' }, question: { en: 'What they get' } },
        { kind: 'movePerspective', id: 'P', to: 0 },
        { kind: 'renameTheme', id: 'theme 0', name: { en: 'Trade' } },
        { kind: 'addPerspective', perspective: { id: 'L', name: { en: 'L' }, question: null } },
      ),
    ).toMatchObject([
      { kind: 'themeText', language: 'en', before: 'Theme 0', after: 'Trade' },
      { kind: 'perspectiveOrder', after: [{ en: 'P' }, { en: 'Value' }, { en: 'T' }] },
      { kind: 'perspectiveText', field: 'name', before: 'V', after: 'Value' },
      { kind: 'perspectiveText', field: 'question', before: null, after: 'What they get' },
      { kind: 'perspective', before: null, after: { id: 'L' } },
    ]);
  });

  it('tells links by their ends and what of them changed', () => {
    const link = arrow('P1>T2');
    expect(
      differences(
        { kind: 'unlink', id: 'T1>V1' },
        { kind: 'link', link },
        { kind: 'editLink', id: 'P1>T1', set: { sign: -1, lagMonths: 3, tested: true } },
      ),
    ).toMatchObject([
      { kind: 'link', link: { from: named('T1'), to: named('V1') }, after: null },
      { kind: 'linkFields', link: { from: named('P1'), to: named('T1') }, fields: ['sign', 'lagMonths', 'tested'] },
      { kind: 'link', link: { from: named('P1'), to: named('T2') }, before: null, after: link },
    ]);
    const again = { ...arrow('T1>V1'), id: 'drawn again' };
    expect(differences({ kind: 'unlink', id: 'T1>V1' }, { kind: 'link', link: again })).toEqual([]);
  });

  it('tells weights and proposals', () => {
    const proposal = proposedTarget(1, '2026', 14);
    expect(
      differences(
        { kind: 'editMeasure', objectiveId: 'T1', kpiId: 'K-1', set: { weight: 2 } },
        { kind: 'propose', proposal },
      ),
    ).toMatchObject([
      { kind: 'measure', kpiId: 'K-1', before: { weight: 1 }, after: { weight: 2 } },
      { kind: 'proposal', kpiId: proposal.kpiId, before: null, after: proposal },
    ]);
  });

  const anyMap = fc
    .array(anyEdit(), { maxLength: 12 })
    .map((edits) => edits.reduce<MapDocument>((map, edit) => attempt(map, edit) ?? map, MAP));

  it('finds nothing between equal maps, nor between orders of lists that nobody sees', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(compareMaps(map, structuredClone(map))).toEqual([]);
        const turned = {
          ...map,
          objectives: map.objectives.toReversed(),
          links: map.links.toReversed(),
          measures: map.measures.toReversed(),
        };
        expect(compareMaps(map, turned)).toEqual([]);
      }),
    );
  });

  it('finds the same the other way round, with the sides changed', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (one, other) => {
        expect(sorted(compareMaps(other, one))).toEqual(sorted(compareMaps(one, other).map(mirrored)));
      }),
      { numRuns: 300 },
    );
  });
});

function mirrored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(mirrored);
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, mirrored(inner)]);
  const names: Readonly<Record<string, string>> = { before: 'after', after: 'before' };
  return Object.fromEntries(entries.map(([key, inner]) => [names[key] ?? key, inner]));
}

/** By their text, with keys in one order. */
function sorted(list: readonly unknown[]): string[] {
  const text = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return list.map((one) => JSON.stringify(one, (_, value: unknown) => text(value))).sort();
}
