import { describe, expect, it } from 'vitest';
import { searchEntries, searchGroups } from './search-entries.ts';
import type { SearchPerson } from './search-entries.ts';

const view = {
  planId: 'plan',
  seq: 1,
  objectives: [
    {
      id: 'o1',
      code: 'P3',
      title: { es: 'Resultados de laboratorio', en: 'Laboratory results' },
      perspective: { es: 'Procesos' },
    },
    { id: 'o2', code: 'K1', title: { es: 'Equipos que funcionan' }, perspective: { es: 'Personas' } },
  ],
  kpis: [{ id: 'k1', code: 'K-01', name: { es: 'Tiempo del laboratorio', en: 'Laboratory turnaround' } }],
  people: [{ id: 'p1', name: 'R. Salas', objectiveIds: ['o1'], kpiIds: ['k1'] }],
};
const pages = [
  { name: 'map', to: '/map', count: 0 },
  { name: 'kpis', to: '/kpis', count: 0 },
] as const;
const entries = searchEntries(pages, view);
const asked = (typed: string, recent: readonly string[] = [], owner: SearchPerson | null = null) =>
  searchGroups(entries, typed, { owner, recent }).map(({ kind, entries: found }) => [
    kind,
    ...found.map(({ key }) => key),
  ]);

describe('searching', () => {
  it('finds by either language, whatever is read', () => {
    expect(asked('laboratory')).toEqual([
      ['objective', 'objective:o1'],
      ['kpi', 'kpi:k1'],
    ]);
    expect(asked('Mapa')).toEqual([['page', 'page:map']]);
    expect(asked('map')).toEqual([['page', 'page:map']]);
  });

  it('puts first the kind whose own code was typed', () => {
    expect(asked('k-01')[0]).toEqual(['kpi', 'kpi:k1']);
    expect(asked('nothing of it')).toEqual([]);
  });

  it('begins with what was gone to last, as far as it is still there, and the pages', () => {
    expect(asked('', ['kpi:k1', 'kpi:gone', 'page:map'])).toEqual([
      ['recent', 'kpi:k1', 'page:map'],
      ['page', 'page:kpis'],
    ]);
  });

  it('goes on from a person to what they own', () => {
    const owner = entries.find((entry) => entry.kind === 'person') ?? null;
    expect(asked('', [], owner)).toEqual([
      ['objective', 'objective:o1'],
      ['kpi', 'kpi:k1'],
    ]);
    expect(asked('equipos', [], owner)).toEqual([]);
  });

  it('has the pages before the plan has answered', () => {
    expect(searchEntries(pages, undefined).map(({ key }) => key)).toEqual(['page:map', 'page:kpis']);
  });
});
