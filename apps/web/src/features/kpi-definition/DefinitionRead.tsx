import type { KpiDefinitionView } from '@rumbo/api';
import type { KpiDefinition } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { Reader } from '../../app/language.tsx';
import { isAsked, typedOf } from './typed-definition.ts';
import type { DefinitionPart } from './typed-definition.ts';

/** The definition to be read: what it says of itself, and nothing of what does not apply. */
export function DefinitionRead({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const reader = useReader();
  const { definition } = view;
  if (definition === null) return null;
  const { kpiDefinition: say } = reader.words;
  const typed = typedOf(definition, reader.format);
  const rows = rowsOf(definition, view, reader).filter(
    (row): row is readonly [RowPart, string] => row[1] !== null && row[1] !== '' && isAsked(row[0], typed),
  );
  return (
    <section className="plansection" aria-labelledby="definition-read">
      <h2 id="definition-read">{say.title}</h2>
      {rows.map(([part, value]) => (
        <div key={part} className="planfield">
          <span className="name">{part === 'low' ? say.field.plausible : say.field[part]}</span>
          <p className="control said-value">{value}</p>
        </div>
      ))}
    </section>
  );
}

type RowPart = Exclude<DefinitionPart, 'high'>;
type Row = readonly [RowPart, string | null];

function rowsOf(definition: KpiDefinition, view: KpiDefinitionView, { words, format, text }: Reader): readonly Row[] {
  const { kpiDefinition: say, kpis } = words;
  const figure = (value: number): string => format.shortFigureWithUnit(value, 6, '');
  const { low, high } = definition.plausible;
  const optional = (value: KpiDefinition['source']): string | null => (value === undefined ? null : text(value));
  return [
    ['code', definition.code],
    ['description', optional(definition.description)],
    ['kind', kpis.kind[definition.kind]],
    ['numeratorName', optional(definition.numeratorName)],
    ['denominatorName', optional(definition.denominatorName)],
    ['factor', figure(definition.factor)],
    ['formula', definition.formula ?? null],
    ['unitOfMeasure', text(definition.unitOfMeasure)],
    ['scale', say.scale[definition.scale]],
    ['frequency', kpis.frequency[definition.frequency]],
    ['dueDays', String(definition.dueDays)],
    ['low', low === null && high === null ? null : format.range(low, high, definition.decimals)],
    ['overUnits', kpis.aggregation[definition.overUnits]],
    ['overTime', kpis.aggregation[definition.overTime]],
    ['direction', kpis.direction[definition.direction]],
    ['window', kpis.window[definition.window]],
    ['spread', say.spread[definition.spread]],
    ['leading', definition.leading ? kpis.leading : kpis.lagging],
    ['season', definition.season ? say.yes : say.no],
    ['trend', definition.trend ? say.yes : say.no],
    ['ownerId', view.ownerName ?? say.nobody],
    ['source', optional(definition.source)],
    ['disclosure', say.disclosure[definition.disclosure]],
    ['pmmDimension', definition.pmmDimension === null ? say.unsaid : say.pmm[definition.pmmDimension]],
    ['validFrom', format.day(definition.validFrom, 'long')],
    [
      'discontinuedAfter',
      definition.discontinuedAfter === null ? null : format.day(definition.discontinuedAfter, 'long'),
    ],
  ];
}
