import { OFFICES, type UnitKey } from '../plan/units.ts';
import { differenceOf } from './offices.ts';
import { storyOf, type Told } from './stories.ts';
import { rounded } from './wave.ts';
import { volumeOf, type Counted, type Month } from './volumes.ts';

export interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

interface RatioPlan {
  readonly of: Counted;
  readonly factor: number;
  readonly decimals: number;
}

const percentOf = (of: Counted): RatioPlan => ({ of, factor: 100, decimals: 0 });

/** What each ratio is counted over. Inspections with a finding are counted over the inspections of K-21. */
const RATIOS = {
  'K-01': { of: 'seaReleases', factor: 1, decimals: 0 },
  'K-30': { of: 'airReleases', factor: 1, decimals: 0 },
  'K-03': percentOf('declarations'),
  'K-04': percentOf('declarations'),
  'K-05': percentOf('sharedInspections'),
  'K-06': percentOf('arrivals'),
  'K-08': percentOf('valueQueries'),
  'K-10': percentOf('serviceMinutes'),
  'K-11': percentOf('equipmentHours'),
  'K-12': percentOf('riskStaff'),
  'K-16': { of: 'tradeValue', factor: 100, decimals: 1 },
  'K-17': percentOf('alerts'),
  'K-20': percentOf('permits'),
  'K-21': percentOf('declarations'),
  'K-28': percentOf('declarations'),
  'K-32': percentOf('appeals'),
  // Not ratios that anybody types: the forecast and the cost of an office follow from them.
  'K-02': { of: 'revenue', factor: 100, decimals: 1 },
  'K-22': { of: 'declarations', factor: 1_000, decimals: 1 },
} as const satisfies Partial<Readonly<Record<Told, RatioPlan>>>;

export type RatioKpi = keyof typeof RATIOS | 'K-07';

/** The parts of a ratio at every unit that counts, so that together they give the story's figure. */
export function ratioOf(kpi: RatioKpi, units: readonly UnitKey[], month: Month): ReadonlyMap<UnitKey, Parts> {
  const { factor, decimals }: RatioPlan = kpi === 'K-07' ? percentOf('declarations') : RATIOS[kpi];
  const counted = units.flatMap((unit) => {
    const denominator = denominatorOf(kpi, unit, month);
    return denominator === null
      ? []
      : [{ unit, denominator, figure: storyOf(kpi, month.index) + differenceOf(kpi, unit, month.index) }];
  });
  const total = counted.reduce((sum, { denominator }) => sum + denominator, 0);
  const mean = counted.reduce((sum, { denominator, figure }) => sum + denominator * figure, 0) / total;
  const correction = storyOf(kpi, month.index) - mean;
  const most = factor === 100 && kpi !== 'K-02' ? 0.999 : Infinity;
  const parts = counted.map(({ unit, denominator, figure }) => {
    const exact = Math.min(((figure + correction) * denominator) / factor, denominator * most);
    return { unit, denominator, numerator: rounded(exact, decimals) };
  });
  return evenedOut(parts, rounded((storyOf(kpi, month.index) * total) / factor, decimals), decimals);
}

/** What rounding has left over goes to the largest part. */
function evenedOut(
  parts: readonly (Parts & { readonly unit: UnitKey })[],
  wanted: number,
  decimals: number,
): ReadonlyMap<UnitKey, Parts> {
  const left = wanted - parts.reduce((sum, { numerator }) => sum + numerator, 0);
  const largest = parts.reduce<(Parts & { readonly unit: UnitKey }) | null>(
    (found, one) => (found === null || one.denominator > found.denominator ? one : found),
    null,
  );
  return new Map(
    parts.map(({ unit, numerator, denominator }) => [
      unit,
      { numerator: rounded(unit === largest?.unit ? numerator + left : numerator, decimals), denominator },
    ]),
  );
}

function denominatorOf(kpi: RatioKpi, unit: UnitKey, month: Month): number | null {
  if (kpi !== 'K-07') return volumeOf(RATIOS[kpi].of, unit, month);
  return ratioOf('K-21', OFFICES, month).get(unit)?.numerator ?? null;
}
