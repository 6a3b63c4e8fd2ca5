import type { Scale } from '../kpi/definition.ts';
import { movingRanges, segmentsOf } from './series.ts';
import type { SignalOptions, SignalPoint } from './series.ts';
import type { NoSignalReason } from './verdict.ts';

/** Limits of the process behind a series (method 8), in the figure's own unit. */
export interface ProcessLimits {
  readonly centre: number;
  /** centre ± 2.66 · mean moving range, unclipped: rules and zones use these. */
  readonly lower: number;
  readonly upper: number;
  /** As drawn: clipped to 0 for counts and 0..100 for percentages. */
  readonly lowerShown: number;
  readonly upperShown: number;
  /** 3.268 · mean moving range. */
  readonly rangeLimit: number;
  readonly meanRange: number;
  /** Points that the limits were computed on. */
  readonly points: number;
  /** That number when it is locked; null while every new point still moves the limits. */
  readonly lockedOn: number | null;
}

const LIMIT_FACTOR = 2.66;
const RANGE_FACTOR = 3.268;

/** What a scale cannot leave. */
const BOUNDS: Readonly<Record<Scale, { readonly low: number; readonly high: number }>> = {
  count: { low: 0, high: Infinity },
  percent: { low: 0, high: 100 },
  amount: { low: -Infinity, high: Infinity },
};

/**
 * The limits in force at the end of the series: those of its last segment. Null where there are none; `limitsReason` says
 * why. Values whose neighbour is missing count for the centre but make no moving range.
 */
export function processLimits(points: readonly SignalPoint[], options: SignalOptions): ProcessLimits | null {
  return segmentLimits(segmentsOf(points).at(-1) ?? [], options);
}

/** The limits as drawn, for what is held against them as shown (method 9): assurance and the expected range of an entry. */
export function shownLimits(limits: ProcessLimits): { readonly lower: number; readonly upper: number } {
  return { lower: limits.lowerShown, upper: limits.upperShown };
}

/** Why the series has no limits at its end; null when it has. */
export function limitsReason(points: readonly SignalPoint[], options: SignalOptions): NoSignalReason | null {
  return reasonWithout(processLimits(points, options), options);
}

/** The same for limits that are known already. */
export function reasonWithout(limits: ProcessLimits | null, options: SignalOptions): NoSignalReason | null {
  if (options.season) return 'seasonNotYet';
  if (options.trend) return 'trendNotYet';
  return limits === null ? 'tooFewPoints' : null;
}

/** The limits of one segment, by all its points or by the first ones on which they are locked. */
export function segmentLimits(segment: readonly SignalPoint[], options: SignalOptions): ProcessLimits | null {
  if (options.season || options.trend) return null;
  const reported = segment.filter(({ value }) => value !== null).length;
  if (reported < options.minimumPoints) return null;
  const isLocked = options.lockLimitsAt !== null && reported >= options.lockLimitsAt;
  const used = isLocked ? upToPoint(segment, options.lockLimitsAt) : segment;
  const values = used.flatMap(({ value }) => (value === null ? [] : [value]));
  const ranges = movingRanges(used).filter((range) => range !== null);
  if (ranges.length === 0) return null;
  return limitsFrom(mean(values), mean(ranges), { points: values.length, isLocked, scale: options.scale });
}

function upToPoint(segment: readonly SignalPoint[], count: number | null): readonly SignalPoint[] {
  if (count === null) return segment;
  let seen = 0;
  const last = segment.findIndex(({ value }) => {
    if (value !== null) seen += 1;
    return seen === count;
  });
  return segment.slice(0, last + 1);
}

function limitsFrom(
  centre: number,
  meanRange: number,
  { points, isLocked, scale }: { points: number; isLocked: boolean; scale: Scale },
): ProcessLimits {
  const lower = centre - LIMIT_FACTOR * meanRange;
  const upper = centre + LIMIT_FACTOR * meanRange;
  const bounds = BOUNDS[scale];
  return {
    centre,
    lower,
    upper,
    lowerShown: Math.max(lower, bounds.low),
    upperShown: Math.min(upper, bounds.high),
    rangeLimit: RANGE_FACTOR * meanRange,
    meanRange,
    points,
    lockedOn: isLocked ? points : null,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
