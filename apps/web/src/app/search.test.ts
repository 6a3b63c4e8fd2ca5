import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedSearch, mapSearch, nextSearch, parseSearch, placeSearch, stringifySearch } from './search.ts';

const id = '0198a9d2-0000-7000-8000-000000000001';

describe('the search part of an address', () => {
  it('keeps whatever a screen can be asked with, through a round trip', () => {
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
    expect(parseSearch('?period=2026-13&plan=x&trace=all&else=1&constructor=1')).toEqual({});
  });

  it('keeps what of the map is looked at', () => {
    const looked = { trace: id, theme: id, link: id, view: 'outline' } as const;
    expect(mapSearch(parseSearch(stringifySearch(looked)))).toEqual(looked);
    expect(mapSearch(parseSearch('?trace=none'))).toEqual({ trace: 'none' });
    expect(mapSearch({ trace: 'all', theme: 'x', link: 3, view: 'list' })).toEqual({});
  });

  it('keeps which two maps are compared', () => {
    const compared = { left: 'live', right: '12', show: 'moved' } as const;
    expect(comparedSearch(parseSearch(stringifySearch(compared)))).toEqual(compared);
    expect(comparedSearch({ left: '0', right: 'other', show: '<b>' })).toEqual({});
  });

  it.each([
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '\\\\example.org',
    'https://example.org',
    'javascript:alert(1)',
    'kpis',
  ])('goes on to no other site: %s', (next) => {
    expect(parseSearch(`?${new URLSearchParams({ next }).toString()}`)).toEqual({});
    expect(nextSearch({ next })).toEqual({});
  });

  it('goes on to an address of this one', () => {
    expect(parseSearch(`?${new URLSearchParams({ next: '/kpis?period=2026-08' }).toString()}`)).toEqual({
      next: '/kpis?period=2026-08',
    });
  });
});
