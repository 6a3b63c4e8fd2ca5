import type { KpiDefinitionView } from '@rumbo/api';
import type { KpiDefinition, Limits } from '@rumbo/domain';
import { targetFigure } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { Reader } from '../../app/language.tsx';
import { FactTable } from './FactTable.tsx';
import { SetBy } from './SetBy.tsx';

interface TargetTableProps {
  readonly title: string;
  readonly rows: KpiDefinitionView['targets'];
  readonly definition: KpiDefinition;
}

/** Targets with their unit, how they are reached, who set them, and why. */
export function TargetTable({ title, rows, definition }: TargetTableProps): ReactNode {
  const reader = useReader();
  const { words, format, text } = reader;
  const say = words.kpiDefinition.targets;
  const { columns } = say;
  const figure = { decimals: definition.decimals, unit: text(definition.unitOfMeasure) };
  return (
    <FactTable
      title={title}
      columns={[columns.period, columns.unit, columns.value, columns.limits, columns.by, columns.reason]}
      figures={columns.value}
    >
      {rows.map(({ target, unitName, by, at }) => (
        <tr key={target.id}>
          <th scope="row">{format.period(target.period, 'long')}</th>
          <td>{text(unitName)}</td>
          <td className="r">
            <b>{targetFigure(words, format, target.value, figure)}</b>{' '}
            <span className="small faint">{say.pathShort[target.path]}</span>
          </td>
          <td>{limitText(target.limits, definition, reader)}</td>
          <td>
            <SetBy by={by} at={at} />
          </td>
          <td>{target.reason ?? say.nobody}</td>
        </tr>
      ))}
    </FactTable>
  );
}

function limitText({ offTargetBeyond }: Limits, { decimals }: KpiDefinition, { words, format }: Reader): string {
  if (offTargetBeyond === null) return words.kpiDefinition.targets.byRule;
  const { unit, amount } = offTargetBeyond;
  return `± ${format.shortFigureWithUnit(amount, unit === 'percent' ? 1 : Math.max(decimals, 1), unit === 'percent' ? '%' : '')}`;
}
