import type { ReadingContent } from '@rumbo/domain';
import type { UnitKey } from '../plan/units.ts';
import { budgetSchedule } from '../plan/targets.ts';
import { monthOf } from '../lay-periods.ts';
import { ratioOf, type RatioKpi } from './ratios.ts';
import { storyOf } from './stories.ts';
import { volumeOf, type Month } from './volumes.ts';
import { rounded, wave } from './wave.ts';

/** What every unit of a KPI reports for the period that ends in a month. */
export type Contents = ReadonlyMap<UnitKey, ReadingContent>;

const value = (figure: number): ReadingContent => ({ kind: 'value', value: figure });

function values(units: readonly UnitKey[], figureAt: (unit: UnitKey) => number | null): Contents {
  return new Map(
    units.flatMap((unit) => {
      const figure = figureAt(unit);
      return figure === null ? [] : [[unit, value(figure)] as const];
    }),
  );
}

const STAFF: Partial<Readonly<Record<UnitKey, number>>> = { PP: 418, PN: 182, PS: 156, AE: 263, FN: 141, FS: 118 };
const SATISFACTION: Partial<Readonly<Record<UnitKey, number>>> = { PP: -2, PN: 1, PS: 2, AE: 4, FN: -1, FS: -4 };

/** The values that are not ratios, by KPI. */
const VALUES: Readonly<Record<string, (units: readonly UnitKey[], month: Month) => Contents>> = {
  'K-18': (units, month) => values(units, (unit) => volumeOf('revenue', unit, month)),
  'K-24': (units, month) => values(units, (unit) => volumeOf('declarations', unit, month)),
  'K-33': (units, month) => values(units, (unit) => volumeOf('scans', unit, month)),
  'K-19': forecast,
  'K-23': (units, month) => {
    const costs = ratioOf('K-22', units, month);
    return values(units, (unit) => costs.get(unit)?.numerator ?? null);
  },
  'K-09': (units, { index }) => values(units, () => rounded(storyOf('K-09', index), 1)),
  'K-14': (units, { index }) => values(units, () => rounded(storyOf('K-14', index), 1)),
  'K-13': (units, month) => values(units, () => executed(month)),
  'K-25': (units, { index }) =>
    values(units, (unit) => Math.round((STAFF[unit] ?? 0) * (1 + 0.012 * wave(`K-25/${unit}/${index}`)))),
  'K-26': (units, { start }) => values(units, () => rounded(2.6 + 0.05 * (1 + wave(`K-26/${start.slice(0, 4)}`)), 1)),
  'K-27': (units, { index }) => values(units, (unit) => (unit === 'FS' && index < 9 ? 0 : 1)),
  'K-29': (units, { index }) =>
    values(units, (unit) => Math.round(67.5 + index / 5 + (SATISFACTION[unit] ?? 0) + wave(`K-29/${unit}/${index}`))),
  'K-31': (units, { index }) =>
    values(units, (unit) =>
      rounded(storyOf('K-31', index) - (unit === 'FN' ? 1.3 + 0.4 * wave(`K-31/${index}/FN`) : 0), 1),
    ),
};

/** What the units of a KPI report for the period that ends in `month`. Formulas report nothing. */
export function contentsOf(kpi: string, kind: 'value' | 'ratio', units: readonly UnitKey[], month: Month): Contents {
  if (kind === 'ratio') {
    // Every KPI of kind ratio has its row in the table of ratios; a test reads a month of each.
    const parts = ratioOf(kpi as RatioKpi, units, month);
    return new Map(
      [...parts].map(([unit, { numerator, denominator }]) => [unit, { kind: 'ratio', numerator, denominator }]),
    );
  }
  const made = VALUES[kpi];
  if (made === undefined) throw new Error(`nothing says what ${kpi} reports`);
  return made(units, month);
}

/** What was forecast for an office: its revenue divided by how well it did against it. */
function forecast(units: readonly UnitKey[], month: Month): Contents {
  const against = ratioOf('K-02', units, month);
  const whole =
    units.reduce((sum, unit) => sum + (volumeOf('revenue', unit, month) ?? 0), 0) /
    (storyOf('K-02', month.index) / 100);
  const raw = units.map((unit) => {
    const revenue = volumeOf('revenue', unit, month) ?? 0;
    const { numerator, denominator } = against.get(unit) ?? { numerator: 1, denominator: 1 };
    return { unit, figure: (revenue * denominator) / numerator };
  });
  const sum = raw.reduce((total, { figure }) => total + figure, 0);
  const byUnit = new Map(raw.map(({ unit, figure }) => [unit, rounded((figure * whole) / sum, 1)]));
  return values(units, (unit) => byUnit.get(unit) ?? null);
}

/** Execution kept pace with the schedule until half a year ago. */
function executed({ index, start }: Month): number {
  const scheduled = budgetSchedule[monthOf(start) - 1] ?? 0;
  const pace = index < 29 ? 1.015 + 0.012 * wave(`K-13/${index}`) : 0.92;
  return rounded(Math.min(scheduled * pace, 99.5), 1);
}
