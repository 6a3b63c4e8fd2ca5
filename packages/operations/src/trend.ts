import { definitionBreaks, parsePeriod, statusOf } from '@rumbo/domain';
import type { Calendar, KpiDefinition, Yardstick } from '@rumbo/domain';
import type { KpiStanding } from './standing.ts';
import type { BreakView, LimitsView, TrendPoint } from './views/index.ts';

/** Every point that a KPI's chart draws and its table lists: the value, what it is held against, what the rules see. */
export function trendPoints(standing: KpiStanding, calendar: Calendar): readonly TrendPoint[] {
  const { series, chart, definition } = standing;
  return series.map((figure, index) => {
    const yardstick = standing.yardstickOf(parsePeriod(figure.period, calendar));
    const { value, reason, numerator, denominator, got, expected } = figure;
    const isCompared = value !== null && yardstick !== null && !figure.partial;
    return {
      period: figure.period,
      value,
      reason,
      numerator,
      denominator,
      got,
      expected,
      ...targetOf(yardstick),
      status: isCompared ? statusOf(value, yardstick, definition.direction) : 'noData',
      movingRange: chart.points[index]?.movingRange ?? null,
      flag: chart.points[index]?.rule ?? null,
    };
  });
}

function targetOf(yardstick: Yardstick | null) {
  const target = yardstick?.target ?? null;
  return {
    target: target?.kind === 'figure' || target?.kind === 'exact' ? target.value : null,
    targetLow: target?.kind === 'range' ? target.low : null,
    targetHigh: target?.kind === 'range' ? target.high : null,
    onTargetFrom: yardstick?.onTargetFrom ?? null,
    offTargetBeyond: yardstick?.offTargetBeyond ?? null,
  };
}

/** Process limits as drawn, one for each segment that has some, oldest first. */
export function limitsViews({ chart }: KpiStanding): readonly LimitsView[] {
  return chart.segments.flatMap(({ from, to, limits }) =>
    limits === null
      ? []
      : [
          {
            from,
            to,
            centre: limits.centre,
            lower: limits.lowerShown,
            upper: limits.upperShown,
            rangeLimit: limits.rangeLimit,
            points: limits.points,
            isLocked: limits.lockedOn !== null,
          },
        ],
  );
}

/** Where the line is not joined: before the first point whose period ended under another definition. */
export function breakViews(
  { series }: KpiStanding,
  versions: readonly KpiDefinition[],
  calendar: Calendar,
): readonly BreakView[] {
  return definitionBreaks(versions).flatMap(({ validFrom, changes }) => {
    const at = series.findIndex(({ period }) => parsePeriod(period, calendar).end >= validFrom);
    const first = series[at];
    return first === undefined || at === 0 ? [] : [{ period: first.period, changes }];
  });
}
