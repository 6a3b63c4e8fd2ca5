import { describe, expect, it } from 'vitest';
import { readDays } from './read-days.ts';

describe('days as people paste them', () => {
  it.each([
    ['25/12/2026', ['2026-12-25']],
    ['2026-12-25\n2026-12-08', ['2026-12-08', '2026-12-25']],
    ['1.1.2027; 06-01-2027, 1/5/2027', ['2027-01-01', '2027-01-06', '2027-05-01']],
    ['Navidad\t25/12/2026 viernes', ['2026-12-25']],
    ['25/12/2026 25/12/2026', ['2026-12-25']],
    ['29/02/2028', ['2028-02-29']],
    ['', []],
  ])('%j are read', (text, days) => {
    expect(readDays(text)).toEqual({ days, notRead: [] });
  });

  it.each([['31/02/2026'], ['12/25/2026'], ['2026'], ['25/12/26'], ['0/1/2026'], ['<b>1</b>']])(
    '%s is not taken for one',
    (word) => {
      expect(readDays(`08/12/2026 ${word}`)).toEqual({ days: ['2026-12-08'], notRead: [word] });
    },
  );
});
