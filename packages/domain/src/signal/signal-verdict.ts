import type { Direction } from '../kpi/definition.ts';
import type { PeriodId } from '../period/period.ts';
import { reasonWithout } from './process-limits.ts';
import type { ProcessLimits } from './process-limits.ts';
import type { Side } from './rules.ts';
import { signalsOf } from './signals-of.ts';
import type { ChartPoint, ProcessChart } from './signals-of.ts';
import type { SignalOptions, SignalPoint } from './series.ts';
import type { NoSignalReason, SignalKind, SignalVerdict } from './verdict.ts';

/** The side to which a KPI gets better; null where the direction has no good side. */
const GOOD_SIDES: Readonly<Record<Direction, Side | null>> = {
  increase: 'up',
  yesNo: 'up',
  decrease: 'down',
  range: null,
  exact: null,
  none: null,
};

/**
 * Is the change real? The rule that the latest point takes part in, read by the KPI's direction (method 8). The latest
 * point is the last one with a value. `since` is the first point of the unbroken stretch flagged on that side by whichever
 * rule; a gap or a segment border breaks it.
 */
export function signalVerdict(
  points: readonly SignalPoint[],
  direction: Direction,
  options: SignalOptions,
): SignalVerdict {
  return readProcess(points, direction, options).verdict;
}

/** A series as the process rules see it. */
export interface ProcessReading {
  readonly chart: ProcessChart;
  /** In force at its end; null where there are none, for the reason given. */
  readonly limits: ProcessLimits | null;
  readonly limitsReason: NoSignalReason | null;
  readonly verdict: SignalVerdict;
}

/** Chart, limits and verdict at once (method 8): what `signalsOf`, `processLimits`, `limitsReason` and `signalVerdict` say. */
export function readProcess(
  points: readonly SignalPoint[],
  direction: Direction,
  options: SignalOptions,
): ProcessReading {
  const chart = signalsOf(points, options);
  const limits = chart.segments.at(-1)?.limits ?? null;
  const reason = reasonWithout(limits, options);
  return { chart, limits, limitsReason: reason, verdict: verdictOf(chart.points, reason, direction) };
}

function verdictOf(chart: readonly ChartPoint[], reason: NoSignalReason | null, direction: Direction): SignalVerdict {
  if (reason !== null) return { kind: 'noSignalYet', side: null, rule: null, since: null, reason };
  const last = chart.findLastIndex(({ value }) => value !== null);
  const latest = chart[last];
  if (!latest || latest.rule === null || latest.side === null) {
    return { kind: 'noRealChange', side: null, rule: null, since: null, reason: null };
  }
  const kind = kindOf(latest.side, GOOD_SIDES[direction]);
  return { kind, side: latest.side, rule: latest.rule, since: stretchStart(chart, last, latest), reason: null };
}

function kindOf(side: Side, goodSide: Side | null): SignalKind {
  if (goodSide === null) return 'changed';
  return side === goodSide ? 'better' : 'worse';
}

function stretchStart(chart: readonly ChartPoint[], last: number, latest: ChartPoint): PeriodId {
  let since = latest.period;
  for (let index = last - 1; index >= 0; index -= 1) {
    const point = chart[index];
    if (point?.side !== latest.side || point.segment !== latest.segment) break;
    since = point.period;
  }
  return since;
}
