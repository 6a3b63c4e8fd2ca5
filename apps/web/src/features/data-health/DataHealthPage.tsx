import type { DataHealthView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useShownUnit } from '../../ui/use-shown-unit.ts';
import { HealthTable } from './HealthTable.tsx';
import { HealthTrend } from './HealthTrend.tsx';
import { NotReached } from './NotReached.tsx';
import { RateStrip } from './RateStrip.tsx';
import { useRate } from './use-rate.ts';
import './data-health.css';

/** How complete, punctual and settled the values are, over the last twelve months. */
export function DataHealthPage(): ReactNode {
  const { plan, unitId } = usePlace();
  const { words } = useReader();
  const input = { planId: plan.id, ...(unitId === undefined ? {} : { unitId }) };
  const query = useQuery(screens.dataHealth.queryOptions(input, { placeholderData: keepPreviousData }));
  useTitle(words.dataHealth.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <DataHealth view={view} />}
    </Screen>
  );
}

function DataHealth({ view }: { readonly view: DataHealthView }): ReactNode {
  const { words, format, language } = useReader();
  const { dataHealth } = words;
  const { unitId } = usePlace();
  const withUnit = useShownUnit();
  const rate = useRate();
  const { total, months } = view;
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (total.expected === 0 || first === undefined || last === undefined)
    return <EmptyState title={dataHealth.nothing.title} body={dataHealth.nothing.body} />;
  const unit = unitId === undefined ? '' : `&unit=${unitId}`;
  const span = dataHealth.span(format.period(first, 'long'), format.period(last, 'text'));
  return (
    <div className="page health">
      <div className="row gap4 wrap head">
        <div className="grow">
          <p className="eyebrow">{withUnit(view, `${dataHealth.title} · ${span}`)}</p>
          <h1>{dataHealth.heading(rate(total.complete, total.expected), format.count(total.expected))}</h1>
        </div>
        <div className="row wrap">
          <UnitPicker head={view} />
          <a className="btn" href={`/export/data-health.csv?plan=${view.planId}${unit}&lang=${language}`} download>
            {dataHealth.export}
          </a>
        </div>
      </div>
      <RateStrip total={total} />
      <HealthTrend months={months} />
      <div className="tables">
        <div>
          <HealthTable
            title={dataHealth.byUnit}
            column={dataHealth.columns.unit}
            rows={view.units.map(({ unitId: id, ...row }) => ({ id, code: null, ...row }))}
          />
          <NotReached view={view} />
        </div>
        <HealthTable
          title={dataHealth.byKpi}
          column={dataHealth.columns.kpi}
          rows={view.kpis.map(({ kpiId: id, ...row }) => ({ id, byMonth: null, ...row }))}
        />
      </div>
      <p className="small faint">{dataHealth.method}</p>
    </div>
  );
}
