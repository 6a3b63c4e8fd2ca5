import { describe, expect, it } from 'vitest';
import { objectivesOfTheme } from './theme-objectives.ts';

const objective = (id: string, column: number, span = 1) => ({ id, slot: { perspectiveId: 'lane', column, span } });
const map = {
  themes: [
    { id: 'trade', name: { es: 'Comercio' }, columns: 2 },
    { id: 'revenue', name: { es: 'Recaudación' }, columns: 1 },
  ],
  objectives: [objective('a', 0), objective('b', 1, 2), objective('c', 2)],
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
});
