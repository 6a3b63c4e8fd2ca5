import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { checkMapDocument } from './check-document.ts';
import type { MapDocument } from './document.ts';
import { mapEditSchema } from './edit.ts';
import { MAP, anyEdit, attempt, uuid } from './edit-case.ts';
import { mapOf, measure } from './map-case.ts';
import { copied, readFragment } from './map-fragment.ts';
import type { MapFragment } from './map-fragment.ts';
import { pasted } from './paste-objectives.ts';
import type { Paste } from './paste-objectives.ts';

const HERE = uuid(900);
const THERE = uuid(901);

function newIds(): () => string {
  let last = 5_000;
  return () => {
    last += 1;
    return uuid(last);
  };
}

function done(map: MapDocument, { edits }: Paste): MapDocument {
  return edits.length === 0 ? map : applyEdit(map, { kind: 'batch', edits: [...edits] });
}

const MAP_HERE = mapOf('VTP', [2, 2], ['V1 0+2', 'T1 0', 'T2 1', 'P1 1'], ['T1>V1', 'P1>T1', 'P1>T2'], {
  measures: [measure('T1', 'K-1'), measure('P1', 'K-2', { weight: 3 })],
  initiativeLinks: [{ initiativeId: 'I-1', objectiveId: 'P1' }],
});
const FRAGMENT = copied(MAP_HERE, new Set(['P1', 'T1']), HERE);

describe('copying objectives', () => {
  it('takes what lies among them', () => {
    expect(FRAGMENT.objectives.map(({ id }) => id)).toEqual(['T1', 'P1']);
    expect(FRAGMENT.links.map(({ id }) => id)).toEqual(['P1>T1']);
    expect(FRAGMENT.measures).toHaveLength(2);
    expect(FRAGMENT.perspectives.map(({ id }) => id)).toEqual(['T', 'P']);
  });

  it('is recognised as text, and nothing else is', () => {
    const fragment = copied(MAP, new Set(MAP.objectives.map(({ id }) => id)), HERE);
    expect(readFragment(JSON.stringify(fragment))).toEqual(fragment);
    for (const text of ['', 'V1', '{}', '[]', 'null', JSON.stringify({ ...fragment, format: 'other' })]) {
      expect(readFragment(text)).toBeNull();
    }
    expect(readFragment(JSON.stringify({ ...fragment, objectives: [{ title: '<b>' }] }))).toBeNull();
  });
});

describe('pasting objectives', () => {
  const into = (planId: string, perspectiveId: string | null = null) => ({ planId, newId: newIds(), perspectiveId });

  it('duplicates them in the same plan with everything of theirs', () => {
    const paste = pasted(MAP_HERE, FRAGMENT, into(HERE));
    const after = done(MAP_HERE, paste);
    const added = after.objectives.slice(4);
    expect(added).toMatchObject([
      { code: 'T3', title: { en: 'T1' }, ownerId: 'owner', slot: { perspectiveId: 'T', column: 2 } },
      { code: 'P2', slot: { perspectiveId: 'P', column: 0 } },
    ]);
    const [release, inspect] = added.map(({ id }) => id);
    expect(paste.objectiveIds).toEqual([release, inspect]);
    expect(after.links.slice(3)).toMatchObject([{ fromId: inspect, toId: release }]);
    expect(after.measures.slice(2)).toMatchObject([
      { objectiveId: release, kpiId: 'K-1' },
      { objectiveId: inspect, kpiId: 'K-2', weight: 3 },
    ]);
    expect(after.initiativeLinks).toHaveLength(2);
    expect(paste.leftOut).toEqual({ people: 0, links: 0, measures: 0, initiativeLinks: 0 });
  });

  it('leaves people, KPIs and initiatives behind in another plan, and counts them', () => {
    const paste = pasted(MAP_HERE, FRAGMENT, into(THERE));
    expect(done(MAP_HERE, paste).objectives.at(-1)).toMatchObject({ ownerId: null });
    expect(paste.edits.map(({ kind }) => kind)).toEqual(['addObjective', 'addObjective', 'link']);
    expect(paste.leftOut).toEqual({ people: 2, links: 0, measures: 2, initiativeLinks: 1 });
  });

  it('finds lanes by name, and takes the chosen one for those it has not', () => {
    const other = mapOf('ab', [3], []);
    const perspectives = other.perspectives.map((lane, place) => ({
      ...lane,
      name: { en: ['Top', ' t '][place] ?? '' },
    }));
    const map = { ...other, perspectives };
    const lanes = (perspectiveId: string | null) =>
      done(map, pasted(map, FRAGMENT, into(THERE, perspectiveId))).objectives.map(({ slot }) => slot.perspectiveId);
    expect(lanes('a')).toEqual(['b', 'a']);
    expect(lanes(null)).toEqual(['b']);
    expect(pasted(map, FRAGMENT, into(THERE)).noRoom.map(({ code }) => code)).toEqual(['P1']);
  });

  it('names what has no room', () => {
    const narrow = mapOf('V', [1], ['V1 0']);
    const paste = pasted(narrow, copied(MAP_HERE, new Set(['V1', 'T1']), HERE), into(THERE, 'V'));
    expect(paste.edits).toEqual([]);
    expect(paste.noRoom.map(({ code }) => code)).toEqual(['V1', 'T1']);
    expect(paste.leftOut).toMatchObject({ links: 1, people: 0 });
  });

  it('loses nothing silently and leaves a whole map', () => {
    const anyMap = fc
      .array(anyEdit(), { maxLength: 10 })
      .map((edits) => edits.reduce<MapDocument>((map, edit) => attempt(map, edit) ?? map, MAP));
    fc.assert(
      fc.property(anyMap, anyMap, fc.boolean(), (from, to, isSamePlan) => {
        const fragment: MapFragment = copied(from, new Set(from.objectives.map(({ id }) => id)), HERE);
        const lane = to.perspectives[0]?.id ?? null;
        const paste = pasted(to, fragment, into(isSamePlan ? HERE : THERE, lane));
        const after = done(to, paste);
        if (paste.edits.length > 0) mapEditSchema.parse({ kind: 'batch', edits: paste.edits });
        expect(() => checkMapDocument(after)).not.toThrow();
        expect(paste.objectiveIds.length + paste.noRoom.length).toBe(fragment.objectives.length);
        expect(after.links.length - to.links.length + paste.leftOut.links).toBe(fragment.links.length);
        expect(after.measures.length - to.measures.length + paste.leftOut.measures).toBe(fragment.measures.length);
      }),
    );
  });
});
