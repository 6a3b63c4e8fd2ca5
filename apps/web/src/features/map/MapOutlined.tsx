import type { StrategyMapView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useIsPhone } from '../../app/use-media.ts';
import { StatusCounts } from '../../ui/StatusCounts.tsx';
import { Chain } from './Chain.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { MapOutline } from './MapOutline.tsx';
import { countsOf } from './counts-of.ts';
import type { MapReading } from './use-map-reading.ts';

interface MapOutlinedProps {
  readonly view: StrategyMapView;
  readonly reading: MapReading;
}

/** The map as it is read in one hand: the chain that is followed, then lane by lane. */
export function MapOutlined({ view, reading }: MapOutlinedProps): ReactNode {
  const { words } = useReader();
  const isPhone = useIsPhone();
  const { map } = view;
  const { trace, within, link } = reading;
  return (
    <section aria-label={words.overview.map.label}>
      <StatusCounts counts={countsOf(map.nodes, within)} isShort={isPhone} />
      <TracedChain view={view} reading={reading} />
      {link === null ? null : (
        <LinkPanel key={link.id} map={map} link={link} onClose={() => reading.chooseLink(null)} />
      )}
      <MapOutline map={map} within={within} tracing={{ trace, onChoose: reading.onChoose }} />
    </section>
  );
}

function TracedChain({ view, reading }: MapOutlinedProps): ReactNode {
  const { words } = useReader();
  const { trace } = reading;
  if (trace === null) return null;
  const way = view.map.nodes.filter(({ id }) => trace.nodes.has(id));
  const order = [...trace.nodes];
  return (
    <div className="tracedchain">
      {way.length < 2 ? (
        <p className="small dim">{words.overview.map.traceAnnounced(trace.code, trace.count)}</p>
      ) : (
        <Chain nodes={way.toSorted((a, b) => order.indexOf(b.id) - order.indexOf(a.id))} />
      )}
    </div>
  );
}
