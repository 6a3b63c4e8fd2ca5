import { applyEdit, EMPTY_MAP } from '@rumbo/domain';
import type { MapDocument, Slot } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { laneEmptied, themeEmptied } from './emptying.ts';
import { droppedAt, moveEdit, steppedMoves } from './moves.ts';

const slot = (perspectiveId: string, column: number, span = 1): Slot => ({ perspectiveId, column, span });

/** Two lanes of four columns under two themes; the objectives by code. */
function mapOf(slots: Readonly<Record<string, Slot>>): MapDocument {
  return {
    ...EMPTY_MAP,
    perspectives: ['top', 'low'].map((id) => ({ id, name: { en: id }, question: null })),
    themes: ['left', 'right'].map((id) => ({ id, name: { en: id }, columns: 2 })),
    objectives: Object.entries(slots).map(([code, own]) => ({
      id: code,
      code,
      title: { en: code },
      statement: null,
      ownerId: null,
      deputyId: null,
      review: null,
      slot: own,
    })),
  };
}

const slotsAfter = (map: MapDocument): Record<string, string> =>
  Object.fromEntries(
    map.objectives.map(({ code, slot: { perspectiveId, column, span } }) => [
      code,
      `${perspectiveId} ${column}+${span}`,
    ]),
  );

function done(map: MapDocument, moves: ReturnType<typeof steppedMoves>): Record<string, string> {
  const edit = moves === null ? null : moveEdit(moves);
  return slotsAfter(edit === null ? map : applyEdit(map, edit));
}

describe('objectives let go over the map', () => {
  const map = mapOf({ A: slot('top', 0), B: slot('top', 1), C: slot('low', 0, 2), D: slot('low', 2) });

  it('snap to the nearest free slot, the left of two as near', () => {
    expect(droppedAt(map, [{ id: 'A', slot: slot('low', 2.4) }])).toEqual({
      moves: [{ id: 'A', slot: slot('low', 3) }],
    });
    expect(droppedAt(map, [{ id: 'D', slot: slot('top', 1.2) }])).toEqual({
      moves: [{ id: 'D', slot: slot('top', 2) }],
    });
  });

  it('move nowhere where they are let go over their own place', () => {
    expect(droppedAt(map, [{ id: 'A', slot: slot('top', 0.3) }])).toEqual({ moves: [] });
  });

  it('go together, and two may change places', () => {
    const outcome = droppedAt(map, [
      { id: 'A', slot: slot('top', 1) },
      { id: 'B', slot: slot('top', 0) },
    ]);
    expect(outcome).toEqual({
      moves: [
        { id: 'B', slot: slot('top', 0) },
        { id: 'A', slot: slot('top', 1) },
      ],
    });
  });

  it('stay, all of them, where the lane has no room for one', () => {
    const outcome = droppedAt(map, [
      { id: 'A', slot: slot('low', 3) },
      { id: 'B', slot: slot('low', 3) },
    ]);
    expect(outcome).toMatchObject({ noRoom: { code: 'B' }, perspectiveId: 'low' });
  });
});

describe('several objectives moved by a key', () => {
  it('go one slot each, the foremost first', () => {
    const map = mapOf({ A: slot('top', 0), B: slot('top', 1), C: slot('low', 0) });
    expect(done(map, steppedMoves(map, new Set(['A', 'B']), 'right'))).toEqual({
      A: 'top 1+1',
      B: 'top 2+1',
      C: 'low 0+1',
    });
  });

  it('never push one another back', () => {
    const map = mapOf({ A: slot('top', 0), B: slot('top', 1) });
    expect(steppedMoves(map, new Set(['A', 'B']), 'left')).toBeNull();
  });

  it('are one named edit where there is one of them: its owner may do that', () => {
    const map = mapOf({ A: slot('top', 0) });
    expect(moveEdit(steppedMoves(map, new Set(['A']), 'down') ?? [])).toEqual({
      kind: 'moveObjective',
      id: 'A',
      slot: slot('low', 0),
    });
  });
});

describe('a perspective or theme that is removed with what stands in it', () => {
  const after = (map: MapDocument, edits: ReturnType<typeof laneEmptied>): MapDocument | null =>
    edits === null ? null : applyEdit(map, { kind: 'batch', edits: [...edits] });

  it('is empty by then: what stood in the lane has gone to another', () => {
    const map = mapOf({ A: slot('top', 0), B: slot('low', 0, 2), C: slot('low', 2) });
    const result = after(map, laneEmptied(map, 'low', 'top'));
    expect(result?.perspectives.map(({ id }) => id)).toEqual(['top']);
    expect(slotsAfter(result ?? map)).toEqual({ A: 'top 0+1', B: 'top 1+2', C: 'top 3+1' });
  });

  it('stays where the other lane has no room for all', () => {
    const map = mapOf({ A: slot('top', 0, 3), B: slot('low', 0, 2) });
    expect(laneEmptied(map, 'low', 'top')).toBeNull();
  });

  it('leaves what stood under the theme in the free places of its lane, narrower where it has to be', () => {
    const map = mapOf({ A: slot('top', 0), B: slot('top', 2, 2), C: slot('low', 0, 4) });
    const result = after(map, themeEmptied(map, 'right'));
    expect(result?.themes.map(({ id }) => id)).toEqual(['left']);
    expect(slotsAfter(result ?? map)).toEqual({ A: 'top 0+1', B: 'top 1+1', C: 'low 0+2' });
  });

  it('stays where it is the only theme with room', () => {
    const map = mapOf({ A: slot('top', 0), B: slot('top', 1), C: slot('top', 2) });
    expect(themeEmptied(map, 'right')).toBeNull();
  });
});
