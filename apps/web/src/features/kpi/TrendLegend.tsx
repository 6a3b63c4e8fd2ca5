import type { KpiView } from '@rumbo/api';
import type { Words } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { PointMark } from './PointMark.tsx';

/** Only what is on the chart, and what the limits stand on. */
export function TrendLegend({ view }: { readonly view: KpiView }): ReactNode {
  const { words, format } = useReader();
  const { trend } = words.kpi;
  const { points, limits, limitsReason, kpi, breaks } = view;
  const rules = [...new Set(points.flatMap(({ flag }) => (flag === null ? [] : [flag])))];
  const count = points.filter(({ value }) => value !== null).length;
  const last = limits.at(-1);
  const why = limitsReason === null ? null : whyNone(words, limitsReason, count, kpi.direction === 'none');
  const hasTarget = points.some((point) => (point.target ?? point.targetLow ?? point.targetHigh) !== null);
  return (
    <div className="trendlegend small dim">
      {rules.map((rule) => (
        <span key={rule}>
          <svg width="13" height="13" aria-hidden="true">
            <PointMark cx={6.5} cy={6.5} rule={rule} />
          </svg>
          {trend.rule[rule]}
        </span>
      ))}
      {hasTarget ? (
        <span>
          <svg width="18" height="10" aria-hidden="true">
            <path d="M0 5H18" stroke="var(--ink)" strokeWidth="1.5" />
          </svg>
          {trend.columns.target}
        </span>
      ) : null}
      {last === undefined ? null : (
        <span>
          <svg width="18" height="10" aria-hidden="true">
            <rect x=".5" y=".5" width="17" height="9" fill="var(--band)" stroke="var(--limit)" />
          </svg>
          {trend.normalVariation}
        </span>
      )}
      {points.some(({ value }) => value === null) ? (
        <span>
          <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="4" fill="none" stroke="var(--none)" strokeWidth="1.6" strokeDasharray="2.6 1.6" />
          </svg>
          {words.status.word.noData}
        </span>
      ) : null}
      {last?.isLocked === true ? <span className="push faint">{trend.lockedOn(last.points)}</span> : null}
      {why === null ? null : <span className="faint">{why}</span>}
      {breaks.map(({ period, changes }) => (
        <span key={period}>
          {words.kpiDefinition.breaks.sentence(
            format.period(period, 'text'),
            format.list(changes.map((field) => words.kpiDefinition.field[field].toLowerCase())),
          )}
        </span>
      ))}
    </div>
  );
}

/** Why there are no limits; what has no target is not told that its status works. */
function whyNone(
  { kpi: { trend } }: Words,
  reason: NonNullable<KpiView['limitsReason']>,
  count: number,
  isContext: boolean,
): string {
  const why = reason === 'tooFewPoints' ? trend.tooFewPoints(count) : trend[reason];
  return isContext ? why : `${why} ${trend.statusWorks}`;
}
