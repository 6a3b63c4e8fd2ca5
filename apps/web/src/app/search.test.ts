import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, placeSearch, stringifySearch } from './search.ts';

describe('the search part of an address', () => {
  it('keeps whatever a screen can be asked with, through a round trip', () => {
    const id = '0198a9d2-0000-7000-8000-000000000001';
    fc.assert(
      fc.property(fc.constantFrom('2026', '2026-09', '2026-Q3', '2026-W37', '2026-09-14', 'FY2026/27-Q1'), (period) => {
        const place = { plan: id, period, unit: id };
        expect(placeSearch(parseSearch(stringifySearch(place)))).toEqual(place);
      }),
    );
  });

  it('drops what does not fit instead of failing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
        const place = placeSearch(raw);
        for (const key of Object.keys(place)) expect(['plan', 'period', 'unit']).toContain(key);
      }),
    );
    expect(placeSearch({ plan: 'x', period: '<script>', unit: 3 })).toEqual({});
  });
});
