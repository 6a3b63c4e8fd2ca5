import type { StrategyMapView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { screenInput, usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useHasCanvas } from '../../app/use-media.ts';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { MapDrawn } from './MapDrawn.tsx';
import { MapOutlined } from './MapOutlined.tsx';
import { MapTools } from './MapTools.tsx';
import { useMapReading } from './use-map-reading.ts';
import './map-page.css';

/** The published map at its full width: where the strategy stands, and what drives what. */
export function MapPage(): ReactNode {
  const place = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.map.queryOptions(screenInput(place), { placeholderData: keepPreviousData }));
  useTitle(words.map.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <StrategyMapPage view={view} />}
    </Screen>
  );
}

function StrategyMapPage({ view }: { readonly view: StrategyMapView }): ReactNode {
  const { words } = useReader();
  const hasCanvas = useHasCanvas();
  const reading = useMapReading(view);
  const { overview } = words.states.empty;
  if (view.map.nodes.length === 0) return <EmptyState title={overview.title} body={overview.body} />;
  return (
    <div className={reading.isOutline ? 'page mapoutlined' : 'mapdrawn'}>
      <MapTools view={view} reading={reading} hasCanvas={hasCanvas} />
      <div className="said" role="status">
        {reading.said}
      </div>
      {reading.isOutline ? <MapOutlined view={view} reading={reading} /> : <MapDrawn view={view} reading={reading} />}
    </div>
  );
}
