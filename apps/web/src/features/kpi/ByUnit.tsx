import type { KpiView } from '@rumbo/api';
import { kpiFigure, reasonParams, valueText } from '@rumbo/words';
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useReader } from '../../app/language.tsx';
import { KpiStatus } from '../../ui/KpiStatus.tsx';
import { Name } from '../../ui/Name.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

type UnitRow = KpiView['byUnit'][number];

/** The same KPI in each unit: small multiples of one shape. */
export function ByUnit({ view }: { readonly view: KpiView }): ReactNode {
  const { words } = useReader();
  if (view.byUnit.length === 0) return null;
  return (
    <section className="byunit">
      <h2>{words.kpi.units.title}</h2>
      <ol className="ruled">
        {view.byUnit.map((row) => (
          <li key={row.unitId}>
            <Row row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ row }: { readonly row: UnitRow }): ReactNode {
  const reader = useReader();
  const { words, format, text } = reader;
  const { kpi } = row;
  const reason =
    kpi.value === null && kpi.reason !== null ? words.status.reasonShort[kpi.reason](reasonParams(kpi, reader)) : null;
  return (
    <>
      <Link to="." search={(before) => ({ ...before, unit: row.unitId })} className="quietlink">
        <Name of={row.unitName} />
      </Link>
      <span className="sp">
        <Sparkline kpi={kpi} width={168} height={24} />
      </span>
      <b className="r nowrap">{kpi.value === null ? '–' : valueText(words, format, kpi.value, kpiFigure(kpi, text))}</b>
      {kpi.value !== null ? (
        <span>{kpi.direction === 'none' ? null : <KpiStatus kpi={kpi} />}</span>
      ) : (
        <StatusBadge status={kpi.status}>{reason ?? undefined}</StatusBadge>
      )}
    </>
  );
}
