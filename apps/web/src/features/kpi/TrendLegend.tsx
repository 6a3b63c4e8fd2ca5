import type { KpiView } from '@rumbo/api';
import type { SignalRule } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** Only what is on the chart, and what the limits stand on. */
export function TrendLegend({ view }: { readonly view: KpiView }): ReactNode {
  const { words } = useReader();
  const { trend } = words.kpi;
  const { points, limits, limitsReason } = view;
  const rules = [...new Set(points.flatMap(({ flag }) => (flag === null ? [] : [flag])))];
  const count = points.filter(({ value }) => value !== null).length;
  const last = limits.at(-1);
  const why =
    limitsReason === 'tooFewPoints' ? trend.tooFewPoints(count) : limitsReason === null ? null : trend[limitsReason];
  return (
    <div className="trendlegend small dim">
      {rules.map((rule) => (
        <span key={rule}>
          <Ring rule={rule} />
          {trend.rule[rule]}
        </span>
      ))}
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
    </div>
  );
}

/** A point beyond a limit is a double ring, any other signal a single one. */
function Ring({ rule }: { readonly rule: SignalRule }): ReactNode {
  return (
    <svg width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--series)" strokeWidth="2" />
      {rule === 'beyondLimit' ? <circle cx="6" cy="6" r="1.8" fill="var(--series)" /> : null}
    </svg>
  );
}
