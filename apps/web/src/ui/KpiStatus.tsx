import type { KpiSummary } from '@rumbo/api';
import type { NoDataReason } from '@rumbo/domain';
import { reasonParams } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/**
 * The status of a KPI. One that is there for context has none, which is not the same as no data; where there is a value
 * and yet no status, it is said why.
 */
export function KpiStatus({ kpi, size }: { readonly kpi: KpiSummary; readonly size?: 'large' }): ReactNode {
  const reader = useReader();
  const { words } = reader;
  if (kpi.direction === 'none') {
    return (
      <span className="small faint" title={words.kpis.direction.none}>
        {words.shell.context}
      </span>
    );
  }
  const why = isWithoutStatus(kpi) ? words.status.reasonShort[kpi.reason](reasonParams(kpi, reader)) : undefined;
  return (
    <StatusBadge status={kpi.status} {...(size === undefined ? {} : { size })}>
      {why}
    </StatusBadge>
  );
}

/** There is a value, but no status for the reason given. */
function isWithoutStatus(kpi: KpiSummary): kpi is KpiSummary & { readonly reason: NoDataReason } {
  return kpi.value !== null && kpi.status === 'noData' && kpi.reason !== null;
}
