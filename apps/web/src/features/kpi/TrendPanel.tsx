import type { KpiView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { PointHistory } from './PointHistory.tsx';
import { TrendChart } from './TrendChart.tsx';
import { TrendLegend } from './TrendLegend.tsx';
import { TrendTable } from './TrendTable.tsx';

/** The series as a chart and, with every number on it, as a table. */
export function TrendPanel({ view }: { readonly view: KpiView }): ReactNode {
  const { words, text } = useReader();
  const { trend } = words.kpi;
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const [opened, setOpened] = useState<string | null>(null);
  const { kpi, source } = view;
  // Between yes and no there is no figure that a limit could stand at.
  const drawn: KpiView = kpi.direction === 'yesNo' ? { ...view, limits: [] } : view;
  const unit = kpi.direction === 'yesNo' ? '' : text(kpi.unitOfMeasure);
  const title = trend.title[kpi.frequency];
  const notes = [
    words.kpis.direction[kpi.direction],
    ...(view.window === 'period' ? [] : [words.kpis.window[view.window]]),
    ...(source === null ? [] : [text(source)]),
  ];
  return (
    <section className="panel trend">
      <header>
        <h2>{unit === '' ? title : trend.titleIn(title, unit)}</h2>
        <span className="small faint">{notes.join('. ')}</span>
        <div className="seg push noprint" role="group" aria-label={trend.view}>
          {(['chart', 'table'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
              {trend[one]}
            </button>
          ))}
        </div>
      </header>
      {view.points.length === 0 ? (
        <p className="pad dim">{trend.empty}</p>
      ) : shown === 'table' ? (
        <TrendTable view={drawn} onOpen={setOpened} />
      ) : (
        <TrendChart view={drawn} onOpen={setOpened} />
      )}
      {shown === 'chart' && view.points.length > 0 ? <TrendLegend view={drawn} /> : null}
      {opened === null ? null : <PointHistory view={view} period={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
