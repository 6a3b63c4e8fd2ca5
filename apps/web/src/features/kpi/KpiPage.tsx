import type { KpiView } from '@rumbo/api';
import { kpiFigure, targetFigure, valueText } from '@rumbo/words';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { screenInput, usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { Figure } from '../../ui/Figure.tsx';
import { InitiativeList } from '../../ui/InitiativeList.tsx';
import { KpiStatus } from '../../ui/KpiStatus.tsx';
import { Name } from '../../ui/Name.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useShownUnit } from '../../ui/use-shown-unit.ts';
import { ByUnit } from './ByUnit.tsx';
import { DefinitionLine } from './DefinitionLine.tsx';
import { Peers } from './Peers.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { WhatThisSays } from './WhatThisSays.tsx';
import './kpi.css';

const route = getRouteApi('/place/kpis/$id');

/** One KPI: the figure, its trend, what this says. */
export function KpiPage(): ReactNode {
  const place = usePlace();
  const { id } = route.useParams();
  const { words, text } = useReader();
  const query = useQuery(
    screens.kpi.queryOptions({ ...screenInput(place), kpiId: id }, { placeholderData: keepPreviousData }),
  );
  useTitle(query.data === undefined ? words.shell.nav.kpi : text(query.data.kpi.name));
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Kpi view={view} />}
    </Screen>
  );
}

function Kpi({ view }: { readonly view: KpiView }): ReactNode {
  const { words } = useReader();
  const { today } = usePlace();
  return (
    <div className="page kpipage">
      <div className="row wrap">
        <Trail view={view} />
        <Choices view={view} />
      </div>
      <Head view={view} />
      <div className="lay">
        <div className="main">
          <TrendPanel view={view} />
          <ByUnit view={view} />
        </div>
        <aside>
          <WhatThisSays view={view} />
          {view.initiatives.length === 0 ? null : (
            <section>
              <h2>{words.objective.initiatives}</h2>
              <InitiativeList initiatives={view.initiatives} today={today} />
            </section>
          )}
          <Peers view={view} />
        </aside>
      </div>
      <DefinitionLine view={view} />
    </div>
  );
}

function Trail({ view }: { readonly view: KpiView }): ReactNode {
  const { words, text } = useReader();
  const withUnit = useShownUnit();
  const [first, ...others] = view.objectives;
  return (
    <nav className="eyebrow grow" aria-label={words.kpi.trail}>
      <Link to="/kpis">{withUnit(view.head, words.shell.nav.kpis)}</Link> /{' '}
      {first === undefined ? words.kpi.notOnMap : `${text(first.perspective)} / `}
      {[...(first === undefined ? [] : [first]), ...others].map(({ id, code, title }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <Link to="/objectives/$id" params={{ id }}>
            {code} {text(title)}
          </Link>
        </span>
      ))}
    </nav>
  );
}

function Head({ view }: { readonly view: KpiView }): ReactNode {
  const { words, format, text } = useReader();
  const { kpi, previous, yearBefore } = view;
  const earlier = [...new Map([previous, yearBefore].map((point) => [point?.period, point])).values()];
  return (
    <div className="row base wrap headrow">
      <h1>
        <Name of={kpi.name} />
      </h1>
      <Figure kpi={kpi} />
      <KpiStatus kpi={kpi} size="large" />
      {kpi.yardstick === null ? null : (
        <span className="dim">
          {words.kpi.target(targetFigure(words, format, kpi.yardstick.target, kpiFigure(kpi, text)))}
        </span>
      )}
      {earlier.map((point) =>
        point?.value == null ? null : (
          <span key={point.period} className="earlier">
            {format.period(point.period, 'long')} <b>{valueText(words, format, point.value, { ...kpi, unit: '' })}</b>
          </span>
        ),
      )}
      {kpi.parts !== null && kpi.parts.got < kpi.parts.expected ? (
        <span className="small faint">{words.kpi.units.parts(kpi.parts.got, kpi.parts.expected)}</span>
      ) : null}
    </div>
  );
}

function Choices({ view: { kpi, head } }: { readonly view: KpiView }): ReactNode {
  const { words } = useReader();
  return (
    <div className="row push noprint">
      <Link to="/kpis/$id/definition" params={{ id: kpi.id }} className="btn">
        {words.kpiDefinition.open}
      </Link>
      <UnitPicker head={head} />
      <PeriodPicker period={head.period} periods={head.periods} />
    </div>
  );
}
