import type { Direction } from '../kpi/definition.ts';
import type { PeriodId } from '../period/period.ts';
import { limitsReason } from './process-limits.ts';
import type { Side } from './rules.ts';
import { signalsOf } from './signals-of.ts';
import type { ChartPoint } from './signals-of.ts';
import type { SignalOptions, SignalPoint } from './series.ts';
import type { SignalKind, SignalVerdict } from './verdict.ts';

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
  const reason = limitsReason(points, options);
  if (reason !== null) return { kind: 'noSignalYet', side: null, rule: null, since: null, reason };
  const chart = signalsOf(points, options).points;
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
