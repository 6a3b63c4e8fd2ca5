import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../period/day.ts';
import { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from '../period/due.ts';
import { reminderStages } from './reminder-stage.ts';

const SETTINGS = { remindDaysBefore: 2, remindDaysAfter: 1, escalateDaysAfter: 3 };
const calendarWith = (...holidays: readonly string[]) => ({
  fiscalStart: 1,
  holidays: new Set(holidays),
  timeZone: 'America/Lima',
});
const calendar = calendarWith();

/** Each day on which something new is to be said, from two weeks before the due day to two weeks after. */
function told(dueDay: string, holidays: readonly string[] = []): Readonly<Record<string, string>> {
  const firsts: Record<string, string> = {};
  for (let offset = -14; offset <= 14; offset += 1) {
    const day = addDays(dueDay, offset);
    for (const stage of reminderStages(dueDay, day, SETTINGS, calendarWith(...holidays))) firsts[stage] ??= day;
  }
  return firsts;
}

describe('when people are written to', () => {
  it('is two working days before, one after, and three after to who approves', () => {
    // 7 October 2026 is a Wednesday.
    expect(told('2026-10-07')).toEqual({ before: '2026-10-05', late: '2026-10-08', escalated: '2026-10-12' });
  });

  it('leaves weekends and holidays out', () => {
    // Monday the 12th: two working days before are Thursday and Friday.
    expect(told('2026-10-12')).toMatchObject({ before: '2026-10-08', late: '2026-10-13' });
    const holidays = ['2026-10-08', '2026-10-13', '2026-10-14'];
    expect(told('2026-10-12', holidays)).toEqual({ before: '2026-10-07', late: '2026-10-15', escalated: '2026-10-19' });
  });

  it('is on the due day itself where the plan says 0, and never again once a month has gone by', () => {
    const settings = { ...SETTINGS, remindDaysBefore: 0 };
    expect(reminderStages('2026-10-07', '2026-10-06', settings, calendar)).toEqual([]);
    expect(reminderStages('2026-10-07', '2026-10-07', settings, calendar)).toEqual(['before']);
    expect(reminderStages('2026-10-07', '2026-11-07', settings, calendar)).toEqual(['late', 'escalated']);
    expect(reminderStages('2026-10-07', '2026-11-08', settings, calendar)).toEqual([]);
  });
});

describe('working days', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((offset) => addDays('2025-01-01', offset));
  const holidays = fc.array(day, { maxLength: 12 });

  it('are counted the same in both directions', () => {
    fc.assert(
      fc.property(day, fc.nat(20), holidays, (from, count, off) => {
        const own = calendarWith(...off);
        const later = addWorkingDays(from, count, own);
        expect(workingDaysBetween(from, later, own)).toBe(count);
        const earlier = subtractWorkingDays(from, count, own);
        expect(workingDaysBetween(earlier, from, own)).toBe(
          count === 0 ? 0 : count - 1 + Number(isWorkingDay(from, own)),
        );
      }),
    );
  });
});
