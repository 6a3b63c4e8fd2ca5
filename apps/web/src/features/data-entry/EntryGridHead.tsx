import type { EntryView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { EntryGroup } from './entry-line.ts';

interface EntryGridHeadProps {
  readonly view: EntryView;
  readonly groups: readonly EntryGroup[];
}

/** Names the columns, and the periods of those that show earlier values. */
export function EntryGridHead({ view, groups }: EntryGridHeadProps): ReactNode {
  const { words, format } = useReader();
  const { columns } = words.entry;
  const rows = groups.flatMap((group) => group.lines.map(({ row }) => row));
  const row = rows.find(({ period }) => period === view.head.period) ?? rows[0];
  const [third, second, last] = row?.earlier.slice(-3) ?? [];
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{columns.kpi}</th>
        <th scope="col" className="c-unit">
          {columns.unitOfMeasure}
        </th>
        <th scope="col" className="r c-year">
          {row?.yearBefore == null ? '' : format.period(row.yearBefore.period, 'short')}
        </th>
        <th scope="col" className="r c-third">
          {third === undefined ? '' : format.period(third.period, 'axis')}
        </th>
        <th scope="col" className="r c-second">
          {second === undefined ? '' : format.period(second.period, 'axis')}
        </th>
        <th scope="col" className="r c-last">
          {last === undefined ? '' : format.period(last.period, 'axis')}
        </th>
        <th scope="col" className="r now">
          {format.period(view.head.period, 'short')}
        </th>
        <th scope="col" className="r c-change">
          {columns.change}
        </th>
        <th scope="col" className="r c-target">
          {columns.target}
        </th>
        <th scope="col" className="r c-expected">
          {columns.expected}
        </th>
        <th scope="col" className="c-note">
          {columns.note}
        </th>
      </tr>
    </thead>
  );
}
