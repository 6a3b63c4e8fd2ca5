import type { MapComparisonView, MapVersionsView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { comparedPair } from './compared-pair.ts';
import { ComparedMaps } from './ComparedMaps.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { PairPicker } from './PairPicker.tsx';
import { useDifferences } from './use-differences.ts';
import { VersionList } from './VersionList.tsx';
import './map-versions.css';

/** What was published of the map, and how any two of its versions differ. */
export function MapVersionsPage(): ReactNode {
  const { plan } = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.mapVersions.queryOptions({ planId: plan.id }));
  useTitle(words.mapVersions.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Versions view={view} />}
    </Screen>
  );
}

function Versions({ view }: { readonly view: MapVersionsView }): ReactNode {
  const { words } = useReader();
  const { mapVersions, states } = words;
  const search = useSearch({ from: '/place/map/versions' });
  if (view.versions.length === 0 && view.draft === null)
    return <EmptyState title={mapVersions.empty} body={states.empty.overview.body} />;
  const pair = comparedPair(search, view);
  return (
    <div className="page mapversions">
      <p className="eyebrow">
        <Link to="/map" className="quietlink">
          {words.map.title}
        </Link>
      </p>
      <h1>{mapVersions.title}</h1>
      <VersionList view={view} />
      <section aria-label={mapVersions.compared}>
        <PairPicker view={view} pair={pair} />
        <Compared planId={view.planId} before={pair.left} after={pair.right} />
      </section>
    </div>
  );
}

interface ComparedProps {
  readonly planId: string;
  readonly before: 'live' | 'draft' | number;
  readonly after: 'live' | 'draft' | number;
}

function Compared(asked: ComparedProps): ReactNode {
  const query = useQuery(screens.mapComparison.queryOptions(asked, { placeholderData: keepPreviousData }));
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Comparison view={view} />}
    </Screen>
  );
}

function Comparison({ view }: { readonly view: MapComparisonView }): ReactNode {
  const differences = useDifferences(view);
  return (
    <div className="comparison">
      <ComparedMaps view={view} differences={differences} />
      <DifferenceList differences={differences} />
    </div>
  );
}
