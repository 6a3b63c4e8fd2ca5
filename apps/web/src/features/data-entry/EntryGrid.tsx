import type { EntryView } from '@rumbo/api';
import { useEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { EntryGridRow } from './EntryGridRow.tsx';
import { EntryGridHead } from './EntryGridHead.tsx';
import { rowKey } from './entry-line.ts';
import type { EntryGroup } from './entry-line.ts';
import { COLUMNS, movedBy, nextEditable, VALUE_COLUMN } from './grid-moves.ts';
import type { ActiveCell, GridShape } from './grid-moves.ts';
import { useLineTexts } from './use-line-texts.ts';
import { useShownItems } from './use-shown-items.ts';
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
  const wrap = useRef<HTMLDivElement>(null);
  const textsOf = useLineTexts(view, sheet);
  const waiting = new Set(sheet.waiting);
  const { items, isLong, measure } = useShownItems(groups, active.line, wrap);
  const wasIn = useRef(false);

  // The focus follows the active cell, but never jumps into the grid from outside.
  useEffect(() => {
    if (editing !== null || !wasIn.current) return;
    table.current?.querySelector<HTMLElement>(`[data-at="${active.line} ${active.column}"]`)?.focus();
  }, [active, editing]);

  // Who comes from another screen goes on typing; whose focus is elsewhere by now is let be.
  useEffect(() => {
    if (document.activeElement?.id === 'content') table.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);

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

  return (
    <div className="gridside">
      <div ref={wrap} className={isLong ? 'gridwrap long' : 'gridwrap'}>
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
          <EntryGridHead view={view} groups={groups} />
          <tbody>
            {items.map((item) =>
              item.kind === 'room' ? (
                <tr key={item.key} className="room" aria-hidden="true" style={{ height: item.height }} />
              ) : item.kind === 'group' ? (
                <GroupRow key={item.key} group={item.group} index={item.index} measure={measure} />
              ) : (
                <EntryGridRow
                  key={item.key}
                  ref={measure}
                  line={item.line}
                  month={view.head.period}
                  index={item.index}
                  texts={textsOf(item.line)}
                  isWaiting={waiting.has(rowKey(item.line.row))}
                  sheet={sheet}
                  shape={shape}
                  activeColumn={active.line === item.key ? active.column : null}
                  editing={active.line === item.key ? editing : null}
                  onActive={onActive}
                  onEdit={onEdit}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      <p className="small faint gridkeys noprint">{words.entry.keyboard}</p>
    </div>
  );
}

/** Control Z takes back; Control Y, and Control Shift Z, do again. */
function turnedBy({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

interface GroupRowProps {
  readonly group: EntryGroup;
  readonly index: number;
  readonly measure: (element: Element | null) => void;
}

function GroupRow({ group, index, measure }: GroupRowProps): ReactNode {
  return (
    <tr ref={measure} data-index={index} className="grp" aria-rowindex={index + 2}>
      <th scope="rowgroup" colSpan={2}>
        <Name of={group.name} />
      </th>
      {/* Columns that give way on a narrow screen have a cell of their own: a span over them would keep their room. */}
      <td className="c-year" aria-hidden="true" />
      <td className="c-third" aria-hidden="true" />
      <td className="c-second" aria-hidden="true" />
      <td colSpan={COLUMNS - 5} aria-hidden="true" />
    </tr>
  );
}
