import type { Facts, KpiFact } from './facts.ts';
import { layOut } from './flat-sheet.ts';

const MONTHS_OF: Readonly<Record<string, number>> = { month: 1, quarter: 3, semester: 6, year: 12 };

/** How many months a period of a KPI has. */
export function lengthOf({ definition, code }: KpiFact): number {
  const months = MONTHS_OF[definition.frequency];
  if (months === undefined) throw new Error(`${code} is reported by the ${definition.frequency}`);
  return months;
}

/** The months with which periods of a KPI end. */
export function endsOf(kpi: KpiFact, history: readonly number[]): readonly number[] {
  return history.filter((month) => month % lengthOf(kpi) === 0);
}

/** Only of these are limits worked out here: every month, and neither season nor trend declared. */
export function hasPlainLimits({ definition }: KpiFact): boolean {
  return (
    definition.frequency === 'month' && !definition.season && !definition.trend && definition.direction !== 'yesNo'
  );
}

export type Layouts = ReturnType<typeof layoutsOf>;

/** Where everything stands. */
export function layoutsOf(facts: Facts, months: readonly number[], history: readonly number[]) {
  const { kpis, map } = facts;
  return {
    readings: layOut(
      'readings',
      ['kpi', 'unit', 'month', 'numerator', 'denominator', 'value', 'applies', 'pairs', 'target'],
      facts.readings.length,
    ),
    parts: layOut('parts', ['kpi', 'unit', 'from', 'to'], facts.parts.length),
    targets: layOut(
      'targets',
      ['kpi', 'unit', 'from', 'to', 'value', 'low', 'high', 'tolerance', 'linear', 'offset', 'amount'],
      facts.targets.length,
    ),
    baselines: layOut('baselines', ['kpi', 'month', 'value'], facts.baselines.length),
    periods: layOut(
      'periods',
      [
        'kpi',
        'month',
        'got',
        'expected',
        'numerator',
        'denominator',
        'value',
        'since',
        'target',
        'weighted',
        'counts',
        'point',
        'range',
      ],
      kpis.reduce((count, kpi) => count + endsOf(kpi, history).length, 0),
    ),
    limits: layOut('limits', ['kpi', 'centre', 'meanRange', 'lower', 'upper'], kpis.filter(hasPlainLimits).length),
    figures: layOut(
      'figures',
      [
        'key',
        'kpi',
        'month',
        'own',
        'value',
        'since',
        'target',
        'low',
        'high',
        'margin',
        'beyond',
        'covered',
        'status',
        'score',
        'attainment',
      ],
      kpis.length * months.length,
    ),
    measures: layOut(
      'measures',
      ['objective', 'month', 'kpi', 'weight', 'decisive', 'status', 'score', 'expected', 'weighted'],
      map.measures.length * months.length,
    ),
    objectives: layOut(
      'objectives',
      ['objective', 'month', 'perspective', 'score', 'coverage', 'status', 'passes'],
      map.objectives.length * months.length,
    ),
    groups: layOut('groups', ['group', 'month', 'score'], (map.perspectives.length + 1) * months.length),
  };
}
