import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { lineKey, partOf, savedContent } from './entry-line.ts';
import type { EntryLine, Part } from './entry-line.ts';
import { nextEditable } from './grid-moves.ts';
import type { ActiveCell, GridShape } from './grid-moves.ts';
import type { EntrySheet } from './use-entry-sheet.ts';

interface ValueInputProps {
  readonly line: EntryLine;
  readonly part: Part;
  /** Empty: what is there is edited. A character: it takes its place. A space: it is emptied. */
  readonly start: string;
  readonly sheet: EntrySheet;
  readonly shape: GridShape;
  readonly onActive: (cell: ActiveCell) => void;
  readonly onEdit: (text: string | null) => void;
}

/** The cell while it is typed into. Every keystroke is kept; leaving the cell saves it; Escape puts back what was there. */
export function ValueInput({ line, part, start, sheet, shape, onActive, onEdit }: ValueInputProps): ReactNode {
  const { words, format } = useReader();
  const { row } = line;
  const [before] = useState(() => sheet.draftOf(row)?.texts[part]);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const saved = partOf(savedContent(row), part);
  const savedText =
    saved === null
      ? ''
      : row.direction === 'yesNo'
        ? saved >= 0.5
          ? words.shell.yes
          : words.shell.no
        : format.shortFigureWithUnit(saved, 6, '');
  const [text, setText] = useState(start === '' ? (before ?? savedText) : start.trim());

  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    if (start !== '') sheet.type(row, part, start.trim());
    // Once, when editing begins.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const finish = (next: ActiveCell | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    sheet.leave(row);
    onEdit(null);
    if (next !== null) onActive(next);
  };
  const restore = (): void => {
    isDone.current = true;
    sheet.restore(row, part, before);
    onEdit(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const step = event.shiftKey || event.key === 'ArrowUp' ? -1 : 1;
    if (event.key === 'Escape') restore();
    else if (event.key === 'Enter' || event.key === 'Tab' || event.key === 'ArrowDown' || event.key === 'ArrowUp')
      finish(nextEditable(shape, lineKey(line), step));
    else return;
    event.preventDefault();
  };

  return (
    <input
      ref={input}
      value={text}
      inputMode={row.direction === 'yesNo' ? 'text' : 'decimal'}
      autoComplete="off"
      aria-label={`${row.code}, ${format.period(row.period, 'text')}`}
      onChange={(event) => {
        setText(event.target.value);
        sheet.type(row, part, event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => finish(null)}
    />
  );
}
