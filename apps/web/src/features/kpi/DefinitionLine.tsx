import type { KpiView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** What is measured, how often, where it comes from, who answers for it. */
export function DefinitionLine({ view }: { readonly view: KpiView }): ReactNode {
  const { words, format, text } = useReader();
  const { kpi, description, source, formula, ownerName, window, baseline } = view;
  const { definition } = words.kpi;
  const sentence = (part: string): string => (/[.!?]$/.test(part) ? part : `${part}.`);
  const parts = [
    description === null ? null : text(description),
    `${words.kpis.frequency[kpi.frequency]}, ${words.kpis.window[window].toLowerCase()}`,
    formula === null ? null : `${definition.formula}: ${formula}`,
    source === null ? null : `${definition.source}: ${text(source)}`,
    baseline === null
      ? null
      : `${definition.baseline}: ${format.figureWithUnit(baseline.value, kpi.decimals, text(kpi.unitOfMeasure))}, ${format.period(baseline.period, 'text')}`,
    ownerName === null ? null : words.kpi.owner(ownerName),
  ];
  return (
    <p className="small faint definition">
      <b className="dim">{kpi.code}</b>{' '}
      {parts
        .filter((part) => part !== null)
        .map(sentence)
        .join(' ')}{' '}
      <Link to="/kpis/$id/definition" params={{ id: kpi.id }} className="link quietlink noprint">
        {definition.full}
      </Link>
    </p>
  );
}
