import type { PeriodId } from '../period/period.ts';
import { segmentLimits } from './process-limits.ts';
import type { ProcessLimits } from './process-limits.ts';
import { flagsOf } from './rules.ts';
import type { Flag, Side } from './rules.ts';
import { movingRanges, segmentsOf } from './series.ts';
import type { SignalOptions, SignalPoint } from './series.ts';
import type { RuleSet, SignalRule } from './verdict.ts';

/** A point as a process chart draws it. */
export interface ChartPoint {
  readonly period: PeriodId;
  readonly value: number | null;
  /** Null at a segment's first point and beside a gap. */
  readonly movingRange: number | null;
  readonly rule: SignalRule | null;
  readonly side: Side | null;
  /** Counts up at each segment border, from 0. */
  readonly segment: number;
}

/** A stretch with limits of its own; those of earlier segments stay drawn. */
export interface ChartSegment {
  readonly from: PeriodId;
  readonly to: PeriodId;
  readonly limits: ProcessLimits | null;
}

export interface ProcessChart {
  readonly points: readonly ChartPoint[];
  readonly segments: readonly ChartSegment[];
}

/** Everything that a process chart draws, point for point in the order given (method 8). */
export function signalsOf(points: readonly SignalPoint[], options: SignalOptions): ProcessChart {
  const segments = segmentsOf(points);
  const limits = segments.map((segment) => segmentLimits(segment, options));
  return {
    points: segments.flatMap((segment, index) => chartPoints(segment, index, limits[index] ?? null, options.ruleSet)),
    segments: segments.map((segment, index) => ({
      from: segment[0]?.period ?? '',
      to: segment.at(-1)?.period ?? '',
      limits: limits[index] ?? null,
    })),
  };
}

function chartPoints(
  points: readonly SignalPoint[],
  segment: number,
  limits: ProcessLimits | null,
  ruleSet: RuleSet,
): ChartPoint[] {
  const ranges = movingRanges(points);
  const flags = limits === null ? [] : segmentFlags(points, limits, ruleSet);
  return points.map(({ period, value }, index) => ({
    period,
    value,
    movingRange: ranges[index] ?? null,
    rule: flags[index]?.rule ?? null,
    side: flags[index]?.side ?? null,
    segment,
  }));
}

/** A gap ends every rule window, so each run between gaps is judged alone. */
function segmentFlags(points: readonly SignalPoint[], limits: ProcessLimits, ruleSet: RuleSet): (Flag | null)[] {
  const flags: (Flag | null)[] = [];
  let run: number[] = [];
  for (const { value } of points) {
    if (value !== null) {
      run.push(value);
      continue;
    }
    flags.push(...flagsOf(run, limits, ruleSet), null);
    run = [];
  }
  return [...flags, ...flagsOf(run, limits, ruleSet)];
}
