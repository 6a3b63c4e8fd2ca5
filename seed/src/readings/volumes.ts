import type { UnitKey } from '../plan/units.ts';
import { monthOf, NEWEST } from '../lay-periods.ts';
import { rounded, wave } from './wave.ts';

/** A month of the row, with its place in it. Places before 0 and after the newest are months like any other. */
export interface Month {
  readonly index: number;
  readonly start: string;
}

/** Shares of a usual month, January to December; they average to one. */
const TRADE = [0.95, 0.9, 0.99, 0.97, 1, 0.98, 1.01, 1.03, 1.02, 1.06, 1.07, 1.02] as const;
const REVENUE = [0.94, 0.9, 0.98, 0.97, 0.99, 0.98, 1.01, 1.03, 1.02, 1.06, 1.09, 1.03] as const;

interface VolumePlan {
  readonly base: Partial<Readonly<Record<UnitKey, number>>>;
  readonly season: readonly number[] | null;
  /** Per year. */
  readonly growth: number;
  readonly noise: number;
  readonly decimals: number;
}

const declarations = { PP: 31_200, PN: 11_400, PS: 9_700, AE: 21_500, FN: 8_300, FS: 6_100 } as const;

function part(share: number, ...units: readonly (keyof typeof declarations)[]): VolumePlan['base'] {
  return Object.fromEntries(units.map((unit) => [unit, declarations[unit] * share]));
}

const trade = { season: TRADE, growth: 0.03, noise: 0.015, decimals: 0 } as const;
const steady = { season: null, growth: 0, noise: 0, decimals: 0 } as const;

/** What there is to count, by the thing counted: monthly, as of the newest month. */
const VOLUMES = {
  declarations: { base: declarations, ...trade },
  seaReleases: { base: part(0.92, 'PP', 'PN', 'PS'), ...trade },
  airReleases: { base: part(0.95, 'AE'), ...trade },
  arrivals: { base: part(0.96, 'PP', 'PN', 'PS', 'AE'), ...trade },
  permits: { base: { PP: 5_200, PN: 1_900, PS: 1_600, AE: 2_900 }, ...trade },
  sharedInspections: { base: { PP: 620, AE: 310, FN: 240, FS: 210 }, ...trade },
  alerts: { base: { PP: 900, PN: 340, PS: 290, AE: 700, FN: 280, FS: 220 }, ...trade },
  valueQueries: { base: { PP: 420, PN: 150, PS: 120, AE: 260 }, ...trade },
  scans: { base: { PP: 7_800, PN: 2_900, PS: 2_400, AE: 5_200, FN: 1_900, FS: 1_500 }, ...trade, growth: 0.06 },
  appeals: { base: { FIS: 46 }, ...steady, noise: 0.12 },
  tradeValue: { base: { OPE: 6_900 }, ...trade, growth: 0.04, decimals: 1 },
  revenue: {
    base: { PP: 1_010, PN: 262, PS: 214, AE: 318, FN: 61, FS: 42 },
    season: REVENUE,
    growth: 0.04,
    noise: 0.008,
    decimals: 1,
  },
  riskStaff: { base: { PP: 120, PN: 48, PS: 40, AE: 80, FN: 34, FS: 28, RIE: 36 }, ...steady },
  equipmentHours: { base: { PP: 5_760, PN: 2_880, PS: 2_400, AE: 3_840, FN: 1_920, FS: 1_920, LAB: 2_400 }, ...steady },
  serviceMinutes: { base: { TEC: 518_400 }, ...steady },
} as const satisfies Readonly<Record<string, VolumePlan>>;

export type Counted = keyof typeof VOLUMES;

/** How many there were at a unit in a month; null where the unit has none. */
export function volumeOf(counted: Counted, unit: UnitKey, month: Month): number | null {
  const plan: VolumePlan = VOLUMES[counted];
  const expected = expectedVolume(counted, unit, month);
  if (expected === null) return null;
  return rounded(expected * (1 + plan.noise * wave(`${counted}/${unit}/${month.index}`)), plan.decimals);
}

/** The same without irregularity: what a target is set by. */
export function expectedVolume(counted: Counted, unit: UnitKey, month: Month): number | null {
  const plan: VolumePlan = VOLUMES[counted];
  const base = plan.base[unit];
  if (base === undefined) return null;
  const season = plan.season?.[monthOf(month.start) - 1] ?? 1;
  return base * season * (1 + plan.growth) ** ((month.index - NEWEST) / 12);
}
