import type { KpiListView } from '@rumbo/api';
import { kpiFigure, reasonParams, targetFigure } from '@rumbo/words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Bullet } from '../../ui/Bullet.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Name } from '../../ui/Name.tsx';
import { SignalTag } from '../../ui/SignalTag.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { KpiStatus } from '../../ui/KpiStatus.tsx';

interface KpiTableRowProps {
  readonly kpi: KpiListView['groups'][number]['kpis'][number];
  readonly period: string;
}

export function KpiTableRow({ kpi, period }: KpiTableRowProps): ReactNode {
  const reader = useReader();
  const { words, format, text } = reader;
  const reason =
    kpi.reason === null || kpi.status !== 'noData' || kpi.direction === 'none' || kpi.value !== null
      ? null
      : words.status.reasonShort[kpi.reason](reasonParams(kpi, reader));
  return (
    <tr>
      <th scope="row" className="kname">
        <Link to="/kpis/$id" params={{ id: kpi.id }}>
          <span className="faint small">{kpi.code}</span>
          <span className="title">
            <Name of={kpi.name} />
          </span>
        </Link>
        <span className="serves small faint">
          {kpi.objectives.map(({ id, code, title }) => (
            <Link key={id} to="/objectives/$id" params={{ id }} title={text(title)}>
              {code}
            </Link>
          ))}
        </span>
      </th>
      <td className="r">
        <Figure kpi={kpi} className="val" />
        {kpi.period !== null && kpi.period !== period ? (
          <span className="small faint">{format.period(kpi.period, 'short')}</span>
        ) : null}
      </td>
      <td className="r faint nowrap c-target">
        {kpi.yardstick === null ? '' : targetFigure(words, format, kpi.yardstick.target, kpiFigure(kpi, text))}
      </td>
      <td className="c-bullet">
        <Bullet kpi={kpi} width={120} height={11} />
      </td>
      <td>
        <KpiStatus kpi={kpi} />
        {reason === null ? null : <span className="small faint block">{reason}</span>}
      </td>
      <td>
        <SignalTag signal={kpi.signal} shown={period} />
      </td>
      <td className="c-trend">
        <Sparkline kpi={kpi} width={120} height={22} />
      </td>
    </tr>
  );
}
