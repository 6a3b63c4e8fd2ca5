import { monthOf, NEWEST, monthAt, yearOf, type Frame } from '../lay-periods.ts';
import { expectedVolume, type Counted } from '../readings/volumes.ts';
import { OFFICES, type UnitKey } from './units.ts';

/** A year's target of a sum: set for every office, and for the whole as their sum. */
export interface SumTarget {
  readonly kpi: string;
  readonly unit: UnitKey;
  readonly year: number;
  readonly value: number;
}

/** What is asked of offices that add up: so much of what can be expected of them, in whole units. */
const ASKED: readonly { readonly kpi: string; readonly counted: Counted; readonly share: number }[] = [
  { kpi: 'K-18', counted: 'revenue', share: 0.99 },
  { kpi: 'K-33', counted: 'scans', share: 0.97 },
];

export function sumTargets(frame: Frame): readonly SumTarget[] {
  const years = Array.from({ length: frame.lastYear - frame.firstYear + 1 }, (_, index) => frame.firstYear + index);
  return ASKED.flatMap(({ kpi, counted, share }) =>
    years.flatMap((year) => {
      const offices = OFFICES.map((unit) => ({
        kpi,
        unit,
        year,
        value: Math.round(yearOfVolume(counted, unit, year, frame) * share),
      }));
      const whole = offices.reduce((sum, { value }) => sum + value, 0);
      return [...offices, { kpi, unit: 'ANA' as const, year, value: whole }];
    }),
  );
}

/** What a year brings at an office when nothing unusual happens. */
export function yearOfVolume(counted: Counted, unit: UnitKey, year: number, frame: Frame): number {
  const newest = monthAt(frame, NEWEST);
  const first = NEWEST + (year - yearOf(newest.start)) * 12 + 1 - monthOf(newest.start);
  let sum = 0;
  for (let month = 1; month <= 12; month += 1) {
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    sum += expectedVolume(counted, unit, { index: first + month - 1, start }) ?? 0;
  }
  return sum;
}
