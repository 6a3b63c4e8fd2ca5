import { describe, expect, it } from 'vitest';
import { dueMoves } from './due-moves.ts';

const calendar = { fiscalStart: 1, holidays: new Set<string>(), timeZone: 'America/Lima' };
const moved = (...days: readonly string[]) =>
  dueMoves(2026, 5, calendar, new Set(days)).map(({ period, from, to }) => [period.id, from, to]);

describe('what holidays move', () => {
  it('is the due day of the month before', () => {
    expect(moved('2026-10-07')).toEqual([['2026-09', '2026-10-07', '2026-10-08']]);
    expect(moved('2026-01-01')).toEqual([['2025-12', '2026-01-07', '2026-01-08']]);
  });

  it('is nothing where they lie at a weekend, or after the due day', () => {
    expect(moved('2026-10-04', '2026-10-20')).toEqual([]);
  });

  it('comes back when they are taken away', () => {
    const before = { ...calendar, holidays: new Set(['2026-10-07']) };
    expect(dueMoves(2026, 5, before, new Set())).toMatchObject([{ from: '2026-10-08', to: '2026-10-07' }]);
  });
});
