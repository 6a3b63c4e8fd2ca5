import type { KpiDefinition, Scale } from '../kpi/definition.ts';
import type { PeriodId } from '../period/period.ts';
import type { PlanSettings } from '../plan/settings.ts';
import type { RuleSet } from './verdict.ts';

/** One period of a series, in order and without leaving any out: a period that was not reported is there with null. */
export interface SignalPoint {
  readonly period: PeriodId;
  readonly value: number | null;
  /** A person decided that a new segment begins here, or the definition changed: limits start anew. */
  readonly startsSegment?: boolean;
}

export interface SignalOptions {
  readonly ruleSet: RuleSet;
  readonly scale: Scale;
  /** Points on which limits are locked; null: they use all points for ever. */
  readonly lockLimitsAt: number | null;
  /** Points below which there are no limits; 12 but for test vectors. */
  readonly minimumPoints: number;
  readonly season: boolean;
  readonly trend: boolean;
}

/** Below 12 points a limit would be a guess (method 8). */
export const MINIMUM_POINTS = 12;

/** What the method says for this KPI in this plan. */
export function signalOptionsOf(
  definition: Pick<KpiDefinition, 'scale' | 'season' | 'trend'>,
  settings: Pick<PlanSettings, 'signalRules' | 'lockLimitsAt'>,
): SignalOptions {
  return {
    ruleSet: settings.signalRules,
    scale: definition.scale,
    lockLimitsAt: settings.lockLimitsAt,
    minimumPoints: MINIMUM_POINTS,
    season: definition.season,
    trend: definition.trend,
  };
}

/** The series cut at its segment borders. */
export function segmentsOf(points: readonly SignalPoint[]): SignalPoint[][] {
  const segments: SignalPoint[][] = [];
  for (const point of points) {
    const current = segments.at(-1);
    if (current === undefined || point.startsSegment === true) segments.push([point]);
    else current.push(point);
  }
  return segments;
}

/** |x_i − x_(i−1)| for each point; null at the first one and where either neighbour has no value. */
export function movingRanges(points: readonly SignalPoint[]): (number | null)[] {
  return points.map(({ value }, index) => {
    const before = points[index - 1]?.value ?? null;
    return value === null || before === null ? null : Math.abs(value - before);
  });
}
