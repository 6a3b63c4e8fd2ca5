import type { OverviewView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { StatusCounts } from '../../ui/StatusCounts.tsx';
import { TraceChip } from '../map/TraceChip.tsx';
import { useTracing } from '../map/use-tracing.ts';
import { StrategyMap } from '../map/StrategyMap.tsx';
import { useTrace } from './use-trace.ts';

/** The map with its counts, and the way that is being traced. */
export function MapSection({ view }: { readonly view: OverviewView }): ReactNode {
  const { map } = useReader().words.overview;
  const [chosen, choose] = useTrace(view);
  const { trace, said, onChoose, onClear } = useTracing(view.map, { chosen, choose });
  return (
    <section aria-label={map.label} className="mapsection">
      <div className="row gap4 maphead">
        <h2>{map.title}</h2>
        <TraceChip trace={trace} onClear={onClear} />
        <StatusCounts counts={view.counts} className="push" />
      </div>
      <div className="said" role="status">
        {said}
      </div>
      <StrategyMap map={view.map} period={view.head.period} trace={trace} onChoose={onChoose} />
    </section>
  );
}
