import type { EntryView } from '@rumbo/api';
import { Fragment, useEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { EntryGridRow } from './EntryGridRow.tsx';
import type { EntryGroup } from './entry-line.ts';
import { COLUMNS, movedBy, nextEditable, VALUE_COLUMN } from './grid-moves.ts';
import type { ActiveCell, GridShape } from './grid-moves.ts';
import { lineKey } from './entry-line.ts';
import type { EntrySheet } from './use-entry-sheet.ts';
import './entry-grid.css';

interface EntryGridProps {
  readonly view: EntryView;
  readonly groups: readonly EntryGroup[];
  readonly sheet: EntrySheet;
  readonly shape: GridShape;
  readonly active: ActiveCell;
  readonly onActive: (cell: ActiveCell) => void;
  /** The text that editing begins with; null while nothing is edited. */
  readonly editing: string | null;
  readonly onEdit: (text: string | null) => void;
  readonly onPaste: (text: string) => void;
  readonly onTurn: (way: 'undo' | 'redo') => void;
  /** To the panel beside the grid, or straight to its comment. */
  readonly onLeaveTo: (place: 'panel' | 'comment') => void;
}

/** An ARIA grid: one tab stop, arrows walk, typing replaces, Enter commits and goes down. */
export function EntryGrid(props: EntryGridProps): ReactNode {
  const { view, groups, sheet, shape, active, onActive, editing, onEdit, onPaste, onTurn, onLeaveTo } = props;
  const { words, format } = useReader();
  const table = useRef<HTMLTableElement>(null);
  const wasIn = useRef(false);

  // The focus follows the active cell, but never jumps into the grid from outside.
  useEffect(() => {
    if (editing !== null || !wasIn.current) return;
    table.current?.querySelector<HTMLElement>(`[data-at="${active.line} ${active.column}"]`)?.focus();
  }, [active, editing]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null) return;
    const isControl = event.ctrlKey || event.metaKey;
    const moved = movedBy(event.key, isControl, active, shape);
    const canType = active.column === VALUE_COLUMN && shape.editable.has(active.line);
    const turn = turnedBy(event);
    if (turn !== null) onTurn(turn);
    else if (moved !== null) onActive(moved);
    else if (event.key === 'F6') onLeaveTo('panel');
    else if (event.key === 'F2' && event.shiftKey) onLeaveTo('comment');
    else if ((event.key === 'Enter' || event.key === 'F2') && canType) onEdit('');
    else if (event.key === 'Enter') onActive(nextEditable(shape, active.line, event.shiftKey ? -1 : 1));
    else if ((event.key === 'Delete' || event.key === 'Backspace') && canType) onEdit(' ');
    else if (event.key.length === 1 && event.key !== ' ' && !isControl && !event.altKey && canType) onEdit(event.key);
    else return;
    event.preventDefault();
  };

  // In a cell that is edited a single value is the input's own; a block is the grid's.
  const takePaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (text === '' || (editing !== null && !/[\t\n\r]/.test(text))) return;
    event.preventDefault();
    onPaste(text);
  };

  const rowIndexOf = rowIndices(groups);
  return (
    <div className="gridwrap">
      {/* A table is what a grid of ARIA is made of. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table
        ref={table}
        className="g"
        role="grid"
        aria-label={words.entry.gridLabel(format.period(view.head.period, 'text'))}
        aria-rowcount={shape.lines.length + groups.length + 1}
        aria-colcount={COLUMNS}
        onKeyDown={onKeyDown}
        onPaste={takePaste}
        onFocus={() => (wasIn.current = true)}
        onBlur={(event) => (wasIn.current = event.currentTarget.contains(event.relatedTarget))}
      >
        <GridHead view={view} groups={groups} />
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.id}>
              <tr className="grp" aria-rowindex={rowIndexOf.get(group.id) ?? 1}>
                <th scope="rowgroup" colSpan={2}>
                  <Name of={group.name} />
                </th>
                {/* Columns that give way on a narrow screen have a cell of their own: a span over them would keep their room. */}
                <td className="c-year" aria-hidden="true" />
                <td className="c-third" aria-hidden="true" />
                <td className="c-second" aria-hidden="true" />
                <td colSpan={COLUMNS - 5} aria-hidden="true" />
              </tr>
              {group.lines.map((line) => (
                <EntryGridRow
                  key={lineKey(line)}
                  line={line}
                  month={view.head.period}
                  rowIndex={rowIndexOf.get(lineKey(line)) ?? 1}
                  sheet={sheet}
                  shape={shape}
                  activeColumn={active.line === lineKey(line) ? active.column : null}
                  editing={active.line === lineKey(line) ? editing : null}
                  onActive={onActive}
                  onEdit={onEdit}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Control Z takes back; Control Y, and Control Shift Z, do again. */
function turnedBy({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

/** Rows as they are counted aloud: the head is the first, and a group's name takes one. */
function rowIndices(groups: readonly EntryGroup[]): ReadonlyMap<string, number> {
  const keys = groups.flatMap((group) => [group.id, ...group.lines.map(lineKey)]);
  return new Map(keys.map((key, index) => [key, index + 2]));
}

function GridHead({ view, groups }: { readonly view: EntryView; readonly groups: readonly EntryGroup[] }): ReactNode {
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
