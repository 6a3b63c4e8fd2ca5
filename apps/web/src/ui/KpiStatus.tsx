import type { KpiSummary } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/** The status of a KPI; one that is there for context has none, which is not the same as no data. */
export function KpiStatus({ kpi, size }: { readonly kpi: KpiSummary; readonly size?: 'large' }): ReactNode {
  const { words } = useReader();
  if (kpi.direction !== 'none') return <StatusBadge status={kpi.status} {...(size === undefined ? {} : { size })} />;
  return (
    <span className="small faint" title={words.kpis.direction.none}>
      {words.shell.context}
    </span>
  );
}
