import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, searchable, searchRank } from './search.ts';

const laboratory = searchable('P3', ['Resultados de laboratorio a tiempo', 'Laboratory results on time']);
const release = searchable('K-07', ['Despachado dentro de 48 h', 'Released within 48 h of arrival']);

describe('what is typed', () => {
  it('finds without case and accents, in either language', () => {
    for (const typed of ['LABORATORIO', 'laboratory', 'resultados', 'Résultâdos de', 'p3', 'labo']) {
      expect(searchRank(typed, laboratory), typed).not.toBeNull();
    }
    expect(searchRank('peña', searchable('', ['M. Pena']))).not.toBeNull();
    expect(searchRank('pena', searchable('', ['M. Peña']))).not.toBeNull();
    expect(searchRank('aduana', laboratory)).toBeNull();
  });

  it('finds a code with and without its hyphen', () => {
    for (const typed of ['K-07', 'k07', 'k 07', ' K-07 ']) expect(searchRank(typed, release), typed).toBe(0);
    expect(searchRank('K', release)).toBe(1);
  });

  it('puts a code before a name, the beginning before the middle, words in any order last but one', () => {
    const ranks = ['P3', 'resultados de lab', 'tiempo laboratorio', 'oratorio'].map((typed) =>
      searchRank(typed, laboratory),
    );
    expect(ranks).toEqual([0, 2, 3, 4]);
  });

  it('finds everything with nothing', () => {
    expect(searchRank('  – ', laboratory)).toBe(0);
  });

  it('is folded once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
        expect(searchRank(text, searchable('', [text]))).not.toBeNull();
      }),
    );
  });
});
