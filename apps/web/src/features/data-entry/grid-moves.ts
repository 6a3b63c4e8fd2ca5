/** Where values are typed, of so many columns. */
export const VALUE_COLUMN = 6;
export const NOTE_COLUMN = 10;
export const COLUMNS = 11;

/** A cell of the grid: the key of its line and its column. */
export interface ActiveCell {
  readonly line: string;
  readonly column: number;
}

export interface GridShape {
  /** Keys of the lines, in order. */
  readonly lines: readonly string[];
  readonly columns: number;
  readonly valueColumn: number;
  /** Lines whose value can be typed. */
  readonly editable: ReadonlySet<string>;
}

const PAGE = 10;

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** Where a key of navigation leads; null when the key means something else. */
export function movedBy(
  key: string,
  isControl: boolean,
  cell: ActiveCell,
  { lines, columns }: GridShape,
): ActiveCell | null {
  const at = Math.max(lines.indexOf(cell.line), 0);
  const line = (index: number): string => lines[clamp(index, lines.length - 1)] ?? cell.line;
  switch (key) {
    case 'ArrowDown':
      return { ...cell, line: line(at + 1) };
    case 'ArrowUp':
      return { ...cell, line: line(at - 1) };
    case 'ArrowRight':
      return { ...cell, column: clamp(cell.column + 1, columns - 1) };
    case 'ArrowLeft':
      return { ...cell, column: clamp(cell.column - 1, columns - 1) };
    case 'PageDown':
      return { ...cell, line: line(at + PAGE) };
    case 'PageUp':
      return { ...cell, line: line(at - PAGE) };
    case 'Home':
      return { line: isControl ? line(0) : cell.line, column: 0 };
    case 'End':
      return { line: isControl ? line(lines.length - 1) : cell.line, column: columns - 1 };
    default:
      return null;
  }
}

/** The next cell that can be typed into, below or above; the same one at the end. */
export function nextEditable({ lines, editable, valueColumn }: GridShape, from: string, step: 1 | -1): ActiveCell {
  for (let index = lines.indexOf(from) + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    if (line !== undefined && editable.has(line)) return { line, column: valueColumn };
  }
  return { line: from, column: valueColumn };
}
