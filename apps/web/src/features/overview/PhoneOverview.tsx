import type { AttentionItem, OverviewView } from '@rumbo/api';
import { stackedCountsScene } from '@rumbo/drawing';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { StatusCounts } from '../../ui/StatusCounts.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Chain } from '../map/Chain.tsx';
import { MapOutline } from '../map/MapOutline.tsx';
import { Step } from './AttentionList.tsx';
import { DataProgress } from './DataProgress.tsx';
import { KpiRows } from './KpiStrip.tsx';
import { MethodLine } from './MethodLine.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useShownUnit } from '../../ui/use-shown-unit.ts';
import { ExportMenu } from '../map-export/ExportMenu.tsx';
import { useOverviewTexts } from './use-overview-texts.ts';
import './phone.css';

/** The same answer in one hand: sentence, counts, the first problem, figures; the map as an outline. */
export function PhoneOverview({ view }: { readonly view: OverviewView }): ReactNode {
  const { words, format } = useReader();
  const texts = useOverviewTexts(view);
  const withUnit = useShownUnit();
  const { head, closedAt, counts, attention } = view;
  const period = format.period(head.period, 'long');
  const closing =
    closedAt === null
      ? words.shell.openPeriod(period)
      : words.shell.closedAt(period, format.instant(closedAt, 'short'));
  return (
    <div className="page phone">
      <PeriodPicker period={head.period} periods={head.periods} />
      <UnitPicker head={head} />
      <p className="eyebrow">{withUnit(head, closing)}</p>
      <h1>{texts.headline}</h1>
      <div className="share">
        <SceneSvg fit="stretch" scene={stackedCountsScene({ counts, width: 358, height: 7 })} />
      </div>
      <StatusCounts counts={counts} isShort className="counts" />
      <Problems view={view} items={attention} />
      <section className="block">
        <div className="row between base">
          <h2>{words.overview.headlineKpis}</h2>
          <Link to="/kpis" className="link">
            {words.overview.allKpis(format.count(view.kpiCount))}
          </Link>
        </div>
        <KpiRows kpis={view.kpis} period={head.period} />
      </section>
      <section className="block" aria-label={words.overview.map.label}>
        <h2>{words.overview.map.title}</h2>
        <MapOutline map={view.map} />
      </section>
      <DataProgress view={view} />
      <MethodLine />
      <div className="row between noprint">
        <button type="button" className="btn" onClick={() => print()}>
          {words.shell.actions.print}
        </button>
        <ExportMenu />
      </div>
    </div>
  );
}

/** The first problem with its chain; the others below it, closed. */
function Problems({
  view,
  items,
}: {
  readonly view: OverviewView;
  readonly items: readonly AttentionItem[];
}): ReactNode {
  const { words } = useReader();
  const { attention } = words.overview;
  const [first, ...rest] = items;
  if (first === undefined) return null;
  return (
    <section className="card">
      <div className="row between">
        <h2>{attention.title}</h2>
        <span className="small dim">{attention.position(1, items.length)}</span>
      </div>
      <Problem view={view} item={first} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="link small">{attention.others(rest.length)}</summary>
          {rest.map((item) => (
            <Problem key={item.objectiveId} view={view} item={item} />
          ))}
        </details>
      )}
    </section>
  );
}

function Problem({ view, item }: { readonly view: OverviewView; readonly item: AttentionItem }): ReactNode {
  const { attentionOf } = useOverviewTexts(view);
  return (
    <div className="problem">
      {item.path.length > 1 ? (
        <Chain nodes={item.path.flatMap((id) => view.map.nodes.filter((node) => node.id === id))} />
      ) : (
        <div className="row between">
          <h3>
            <Link to="/objectives/$id" params={{ id: item.objectiveId }}>
              <Name of={item.title} />
            </Link>
          </h3>
          <StatusBadge status={item.status} />
        </div>
      )}
      <p>{attentionOf(item)}</p>
      <Step item={item} />
    </div>
  );
}
