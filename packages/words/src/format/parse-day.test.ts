import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText } from './day.ts';
import { parseDay } from './parse-day.ts';

describe('a day as it is typed', () => {
  it.each([
    ['2026-10-09', '2026-10-09'],
    ['9/10/2026', '2026-10-09'],
    ['09-10-2026', '2026-10-09'],
    ['9.10.2026', '2026-10-09'],
    ['9 10 2026', '2026-10-09'],
    ['  9  OCT  2026 ', '2026-10-09'],
    ['9 oct. 2026', '2026-10-09'],
    ['9 de octubre de 2026', '2026-10-09'],
    ['1 ene 2027', '2027-01-01'],
    ['1 Jan 2027', '2027-01-01'],
    ['5 set 2026', '2026-09-05'],
    ['5 de setiembre de 2026', '2026-09-05'],
    ['29/2/2028', '2028-02-29'],
  ])('%j is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['', '9', '9/10', '9/10/26', '31/4/2026', '29/2/2026', '2026-13-01', '9 xyz 2026', '9 o 2026', '10/9/2026x'])(
    '%j is none',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('is read as it is written, in both languages', () => {
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom('es', 'en'), fc.constantFrom('long', 'short'), (day, language, style) => {
        expect(parseDay(dayText(day, language, style))).toBe(day);
      }),
    );
  });
});
