import type { MapFactsView } from '@rumbo/api';
import type { Measure, Objective } from '@rumbo/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Name } from '../../../ui/Name.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { TargetFields } from './TargetFields.tsx';
import { targetPeriods } from './target-periods.ts';
import { WeightFields } from './WeightFields.tsx';

interface KpiBlockProps {
  readonly objective: Objective;
  readonly measure: Measure;
  readonly factsView: MapFactsView;
  readonly mayEdit: boolean;
}

export type PanelKpi = MapFactsView['kpis'][number];

/** One KPI of the objective: where it stood, where it is to go, and what it counts. */
export function KpiBlock({ objective, measure, factsView, mayEdit }: KpiBlockProps): ReactNode {
  const { words } = useReader();
  const { change } = useDrawing();
  const kpi = factsView.kpis.find(({ summary }) => summary.id === measure.kpiId);
  const say = words.mapPanel.kpis;
  const code = kpi?.summary.code ?? '';
  const remove = (): void => {
    const done = change({ kind: 'unmeasure', objectiveId: objective.id, kpiId: measure.kpiId });
    if (done) announce(say.removed(code, objective.code));
  };
  return (
    <div className="kpiblock">
      {kpi === undefined ? <p className="small dim">{say.unknown}</p> : <KpiTitle kpi={kpi} />}
      {kpi === undefined ? null : kpi.summary.direction === 'none' ? (
        <p className="small dim">{say.contextOnly}</p>
      ) : (
        <Targets kpi={kpi} factsView={factsView} mayEdit={mayEdit} />
      )}
      <div className="row wrap kpifoot">
        {kpi === undefined ? null : <WeightFields measure={measure} code={code} mayEdit={mayEdit} />}
        {mayEdit ? (
          <button type="button" className="link small push" aria-label={say.remove(code)} onClick={remove}>
            {words.shell.actions.remove}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function KpiTitle({ kpi: { summary } }: { readonly kpi: PanelKpi }): ReactNode {
  const { words, text } = useReader();
  const unit = text(summary.unitOfMeasure);
  return (
    <h4>
      <Link
        to="/kpis/$id"
        params={{ id: summary.id }}
        className="quietlink"
        title={words.mapPanel.kpis.open(summary.code)}
        data-field={`definition/${summary.id}`}
      >
        {summary.code} <Name of={summary.name} />
        {unit === '' ? '' : `, ${unit}`}
      </Link>
    </h4>
  );
}

function Targets({
  kpi,
  factsView,
  mayEdit,
}: Omit<KpiBlockProps, 'objective' | 'measure'> & { readonly kpi: PanelKpi }): ReactNode {
  const { draft, facts } = useDrawing();
  const periods = facts === null ? [] : targetPeriods(kpi, draft.document, factsView, facts);
  const now = periods.find(({ isNow }) => isNow) ?? periods.find(({ state }) => state !== 'none') ?? periods[0];
  const [chosen, choose] = useState<string | null>(null);
  const shown = periods.find(({ id }) => id === chosen) ?? now;
  if (shown === undefined || facts === null) return null;
  return (
    <>
      <PeriodChoice kpi={kpi} periods={periods} chosen={shown.id} onChoose={choose} />
      <TargetFields
        key={shown.id}
        kpi={kpi}
        period={shown.id}
        isNow={shown.isNow}
        factsView={factsView}
        facts={facts}
        mayEdit={mayEdit}
      />
    </>
  );
}
