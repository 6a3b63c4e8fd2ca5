import type { KpiSummary } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Bullet } from '../../ui/Bullet.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { KpiStatus } from '../../ui/KpiStatus.tsx';
import { Name } from '../../ui/Name.tsx';
import { SignalTag } from '../../ui/SignalTag.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import './kpi-strip.css';

interface KpiStripProps {
  readonly kpis: readonly KpiSummary[];
  readonly period: string;
}

/** The headline figures: one row of small multiples, divided by hairlines. */
export function KpiStrip({ kpis, period }: KpiStripProps): ReactNode {
  const { words } = useReader();
  return (
    <section className="kpis" aria-label={words.overview.headlineKpis}>
      {kpis.map((kpi) => (
        <Link key={kpi.id} to="/kpis/$id" params={{ id: kpi.id }} className="kpi">
          <span className="lab">
            <Name of={kpi.name} />
          </span>
          <span className="row between">
            <Figure kpi={kpi} />
            <Sparkline kpi={kpi} width={92} height={30} />
          </span>
          <span className="bul">
            <Bullet kpi={kpi} />
          </span>
          <span className="row between feet">
            <KpiStatus kpi={kpi} />
            <SignalTag signal={kpi.signal} shown={period} />
          </span>
        </Link>
      ))}
    </section>
  );
}

/** The same on a phone: one under the other, the words of the signal in full. */
export function KpiRows({ kpis, period }: KpiStripProps): ReactNode {
  return (
    <ul className="ruled krows">
      {kpis.map((kpi) => (
        <li key={kpi.id}>
          <Link to="/kpis/$id" params={{ id: kpi.id }} className="krow">
            <span>
              <Name of={kpi.name} />
            </span>
            <Figure kpi={kpi} className="v" />
            <span className="bul">
              <Bullet kpi={kpi} height={11} width={358} />
            </span>
            <KpiStatus kpi={kpi} />
            <SignalTag signal={kpi.signal} shown={period} length="long" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
