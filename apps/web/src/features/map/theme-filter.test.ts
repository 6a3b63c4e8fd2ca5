import { describe, expect, it } from 'vitest';
import { countsOf, objectivesOfTheme } from './theme-filter.ts';

const slot = (column: number, span = 1) => ({ perspectiveId: 'lane', column, span });
const node = (id: string, place: ReturnType<typeof slot>, status: 'onTarget' | 'offTarget' = 'onTarget') => ({
  id,
  code: id,
  title: { es: id },
  slot: place,
  status,
  isDataMissing: false,
  lead: null,
  trend: null,
});
const map = {
  themes: [
    { id: 'trade', name: { es: 'Comercio' }, columns: 2 },
    { id: 'revenue', name: { es: 'Recaudación' }, columns: 1 },
  ],
  nodes: [node('a', slot(0)), node('b', slot(1, 2), 'offTarget'), node('c', slot(2))],
};

describe('a theme', () => {
  it('holds what stands in its columns, also in part', () => {
    expect([...(objectivesOfTheme(map, 'trade') ?? [])]).toEqual(['a', 'b']);
    expect([...(objectivesOfTheme(map, 'revenue') ?? [])]).toEqual(['b', 'c']);
  });

  it('that is not on the map leaves nothing out', () => {
    expect(objectivesOfTheme(map, 'gone')).toBeNull();
    expect(objectivesOfTheme(map, null)).toBeNull();
  });

  it('is counted by itself', () => {
    expect(countsOf(map.nodes, objectivesOfTheme(map, 'revenue'))).toEqual({
      onTarget: 1,
      atRisk: 0,
      offTarget: 1,
      noData: 0,
    });
    expect(countsOf(map.nodes, null).onTarget).toBe(2);
  });
});
