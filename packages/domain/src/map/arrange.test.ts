import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from './any-map.ts';
import { applyEdit } from './apply-edit.ts';
import { arrange } from './arrange.ts';
import { checkMapDocument } from './check-document.ts';
import { crossingsOf } from './crossings.ts';
import type { MapDocument } from './document.ts';
import { themesUnder } from './lanes.ts';
import { mapOf } from './map-case.ts';

function arranged(map: MapDocument): MapDocument {
  const moves = arrange(map);
  return moves.length === 0 ? map : applyEdit(map, { kind: 'moveObjectives', moves: [...moves] });
}

describe('crossings', () => {
  it('are pairs of links that change sides', () => {
    const places = ['V1 0', 'V2 1', 'P1 0', 'P2 1'];
    expect(crossingsOf(mapOf('VP', [2], places, ['P1>V1', 'P2>V2']))).toBe(0);
    expect(crossingsOf(mapOf('VP', [2], places, ['P1>V2', 'P2>V1']))).toBe(1);
    expect(crossingsOf(mapOf('VP', [2], places, ['P1>V2', 'P1>V1']))).toBe(0);
    expect(crossingsOf(mapOf('VP', [2], places, ['P1>P2', 'P2>V1']))).toBe(0);
  });

  it('count links past a lane and links back down', () => {
    const places = ['V1 0', 'V2 2', 'T1 1', 'P1 0', 'P2 2'];
    expect(crossingsOf(mapOf('VTP', [3], places, ['P1>V1', 'P2>T1']))).toBe(0);
    expect(crossingsOf(mapOf('VTP', [3], places, ['P1>V2', 'P2>V1']))).toBe(1);
    expect(crossingsOf(mapOf('VTP', [3], places, ['V1>P2', 'P1>V2']))).toBe(1);
  });
});

describe('arrange', () => {
  it('undoes a crossing', () => {
    const map = mapOf('VP', [2], ['V1 0', 'V2 1', 'P1 0', 'P2 1'], ['P1>V2', 'P2>V1']);
    expect(crossingsOf(arranged(map))).toBe(0);
  });

  it('puts what is linked above each other, across free columns', () => {
    const map = mapOf('VP', [4], ['V1 3', 'P1 0'], ['P1>V1']);
    const [value, process] = arranged(map).objectives;
    expect(value?.slot.column).toBe(process?.slot.column);
  });

  it('leaves what is apart in its theme, and what lies across themes where it is', () => {
    const map = mapOf('VP', [2, 2], ['V1 0', 'V2 1+2', 'P1 3', 'P2 0'], ['P1>V1', 'P2>V2']);
    const after = arranged(map);
    expect(after.objectives[1]).toEqual(map.objectives[1]);
    expect(after.objectives[2]?.slot.column).toBe(2);
  });

  it('has nothing to do on a map without links', () => {
    expect(arrange(mapOf('VP', [3], ['V1 2', 'P1 0']))).toEqual([]);
    expect(arrange(mapOf('', [], []))).toEqual([]);
  });

  it('keeps lanes, themes and spans, adds no crossing, and is done at once', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        const after = arranged(map);
        checkMapDocument(after);
        expect(crossingsOf(after)).toBeLessThanOrEqual(crossingsOf(map));
        const kept = (one: MapDocument) =>
          one.objectives.map(({ id, slot }) => [id, slot.perspectiveId, slot.span, themesUnder(one, slot)]);
        expect(kept(after)).toEqual(kept(map));
        expect(arrange(after)).toEqual([]);
        expect(arrange(map)).toEqual(arrange(structuredClone(map)));
      }),
      { numRuns: 200 },
    );
  });

  it('lays out 300 objectives and 600 links while nobody waits', () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const lanes = 'VTPL';
    const places = [...lanes].flatMap((lane) =>
      Array.from({ length: 75 }, (_, column) => `${lane}${column} ${column}`),
    );
    const links = Array.from({ length: 900 }, () => {
      const lane = 1 + next(3);
      const column = next(75);
      const other = Math.min(74, Math.max(0, column + next(30) - 15));
      return `${lanes[lane] ?? ''}${column}>${lanes[lane - 1] ?? ''}${other}`;
    });
    const large = mapOf(lanes, [12, 12, 12, 12, 12, 12, 3], places, [...new Set(links)].slice(0, 600));
    expect(large.links).toHaveLength(600);
    const times = Array.from({ length: 5 }, () => {
      const started = process.cpuUsage();
      arrange(large);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1_000;
    });
    expect(crossingsOf(arranged(large))).toBeLessThan(crossingsOf(large));
    // Time of the processor, since machines that run tests are busy.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
