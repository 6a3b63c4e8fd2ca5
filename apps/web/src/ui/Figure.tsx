import type { KpiSummary } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';

/** The value as large as it deserves, its unit small beside it. Missing is a dash, never a zero. */
export function Figure({
  kpi,
  className = 'fig',
}: {
  readonly kpi: KpiSummary;
  readonly className?: string;
}): ReactNode {
  const { words, format, text, language } = useReader();
  if (kpi.value === null) {
    return (
      <span className={className}>
        <span aria-hidden="true" className="faint">
          –
        </span>
        <span className="said">{words.status.word.noData}</span>
      </span>
    );
  }
  if (kpi.direction === 'yesNo')
    return <span className={className}>{kpi.value >= 0.5 ? words.shell.yes : words.shell.no}</span>;
  const unit = text(kpi.unitOfMeasure);
  return (
    <span className={className}>
      {format.figure(kpi.value, kpi.decimals)}
      <small className={unit === '%' && language === 'en' ? 'joined' : undefined}>{unit}</small>
    </span>
  );
}
