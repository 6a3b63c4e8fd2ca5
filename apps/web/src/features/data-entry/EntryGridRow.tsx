import type { EntryRow } from '@rumbo/api';
import { statusMark } from '@rumbo/drawing';
import { targetFigure, valueText } from '@rumbo/words';
import type { ReactNode } from 'react';
import { memo, useId } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import { StateMark } from './StateMark.tsx';
import { ValueInput } from './ValueInput.tsx';

import { EvidenceCount } from './EvidenceCount.tsx';
import { isEditable, lineKey } from './entry-line.ts';
import type { EntryLine } from './entry-line.ts';
import { NOTE_COLUMN, VALUE_COLUMN } from './grid-moves.ts';
import type { ActiveCell, GridShape } from './grid-moves.ts';
import type { EntrySheet } from './use-entry-sheet.ts';
import { PART_DECIMALS } from './use-line-texts.ts';
import type { LineTexts } from './use-line-texts.ts';

interface EntryGridRowProps {
  readonly line: EntryLine;
  /** The month of the sheet. */
  readonly month: string;
  /** Its place among the rows of the grid, the heads of groups counted. */
  readonly index: number;
  readonly ref: (element: HTMLTableRowElement | null) => void;
  readonly texts: LineTexts;
  readonly isWaiting: boolean;
  readonly sheet: EntrySheet;
  readonly shape: GridShape;
  /** Null: another line is active. */
  readonly activeColumn: number | null;
  readonly editing: string | null;
  readonly onActive: (cell: ActiveCell) => void;
  readonly onEdit: (text: string | null) => void;
}

/** Drawn again when something of its own changes: a key that is typed elsewhere is none of its business. */
export const EntryGridRow = memo(DrawnRow, isSameRow);

function DrawnRow({
  line,
  month,
  index,
  ref,
  texts,
  isWaiting,
  sheet,
  shape,
  activeColumn,
  editing,
  onActive,
  onEdit,
}: EntryGridRowProps): ReactNode {
  const { words, format, text } = useReader();
  const noteId = useId();
  const key = lineKey(line);
  const { row, part, isSub } = line;
  const canType = isEditable(line);
  const figureUnit = { decimals: row.decimals, unit: '' };
  const cell = (
    column: number,
    className: string,
    content: ReactNode,
    more: Readonly<Record<string, unknown>> = {},
  ): ReactNode => (
    <td
      aria-colindex={column + 1}
      data-at={`${key} ${column}`}
      className={className}
      tabIndex={activeColumn === column ? 0 : -1}
      onMouseDown={() => onActive({ line: key, column })}
      {...(column === VALUE_COLUMN ? {} : { 'aria-readonly': true })}
      {...more}
    >
      {content}
    </td>
  );

  const earlierText = (point: EntryRow['earlier'][number]): string => {
    if (part === 'numerator' || part === 'denominator')
      return point[part] === null ? '–' : format.shortFigureWithUnit(point[part], PART_DECIMALS, '');
    return point.value === null
      ? '–'
      : valueText(words, format, point.value, { ...figureUnit, direction: row.direction });
  };
  const old = (column: number, className: string, point: EntryRow['earlier'][number] | null | undefined): ReactNode =>
    cell(
      column,
      `num prev ${className}`,
      point == null ? '–' : earlierText(point),
      // The head of the column names the months; a week or a quarter says which it is.
      point == null || row.period === month ? {} : { title: format.period(point.period, 'long') },
    );

  const isEditing = activeColumn === VALUE_COLUMN && editing !== null;
  const valueClass = [
    'val',
    texts.mark === 'error' ? 'err' : '',
    texts.mark === 'warning' ? 'warn' : '',
    isEditing ? 'edit' : '',
    part === null ? 'calc' : '',
    texts.isEmpty ? 'nothing' : '',
    isWaiting && part !== null ? 'waiting' : '',
    canType ? '' : 'locked',
  ].join(' ');
  const valueContent =
    isEditing && part !== null ? (
      <ValueInput
        line={line}
        part={part}
        start={editing}
        sheet={sheet}
        shape={shape}
        onActive={onActive}
        onEdit={onEdit}
      />
    ) : (
      <>
        {texts.mark === null && !isSub ? <StateMark state={row.state} /> : null}
        {texts.mark === null || isSub ? null : (
          <MarkSvg mark={statusMark(texts.mark === 'error' ? 'offTarget' : 'atRisk')} />
        )}
        {texts.value}
        {isWaiting && part !== null ? <span className="said">{words.entry.saving.notSaved}</span> : null}
      </>
    );

  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2} className={isSub ? 'sub' : undefined}>
      {cell(
        0,
        `name${activeColumn === null ? '' : ' b'}`,
        <>
          {isSub ? null : (
            <>
              <small>{row.code}</small>
              <OwnPeriod of={row.period} page={month} />
            </>
          )}
          {line.name === null ? (
            isSub ? (
              words.entry.cell[part === 'numerator' ? 'numerator' : 'denominator']
            ) : (
              <Name of={row.name} />
            )
          ) : (
            <Name of={line.name} />
          )}
          {isSub ? null : <span className="unitword"> {text(row.unitOfMeasure)}</span>}
        </>,
        { role: 'rowheader', 'aria-readonly': undefined, title: text(line.name ?? row.name) },
      )}
      {cell(1, 'c-unit', isSub ? '' : text(row.unitOfMeasure))}
      {old(2, 'c-year', row.yearBefore)}
      {old(3, 'c-third', row.earlier.at(-3))}
      {old(4, 'c-second', row.earlier.at(-2))}
      {old(5, 'c-last', row.earlier.at(-1))}
      {cell(VALUE_COLUMN, valueClass, valueContent, {
        'aria-readonly': !canType,
        'data-first': (canType && activeColumn === VALUE_COLUMN) || undefined,
        'aria-invalid': texts.mark === 'error' || undefined,
        'aria-describedby': texts.note === '' ? undefined : noteId,
        onDoubleClick: canType ? () => onEdit('') : undefined,
        onPointerUp: (event: { pointerType: string }) =>
          canType && event.pointerType === 'touch' ? onEdit('') : undefined,
      })}
      {cell(7, 'num c-change', isSub ? '' : texts.change)}
      {cell(
        8,
        'num c-target',
        isSub || row.target === null ? '' : targetFigure(words, format, row.target.target, figureUnit),
      )}
      {cell(
        9,
        'num prev c-expected',
        isSub || row.expectedRange === null || row.direction === 'yesNo'
          ? ''
          : format.range(row.expectedRange.low, row.expectedRange.high, row.decimals),
      )}
      {cell(
        NOTE_COLUMN,
        `note c-note ${texts.noteKind}`,
        <>
          <span id={noteId}>{texts.note}</span>
          {isSub ? null : <EvidenceCount files={row.evidence} />}
        </>,
        { title: texts.note },
      )}
    </tr>
  );
}

function isSameRow(before: EntryGridRowProps, after: EntryGridRowProps): boolean {
  // What is edited needs the sheet as it is at each key.
  if (before.editing !== null || after.editing !== null) return false;
  const isSameLine = before.line.row === after.line.row && before.index === after.index;
  const isSamePlace = before.activeColumn === after.activeColumn && before.month === after.month;
  const isSameState = before.isWaiting === after.isWaiting && before.onActive === after.onActive;
  return isSameLine && isSamePlace && isSameState && isSameTexts(before.texts, after.texts);
}

function isSameTexts(one: LineTexts, other: LineTexts): boolean {
  return (Object.keys(one) as (keyof LineTexts)[]).every((key) => one[key] === other[key]);
}
