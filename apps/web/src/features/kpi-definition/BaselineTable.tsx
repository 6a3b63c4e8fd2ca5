import type { KpiDefinitionView } from '@rumbo/api';
import type { KpiDefinition } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { figureIn } from '../map-editor/panel/target-figures.ts';
import { FactTable } from './FactTable.tsx';
import { SetBy } from './SetBy.tsx';

interface BaselineTableProps {
  readonly title: string;
  readonly rows: KpiDefinitionView['baselines'];
  readonly definition: KpiDefinition;
}

/** Where units stood before the plan, with who said so. */
export function BaselineTable({ title, rows, definition }: BaselineTableProps): ReactNode {
  const { words, format, text } = useReader();
  const { columns, baselineValue } = words.kpiDefinition.targets;
  return (
    <FactTable
      title={title}
      columns={[columns.period, columns.unit, baselineValue, columns.by]}
      figures={baselineValue}
    >
      {rows.map(({ baseline, unitName, by, at }) => (
        <tr key={`${baseline.unitId} ${baseline.period} ${at}`}>
          <th scope="row">{format.period(baseline.period, 'long')}</th>
          <td>{text(unitName)}</td>
          <td className="r">
            <b>{figureIn(baseline.value, definition.decimals, format)}</b>{' '}
            <span className="small faint">{text(definition.unitOfMeasure)}</span>
          </td>
          <td>
            <SetBy by={by} at={at} />
          </td>
        </tr>
      ))}
    </FactTable>
  );
}
