import type { EntryFilePreview, EntryFileRow } from '@rumbo/api';
import type { ReadingContent } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import type { FileSheet } from './ask-preview.ts';

const MOST_SHOWN = 200;
const OUTCOMES = ['new', 'changed', 'unchanged', 'skipped', 'unreadable'] as const;
/** What needs to be looked at comes first. */
const ORDER: readonly EntryFileRow['outcome'][] = ['unreadable', 'changed', 'new', 'skipped', 'unchanged'];

/** The rows that applying the file would write. */
export const changesOf = ({ rows }: EntryFilePreview): readonly EntryFileRow[] =>
  rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');

/** A file against the sheet: what is new, what changes from what to what, what is left out and why. */
export function FilePreview({
  preview,
  sheet,
}: {
  readonly preview: EntryFilePreview;
  readonly sheet: FileSheet;
}): ReactNode {
  const { words } = useReader();
  const { dialog, summary } = words.entryFiles;
  const { columns } = dialog;
  const rowsWith = (outcome: EntryFileRow['outcome']): readonly EntryFileRow[] =>
    preview.rows.filter((row) => row.outcome === outcome);
  const rows = ORDER.flatMap(rowsWith);
  return (
    <>
      <p className="filesummary" role="status">
        {OUTCOMES.flatMap((outcome) => {
          const count = rowsWith(outcome).length;
          return count === 0 ? [] : [summary[outcome](count)];
        }).join(', ')}
      </p>
      {changesOf(preview).length === 0 ? <p className="dim">{dialog.nothing}</p> : null}
      {/* Scrolled by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="filerows" tabIndex={0} role="region" aria-label={dialog.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.kpi}</th>
              <th scope="col">{columns.cell}</th>
              <th scope="col" className="r">
                {columns.before}
              </th>
              <th scope="col" className="r">
                {columns.after}
              </th>
              <th scope="col">{columns.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_SHOWN).map((row) => (
              <Row key={`${row.address} ${row.code} ${row.period}`} row={row} month={sheet.period} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_SHOWN ? <p className="dim small">{dialog.fewer(rows.length - MOST_SHOWN)}</p> : null}
    </>
  );
}

function Row({ row, month }: { readonly row: EntryFileRow; readonly month: string }): ReactNode {
  const { words, format } = useReader();
  const { outcome, reason } = words.entryFiles;
  const shown = (content: ReadingContent | null): string => {
    const figure = (value: number): string => format.shortFigureWithUnit(value, 6, '');
    if (content === null) return '';
    if (content.kind === 'value') return figure(content.value);
    if (content.kind === 'ratio') return `${figure(content.numerator)} / ${figure(content.denominator)}`;
    return words.entry.cell.notApplicable;
  };
  const isKept = row.outcome === 'skipped' || row.outcome === 'unreadable';
  return (
    <tr className={row.outcome}>
      <th scope="row">
        <small>{row.code}</small> {row.kpiId === null ? null : <OwnPeriod of={row.period} page={month} />}
        {row.name === null ? null : <Name of={row.name} />}
      </th>
      <td className="dim small">{row.address}</td>
      <td className="num">{shown(row.from)}</td>
      <td className="num">{isKept ? (row.text ?? '') : shown(row.to ?? row.from)}</td>
      <td>
        <span className={row.outcome === 'unreadable' ? 'wrong' : ''}>{outcome[row.outcome]}</span>
        {row.reason === null ? null : <span className="small dim"> {reason[row.reason]}</span>}
        {row.comment === null ? null : <span className="small dim"> «{row.comment}»</span>}
      </td>
    </tr>
  );
}
