import type { KpiListView } from '@rumbo/api';
import type { Status } from '@rumbo/domain';
import { searchable, searchRank } from '@rumbo/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { screenInput, usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Name } from '../../ui/Name.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useShownUnit } from '../../ui/use-shown-unit.ts';
import { StatusCounts } from '../../ui/StatusCounts.tsx';
import { KpiTableRow } from './KpiTableRow.tsx';
import './kpi-list.css';

/** Every KPI of the plan, lane by lane. */
export function KpiListPage(): ReactNode {
  const place = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.kpis.queryOptions(screenInput(place), { placeholderData: keepPreviousData }));
  useTitle(words.kpis.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <KpiList view={view} />}
    </Screen>
  );
}

type Group = KpiListView['groups'][number];

function matching(groups: readonly Group[], keeps: (kpi: Group['kpis'][number]) => boolean): readonly Group[] {
  return groups.map((group) => ({ ...group, kpis: group.kpis.filter(keeps) })).filter(({ kpis }) => kpis.length > 0);
}

function KpiList({ view }: { readonly view: KpiListView }): ReactNode {
  const { words, format, text } = useReader();
  const { kpis } = words;
  const withUnit = useShownUnit();
  const [wanted, setWanted] = useState('');
  const [isProblems, setProblems] = useState(false);
  const all = view.groups.flatMap((group) => group.kpis);
  const { empty } = words.states;
  if (all.length === 0)
    return (
      <EmptyState
        title={empty.kpis.title}
        body={empty.kpis.body}
        actions={view.mayDefine ? <NewKpiLink /> : undefined}
      />
    );
  const groups = matching(
    view.groups,
    (kpi) =>
      searchRank(wanted, searchable(kpi.code, [kpi.name.es ?? '', kpi.name.en ?? ''])) !== null &&
      (!isProblems || kpi.status === 'atRisk' || kpi.status === 'offTarget'),
  );
  const isFiltered = wanted.trim() !== '' || isProblems;
  const { period } = view.head;
  return (
    <div className="page kpilist">
      <div className="row gap4 wrap head">
        <div className="grow">
          <p className="eyebrow">{withUnit(view.head, format.period(period, 'long'))}</p>
          <h1>{kpis.count(all.length)}</h1>
        </div>
        <div className="row wrap">
          {view.mayDefine ? <NewKpiLink /> : null}
          <UnitPicker head={view.head} />
          <PeriodPicker period={period} periods={view.head.periods} />
        </div>
      </div>
      <div className="row gap3 wrap tools">
        <input
          className="in"
          type="search"
          placeholder={kpis.filter}
          aria-label={kpis.filter}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <label className="row small">
          <input type="checkbox" checked={isProblems} onChange={(event) => setProblems(event.target.checked)} />
          {kpis.onlyProblems}
        </label>
        <span className="small faint" role="status">
          {isFiltered ? kpis.count(groups.reduce((sum, group) => sum + group.kpis.length, 0)) : null}
        </span>
        <StatusCounts counts={countsOf(all)} className="push" />
      </div>
      {groups.length === 0 ? (
        <p className="dim">{kpis.noneMatch}</p>
      ) : (
        <Table
          groups={groups}
          caption={kpis.caption(format.period(period, 'text'), text(view.head.unitName))}
          period={period}
        />
      )}
    </div>
  );
}

function NewKpiLink(): ReactNode {
  const { words } = useReader();
  return (
    <Link to="/kpis/new" className="btn">
      {words.kpiDefinition.newTitle}
    </Link>
  );
}

/** How many stand how, of those that have a target at all. */
function countsOf(kpis: Group['kpis']): Readonly<Record<Status, number>> {
  const judged = kpis.filter(({ direction }) => direction !== 'none');
  const countOf = (status: Status): number => judged.filter((kpi) => kpi.status === status).length;
  return {
    onTarget: countOf('onTarget'),
    atRisk: countOf('atRisk'),
    offTarget: countOf('offTarget'),
    noData: countOf('noData'),
  };
}

function Table({
  groups,
  caption,
  period,
}: {
  readonly groups: readonly Group[];
  readonly caption: string;
  readonly period: string;
}): ReactNode {
  const { columns } = useReader().words.kpis;
  return (
    <div className="panel tablewrap">
      <table>
        <caption className="said">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="r">
              {columns.value}
            </th>
            <th scope="col" className="r c-target">
              {columns.target}
            </th>
            <th scope="col" className="c-bullet" aria-hidden="true" />
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.signal}</th>
            <th scope="col" className="c-trend">
              {columns.trend}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.perspectiveId}>
            <tr className="grp">
              <th scope="rowgroup" colSpan={7}>
                <Name of={group.name} />
              </th>
            </tr>
            {group.kpis.map((kpi) => (
              <KpiTableRow key={kpi.id} kpi={kpi} period={period} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
