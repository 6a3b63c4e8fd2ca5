import { expect, it } from 'vitest';
import { dayMovedTo, monthsLater, monthWeeks } from './month-weeks.ts';

it('fills the weeks of a month from Monday to Sunday', () => {
  const weeks = monthWeeks('2026-10');
  expect(weeks.map((week) => [week[0], week[6]])).toEqual([
    ['2026-09-28', '2026-10-04'],
    ['2026-10-05', '2026-10-11'],
    ['2026-10-12', '2026-10-18'],
    ['2026-10-19', '2026-10-25'],
    ['2026-10-26', '2026-11-01'],
  ]);
  // A February that is four weeks to the day.
  expect(monthWeeks('2027-02')).toHaveLength(4);
});

it.each([
  ['ArrowLeft', '2025-12-31'],
  ['ArrowRight', '2026-01-02'],
  ['ArrowUp', '2025-12-25'],
  ['ArrowDown', '2026-01-08'],
  ['Home', '2025-12-29'],
  ['End', '2026-01-04'],
  ['PageUp', '2025-12-01'],
  ['PageDown', '2026-02-01'],
  ['a', null],
])('%s leads from New Year to %s', (key, day) => expect(dayMovedTo(key, '2026-01-01')).toBe(day));

it('stays in a month that is shorter', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsLater('2028-03-31', -1)).toBe('2028-02-29');
  expect(monthsLater('2026-12-15', 1)).toBe('2027-01-15');
});
