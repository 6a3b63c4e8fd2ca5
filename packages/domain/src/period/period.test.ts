import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { addDays, daysBetween, weekday } from './day.ts';
import { addWorkingDays, dayInZone, defaultPeriod, dueDay, isDue, isWorkingDay } from './due.ts';
import { parseDhis2Period, parsePeriod } from './parse-period.ts';
import { FREQUENCIES } from './period.ts';
import type { Calendar, Period } from './period.ts';
import {
  comparePeriods,
  containsPeriod,
  enclosingPeriod,
  partsOf,
  periodIndex,
  periodOf,
  periodsBetween,
  shiftPeriod,
} from './period-arithmetic.ts';

const calendar: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'America/Lima' };
const fiscal: Calendar = { ...calendar, fiscalStart: 7 };

const ids = (periods: readonly Period[]) => periods.map((period) => period.id);
const span = (id: string, of = calendar) => {
  const { frequency, start, end } = parsePeriod(id, of);
  return [frequency, start, end];
};
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
const anyCalendar = fc.integer({ min: 1, max: 12 }).map((fiscalStart) => ({ ...calendar, fiscalStart }));
const anyFrequency = fc.constantFrom(...FREQUENCIES);

describe('days', () => {
  it('agree with the platform over two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_000, max: 60_000 }), (number) => {
        expect(addDays('1970-01-01', number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('know leap years, distances and weekdays', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect(weekday('2026-09-14')).toBe(1);
    expect(weekday('2026-09-20')).toBe(7);
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', 'today'])('refuse %s', (day) => {
    expect(() => addDays(day, 1)).toThrow(Refusal);
  });
});

describe('identifiers', () => {
  it.each([
    ['2026-09-14', 'day', '2026-09-14', '2026-09-14'],
    ['2026-W37', 'week', '2026-09-07', '2026-09-13'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-04'],
    ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
    ['2026-09', 'month', '2026-09-01', '2026-09-30'],
    ['2026-Q3', 'quarter', '2026-07-01', '2026-09-30'],
    ['2026-S2', 'semester', '2026-07-01', '2026-12-31'],
    ['2026', 'year', '2026-01-01', '2026-12-31'],
  ])('%s', (id, ...expected) => {
    expect(span(id)).toEqual(expected);
  });

  it.each([
    ['FY2026/27', 'year', '2026-07-01', '2027-06-30'],
    ['FY2026/27-Q1', 'quarter', '2026-07-01', '2026-09-30'],
    ['FY2026/27-Q4', 'quarter', '2027-04-01', '2027-06-30'],
    ['FY2026/27-S1', 'semester', '2026-07-01', '2026-12-31'],
    ['FY2099/00-S2', 'semester', '2100-01-01', '2100-06-30'],
    ['2026-09', 'month', '2026-09-01', '2026-09-30'],
  ])('%s where the year starts in July', (id, ...expected) => {
    expect(span(id, fiscal)).toEqual(expected);
  });

  it.each([
    '',
    '2026-13',
    '2026-00',
    '2026-9',
    '2026-Q5',
    '2026-S3',
    '2026-W00',
    '2025-W53',
    '2026-02-30',
    'FY2026/27',
    '2026-W7',
    '2026-09-14T00:00',
  ])('refuses %j', (id) => {
    expect(() => parsePeriod(id, calendar)).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'periodUnknown', params: { period: id }, field: 'period' }),
    );
  });

  it.each(['2026', '2026-Q3', '2026-S1', 'FY2026/28', 'FY2026/27-S3'])(
    'refuses %j where the year starts in July',
    (id) => {
      expect(() => parsePeriod(id, fiscal)).toThrow(Refusal);
    },
  );
});

describe('DHIS2 identifiers', () => {
  it.each([
    ['20260914', '2026-09-14'],
    ['202609', '2026-09'],
    ['2026W37', '2026-W37'],
    ['2026W7', '2026-W07'],
    ['2026Q3', '2026-Q3'],
    ['2026S2', '2026-S2'],
    ['2026', '2026'],
  ])('%s is %s', (id, ours) => {
    expect(parseDhis2Period(id, calendar).id).toBe(ours);
  });

  it('reads financial years in a plan that has them', () => {
    expect(parseDhis2Period('2026July', fiscal).id).toBe('FY2026/27');
    expect(parseDhis2Period('2026Q3', fiscal).id).toBe('FY2026/27-Q1');
    expect(parseDhis2Period('2026AprilS1', { ...calendar, fiscalStart: 4 }).id).toBe('FY2026/27-S1');
  });

  it.each(['2026July', '202613', '2026W54', '2026Q5', '20260230', '202601B', '2026-09', 'July'])('refuses %j', (id) => {
    expect(() => parseDhis2Period(id, calendar)).toThrow(Refusal);
  });

  it('refuses a calendar year in a plan whose year starts in July', () => {
    expect(() => parseDhis2Period('2026', fiscal)).toThrow(Refusal);
  });
});

describe('arithmetic', () => {
  it('round-trips every day, frequency and start of the year', () => {
    fc.assert(
      fc.property(anyDay, anyFrequency, anyCalendar, fc.integer({ min: -300, max: 300 }), (day, frequency, of, n) => {
        const period = periodOf(day, frequency, of);
        expect(period.start <= day && day <= period.end).toBe(true);
        expect(parsePeriod(period.id, of)).toEqual(period);
        const moved = shiftPeriod(period, n, of);
        expect(periodIndex(moved, of) - periodIndex(period, of)).toBe(n);
        expect(shiftPeriod(moved, -n, of)).toEqual(period);
        expect(addDays(period.end, 1)).toBe(shiftPeriod(period, 1, of).start);
        expect(Math.sign(comparePeriods(moved, period))).toBe(Math.sign(n));
      }),
    );
  });

  it('divides a coarser period among its parts without gap or overlap', () => {
    fc.assert(
      fc.property(anyDay, anyFrequency, anyFrequency, anyCalendar, (day, a, b, of) => {
        const [fine, coarse] = FREQUENCIES.indexOf(a) <= FREQUENCIES.indexOf(b) ? [a, b] : [b, a];
        const outer = periodOf(day, coarse, of);
        const parts = partsOf(outer, fine, of);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.every((part) => containsPeriod(outer, part))).toBe(true);
        expect(parts.every((part) => enclosingPeriod(part, coarse, of).id === outer.id)).toBe(true);
        const before = shiftPeriod(parts[0] ?? outer, -1, of);
        expect(containsPeriod(outer, before)).toBe(false);
      }),
    );
  });

  it('gives a week to the month and year of its Thursday', () => {
    expect(enclosingPeriod(parsePeriod('2026-W01', calendar), 'month', calendar).id).toBe('2026-01');
    expect(enclosingPeriod(parsePeriod('2026-W53', calendar), 'year', calendar).id).toBe('2026');
    expect(partsOf(parsePeriod('2026', calendar), 'week', calendar)).toHaveLength(53);
    expect(ids(partsOf(parsePeriod('2026-02', calendar), 'week', calendar))).toEqual([
      '2026-W06',
      '2026-W07',
      '2026-W08',
      '2026-W09',
    ]);
    expect(containsPeriod(parsePeriod('2025-12', calendar), parsePeriod('2026-W01', calendar))).toBe(false);
  });

  it('lists periods with both ends inside', () => {
    const months = periodsBetween(parsePeriod('2025-11', calendar), parsePeriod('2026-02', calendar), calendar);
    expect(ids(months)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(periodsBetween(parsePeriod('2026-02', calendar), parsePeriod('2026-01', calendar), calendar)).toEqual([]);
    expect(() => periodsBetween(parsePeriod('2026-02', calendar), parsePeriod('2026', calendar), calendar)).toThrow(
      Refusal,
    );
  });

  it('counts fiscal quarters from the start of the plan’s year', () => {
    const year = parsePeriod('FY2026/27', fiscal);
    expect(ids(partsOf(year, 'quarter', fiscal))).toEqual([
      'FY2026/27-Q1',
      'FY2026/27-Q2',
      'FY2026/27-Q3',
      'FY2026/27-Q4',
    ]);
    expect(enclosingPeriod(parsePeriod('2027-05', fiscal), 'semester', fiscal).id).toBe('FY2026/27-S2');
  });

  it('refuses to make a finer period of a coarser one', () => {
    expect(() => enclosingPeriod(parsePeriod('2026', calendar), 'month', calendar)).toThrow(Refusal);
    expect(() => partsOf(parsePeriod('2026-01', calendar), 'quarter', calendar)).toThrow(Refusal);
    expect(containsPeriod(parsePeriod('2026-01', calendar), parsePeriod('2026', calendar))).toBe(false);
  });
});

describe('due', () => {
  const september = parsePeriod('2026-09', calendar);
  const july = parsePeriod('2026-07', calendar);
  const holiday: Calendar = { ...calendar, holidays: new Set(['2026-08-06']) };

  it('lies on the n-th working day after the end', () => {
    expect(dueDay(september, 5, calendar)).toBe('2026-10-07');
    expect(dueDay(july, 5, holiday)).toBe('2026-08-10');
    expect(dueDay(september, 0, calendar)).toBe('2026-09-30');
    expect(isWorkingDay('2026-08-06', holiday)).toBe(false);
    expect(isWorkingDay('2026-08-08', holiday)).toBe(false);
    expect(addWorkingDays('2026-08-05', 1, holiday)).toBe('2026-08-07');
  });

  it('has passed only after the end of that day', () => {
    expect(isDue(september, 5, calendar, '2026-10-07')).toBe(false);
    expect(isDue(september, 5, calendar, '2026-10-08')).toBe(true);
    expect(isDue(september, 0, calendar, '2026-09-30')).toBe(false);
  });

  it('opens a screen on the newest month that is due', () => {
    expect(defaultPeriod(calendar, '2026-10-07', 5).id).toBe('2026-08');
    expect(defaultPeriod(calendar, '2026-10-08', 5).id).toBe('2026-09');
    expect(defaultPeriod(calendar, '2026-10-01', 0).id).toBe('2026-09');
  });

  it('takes the day of an instant in the administration’s zone', () => {
    expect(dayInZone('2026-10-08T04:59:59Z', 'America/Lima')).toBe('2026-10-07');
    expect(dayInZone('2026-10-08T05:00:00Z', 'America/Lima')).toBe('2026-10-08');
    expect(dayInZone('2026-12-31T15:00:00.000Z', 'Pacific/Auckland')).toBe('2027-01-01');
    expect(() => dayInZone('soon', 'America/Lima')).toThrow(Refusal);
    expect(() => dayInZone('2026-10-08T05:00:00Z', 'Lima')).toThrow(Refusal);
  });
});
