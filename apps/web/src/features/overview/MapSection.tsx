import type { OverviewView } from '@rumbo/api';
import { STATUSES } from '@rumbo/domain';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Cross } from '../../ui/icons.tsx';
import { StrategyMap } from './StrategyMap.tsx';
import { traceOf } from './trace.ts';
import { useTrace } from './use-trace.ts';

/** The map with its counts, and the way that is being traced. */
export function MapSection({ view }: { readonly view: OverviewView }): ReactNode {
  const { words } = useReader();
  const { map } = words.overview;
  const [chosen, choose] = useTrace(view);
  const trace = useMemo(() => traceOf(view.map, chosen), [view.map, chosen]);
  const [said, say] = useState('');

  useEffect(() => {
    if (trace === null) return;
    const clear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], .pop') !== null)
        return;
      choose(null);
      say(map.traceCleared);
    };
    document.addEventListener('keydown', clear);
    return () => document.removeEventListener('keydown', clear);
  }, [trace, choose, map]);

  const onChoose = (objectiveId: string): void => {
    choose(objectiveId);
    const next = traceOf(view.map, objectiveId);
    if (next !== null) say(map.traceAnnounced(next.code, next.count));
  };
  const onClear = (): void => {
    choose(null);
    say(map.traceCleared);
  };

  return (
    <section aria-label={map.label} className="mapsection">
      <div className="row gap4 maphead">
        <h2>{map.title}</h2>
        {trace === null ? null : (
          <span className="trace">
            {map.tracing(trace.code)}
            <button type="button" aria-label={map.clearTrace} onClick={onClear} className="noprint">
              <Cross />
            </button>
          </span>
        )}
        <div className="legend push">
          {STATUSES.map((status) => (
            <StatusBadge key={status} status={status}>
              {words.status.counted[status](view.counts[status])}
            </StatusBadge>
          ))}
        </div>
      </div>
      <div className="said" role="status">
        {said}
      </div>
      <StrategyMap map={view.map} period={view.head.period} trace={trace} onChoose={onChoose} />
    </section>
  );
}
