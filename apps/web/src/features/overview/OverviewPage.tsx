import type { OverviewView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { screenInput, usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useIsPhone } from '../../app/use-media.ts';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { AttentionList } from './AttentionList.tsx';
import { DataProgress } from './DataProgress.tsx';
import { KpiStrip } from './KpiStrip.tsx';
import { MapSection } from './MapSection.tsx';
import { MethodLine } from './MethodLine.tsx';
import { OverviewHeading } from './OverviewHeading.tsx';
import { PhoneOverview } from './PhoneOverview.tsx';
import './overview.css';

/** How are we doing? The sentence, six figures, the map, what needs attention. */
export function OverviewPage(): ReactNode {
  const place = usePlace();
  const { words, format } = useReader();
  const query = useQuery(screens.overview.queryOptions(screenInput(place), { placeholderData: keepPreviousData }));
  const period = query.data?.head.period;
  useTitle(period === undefined ? words.overview.title : `${words.overview.title}, ${format.period(period, 'text')}`);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Overview view={view} />}
    </Screen>
  );
}

function Overview({ view }: { readonly view: OverviewView }): ReactNode {
  const { words } = useReader();
  const isPhone = useIsPhone();
  const { overview } = words.states.empty;
  const { plan } = usePlace();
  // Who reports finds their work where nothing is published yet.
  if (view.map.nodes.length === 0 && plan.canEnter) return <Navigate to="/entry" replace />;
  if (view.map.nodes.length === 0) return <EmptyState title={overview.title} body={overview.body} />;
  if (isPhone) return <PhoneOverview view={view} />;
  return (
    <div className="page overview">
      <OverviewHeading view={view} />
      <KpiStrip kpis={view.kpis} period={view.head.period} />
      <div className="split">
        <MapSection view={view} />
        <aside>
          <AttentionList view={view} />
          <DataProgress view={view} />
        </aside>
      </div>
      <MethodLine />
    </div>
  );
}
