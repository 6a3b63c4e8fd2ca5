import type { ObjectiveView } from '@rumbo/api';
import { kpiFigure, reasonParams, targetText } from '@rumbo/words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Bullet } from '../../ui/Bullet.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Name } from '../../ui/Name.tsx';
import { SignalTag } from '../../ui/SignalTag.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { KpiStatus } from '../../ui/KpiStatus.tsx';

type Measure = ObjectiveView['kpis'][number];

/** What measures it: each with its weight, and whether it decides. */
export function MeasureList({ view }: { readonly view: ObjectiveView }): ReactNode {
  const { words } = useReader();
  // What is there for context has no status, so it weighs nothing in the objective's.
  const total = view.kpis.reduce((sum, kpi) => sum + weightOf(kpi), 0);
  return (
    <section>
      <h2>{words.objective.kpis}</h2>
      {view.kpis.length === 0 ? <p className="dim ruled nothing">{words.objective.noKpis}</p> : null}
      <ul className="ruled measures">
        {view.kpis.map((kpi) => (
          <li key={kpi.id}>
            <MeasureRow kpi={kpi} share={total === 0 ? 0 : (100 * weightOf(kpi)) / total} period={view.head.period} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const weightOf = (kpi: Measure): number => (kpi.direction === 'none' ? 0 : kpi.weight);

function MeasureRow({
  kpi,
  share,
  period,
}: {
  readonly kpi: Measure;
  readonly share: number;
  readonly period: string;
}): ReactNode {
  const reader = useReader();
  const { words, format, text } = reader;
  const figure = kpiFigure(kpi, text);
  const reason =
    kpi.value === null && kpi.reason !== null
      ? words.status.reasonSentence[kpi.reason](reasonParams(kpi, reader))
      : null;
  const isContext = kpi.direction === 'none';
  const marks = [
    ...(isContext
      ? [words.shell.context]
      : [
          kpi.isDecisive ? words.objective.decisive : words.objective.notDecisive,
          `${words.objective.weight.toLowerCase()} ${format.percent(share)}`,
        ]),
    ...(kpi.isEstimated ? [words.status.estimated] : []),
    ...(kpi.parts !== null && kpi.parts.got < kpi.parts.expected
      ? [words.objective.countsFrom(kpi.parts.got, kpi.parts.expected)]
      : []),
  ];
  return (
    <div className="measure">
      <div className="who2">
        <Link to="/kpis/$id" params={{ id: kpi.id }} className="quietlink b">
          <span className="faint small">{kpi.code} </span>
          <Name of={kpi.name} />
        </Link>
        <p className="small faint">{marks.join(', ')}</p>
      </div>
      <div className="fig2">
        <Figure kpi={kpi} />
        {isContext ? null : (
          <p className="small dim">{targetText(words, format, kpi.yardstick?.target ?? null, figure)}</p>
        )}
      </div>
      <div className="draw2">
        <Bullet kpi={kpi} width={220} />
        <div className="row between">
          {isContext ? <span /> : <KpiStatus kpi={kpi} />}
          <SignalTag signal={kpi.signal} shown={period} />
        </div>
        {reason === null ? null : <p className="small faint">{reason}</p>}
      </div>
      <Sparkline kpi={kpi} width={150} height={40} />
    </div>
  );
}
