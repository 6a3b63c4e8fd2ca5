import { describe, expect, it } from 'vitest';
import { lastDayOf, stretchesOf } from './units.ts';

describe('stretchesOf', () => {
  it('cuts the months of a unit where one is missing', () => {
    expect(stretchesOf(['2020-02', '2019-12', '2020-01', '2020-05'])).toEqual([
      { first: '2019-12', last: '2020-02' },
      { first: '2020-05', last: '2020-05' },
    ]);
  });
});

describe('lastDayOf', () => {
  it.each([
    ['2020-02', '2020-02-29'],
    ['2019-12', '2019-12-31'],
    ['2021-04', '2021-04-30'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day);
  });
});
