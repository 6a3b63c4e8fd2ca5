import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from './any-map.ts';
import { applyEdit } from './apply-edit.ts';
import { checkMapDocument } from './check-document.ts';
import type { MapDocument } from './document.ts';
import { mapOf, objective } from './map-case.ts';
import { freeSlotNear, nextCode, step } from './slots.ts';

/** V: 0, 1 and 4 are taken; T: full but for 3; P: two wide ones; L: empty. */
const MAP = mapOf('VTPL', [3, 2], ['V1 0', 'V2 1', 'V3 4', 'T1 0', 'T2 1+2', 'T3 4', 'P1 0+2', 'P2 2+2']);

describe('the free slot near a drop', () => {
  it.each([
    ['where it is free', 'V', 2, 1, 2],
    ['between two', 'V', 2.6, 1, 3],
    ['on something', 'V', 0, 1, 2],
    ['left of the map', 'V', -3, 1, 2],
    ['right of the map', 'V', 40, 2, 2],
    ['as far to the left as to the right', 'L', 1.5, 1, 1],
    ['where only a narrower place is free', 'T', 3, 2, null],
    ['where it is wider than the map', 'L', 0, 6, null],
    ['in a lane that is gone', 'X', 0, 1, null],
  ] as const)('%s', (_, perspectiveId, column, span, expected) => {
    expect(freeSlotNear(MAP, { perspectiveId, column, span })?.column ?? null).toBe(expected);
  });

  it('may be where the objective itself stands', () => {
    const wanted = { perspectiveId: 'T', column: 2, span: 2 };
    expect(freeSlotNear(MAP, wanted)).toBeNull();
    expect(freeSlotNear(MAP, wanted, new Set(['T2']))).toEqual(wanted);
  });
});

describe('an arrow key', () => {
  const to = (id: string, direction: 'left' | 'right' | 'up' | 'down', map: MapDocument = MAP) =>
    step(map, id, direction)?.map((move) => `${move.id} ${move.slot.perspectiveId}${move.slot.column}`) ?? null;

  it('goes to the next free slot of the lane', () => {
    expect(to('V1', 'right')).toEqual(['V1 V2']);
    expect(to('V3', 'left')).toEqual(['V3 V3']);
    expect(to('P2', 'right')).toEqual(['P2 P3']);
    expect(to('T2', 'right')).toEqual(['T2 T2']);
  });

  it('changes places with a neighbour as wide where the lane is full that way', () => {
    expect(to('V2', 'left')).toEqual(['V2 V0', 'V1 V1']);
    expect(to('P2', 'left')).toEqual(['P2 P0', 'P1 P2']);
    expect(to('T2', 'left')).toBeNull();
    expect(to('V1', 'left')).toBeNull();
    expect(to('V3', 'right')).toBeNull();
  });

  it('goes to the nearest place in the next lane with room', () => {
    expect(to('T3', 'up')).toEqual(['T3 V3']);
    expect(to('T1', 'up')).toEqual(['T1 V2']);
    expect(to('V1', 'down')).toEqual(['V1 T3']);
    expect(to('T2', 'down')).toEqual(['T2 L1']);
    expect(to('V1', 'up')).toBeNull();
    expect(to('nobody', 'up')).toBeNull();
  });

  it('always leaves a whole map', () => {
    const anyStep = fc.tuple(anyMap(), fc.nat(), fc.constantFrom('left', 'right', 'up', 'down'));
    fc.assert(
      fc.property(anyStep, ([map, which, direction]) => {
        const one = map.objectives[which % Math.max(1, map.objectives.length)];
        const moves = one === undefined ? null : step(map, one.id, direction);
        if (moves === null) return;
        const after = applyEdit(map, { kind: 'moveObjectives', moves: [...moves] });
        expect(() => checkMapDocument(after)).not.toThrow();
      }),
    );
  });
});

describe('the next code', () => {
  it('follows the lane’s letter', () => {
    expect(nextCode(MAP, 'V')).toBe('V4');
    const mixed = { ...MAP, objectives: [...MAP.objectives, objective('V9 2', { code: 'OBJ' })] };
    expect(nextCode(mixed, 'V')).toBe('V4');
    const moved = { ...MAP, objectives: [...MAP.objectives, objective('L7 2', { code: 'V8' })] };
    expect(nextCode(moved, 'V')).toBe('V9');
  });

  it('takes the first letter of a new lane’s name that is free', () => {
    const perspectives = ['Valor público', 'Operadores y socios', 'Procesos', 'Personas', 'Ámbito', 'VOP'].map(
      (name) => ({
        id: name,
        name: { es: name },
        question: null,
      }),
    );
    const map = { ...MAP, perspectives, objectives: [] };
    expect(perspectives.map(({ id }) => nextCode(map, id))).toEqual(['V1', 'O1', 'P1', 'E1', 'A1', 'B1']);
    expect(nextCode(map, 'gone')).toBe('C1');
  });

  it('is never taken', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        for (const { id } of map.perspectives) {
          expect(map.objectives.map(({ code }) => code)).not.toContain(nextCode(map, id));
        }
      }),
    );
  });
});
