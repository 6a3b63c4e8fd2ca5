import { isDue } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { at, layPeriods, MONTHS, monthAt, NEWEST, yearOf } from './lay-periods.ts';

describe('the frame of the demonstration', () => {
  it('lays thirty-six months back from any day, the newest being due', () => {
    for (const today of ['2026-11-22', '2026-11-02', '2027-01-04', '2027-01-12', '2028-02-29', '2026-08-07']) {
      const frame = layPeriods(today);
      const newest = monthAt(frame, NEWEST);
      expect(frame.months).toHaveLength(MONTHS);
      expect(isDue(newest, 5, frame.calendar, today), today).toBe(true);
      expect(frame.firstYear).toBe(yearOf(newest.start) - 2);
      expect(frame.lastYear - frame.firstYear).toBe(3);
      expect(monthAt(frame, 0).start <= `${frame.firstYear}-01-01`, today).toBe(true);
    }
  });

  it('stamps a civil hour in Lima', () => {
    expect(at('2026-11-20', 9, 5)).toBe('2026-11-20T14:05:00.000Z');
    expect(at('2026-11-20', 20)).toBe('2026-11-21T01:00:00.000Z');
    expect(at('2026-11-20', 9, 135)).toBe('2026-11-20T16:15:00.000Z');
    expect(at('2026-12-31', 23, 59)).toBe('2027-01-01T04:59:00.000Z');
  });
});
