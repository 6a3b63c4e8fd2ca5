import type { EntryRow } from '@rumbo/api';
import type { DecimalSign, FigureProblem } from '@rumbo/words';
import { parsePastedFigures } from '@rumbo/words';
import { isEditable, rowKey } from './entry-line.ts';
import type { EntryLine, Part } from './entry-line.ts';
import { NOTE_COLUMN } from './grid-moves.ts';
import { parseTyped } from './row-draft.ts';

/** Where a block lands: the lines from the active cell down, and the column of the active cell. */
export interface PasteTarget {
  readonly lines: readonly EntryLine[];
  readonly column: number;
}

/** What a block puts into a row. */
export interface RowFilling {
  readonly row: EntryRow;
  readonly texts: Partial<Readonly<Record<Part, string>>>;
  readonly read: Partial<Readonly<Record<Part, number>>>;
  readonly comment: string | null;
}

export type SkipReason = 'computed' | 'locked' | 'belowLastRow' | 'rightOfTable' | 'empty';

/** Everything that is said about a paste. */
export interface PasteReport {
  readonly values: number;
  readonly comments: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** Texts that are no numbers: they stay in their cells with their message. */
  readonly unreadable: number;
  /** A figure that shows how points and commas were read; null where no figure has one. */
  readonly decimal: {
    readonly sign: DecimalSign;
    readonly example: string;
    /** Whether the sign in the example stands before decimals or between thousands. */
    readonly use: 'decimal' | 'whole';
  } | null;
  /** A figure that can be read in two ways: to be asked. */
  readonly ambiguous: string | null;
}

export interface Pasted {
  readonly fillings: readonly RowFilling[];
  readonly report: PasteReport;
}

interface ValueCell {
  readonly line: EntryLine;
  readonly part: Part;
  readonly text: string;
}

interface Landed {
  readonly values: ValueCell[];
  readonly comments: { readonly row: EntryRow; readonly text: string }[];
  readonly skipped: Partial<Record<SkipReason, number>>;
}

/**
 * What a block of cells does to the lines from the active cell down. Values spill down over the cells that are typed into:
 * computed lines are stepped over, locked ones take their cell and drop it. To the right of a value comes its comment.
 * Figures are read as one column, so that a cell that can mean only one thing settles those that could mean two.
 */
export function pasteOnto(
  table: readonly (readonly string[])[],
  target: PasteTarget,
  numberFormat: string,
  answered?: DecimalSign,
): Pasted {
  const landed = land(table, target);
  const isFigure = ({ line, text }: ValueCell): boolean => isRead(line.row, text, numberFormat);
  const figures = landed.values.filter(isFigure);
  const column = parsePastedFigures(
    figures.map(({ text }) => text),
    numberFormat,
    answered,
  );
  const readings = new Map(figures.map((cell, index) => [cell, column.cells[index]]));
  const readingOf = (cell: ValueCell): number | FigureProblem =>
    readings.get(cell) ?? parseTyped(cell.line.row, cell.text, numberFormat);
  const withSign = figures.find(({ text }) => /\d[.,]\d/.test(text))?.text.trim() ?? null;
  const example = column.example ?? withSign;
  const { decimalSign } = column;
  return {
    fillings: fillingsOf(landed, readingOf),
    report: {
      values: landed.values.filter((cell) => typeof readingOf(cell) === 'number').length,
      comments: landed.comments.length,
      skipped: landed.skipped,
      unreadable: landed.values.filter((cell) => problemOf(readingOf(cell)) === 'notANumber').length,
      decimal: decimalSign === 'ambiguous' || example === null ? null : shownBy(decimalSign, example),
      ambiguous: decimalSign === 'ambiguous' ? column.example : null,
    },
  };
}

function shownBy(decimal: DecimalSign, example: string): NonNullable<PasteReport['decimal']> {
  if (example.includes(decimal)) return { sign: decimal, example, use: 'decimal' };
  return { sign: decimal === ',' ? '.' : ',', example, use: 'whole' };
}

/** Yes and no are words; everything else is read as a figure. */
function isRead(row: EntryRow, text: string, numberFormat: string): boolean {
  return row.direction !== 'yesNo' || typeof parseTyped(row, text, numberFormat) !== 'number';
}

const problemOf = (reading: number | FigureProblem): string | null =>
  typeof reading === 'number' ? null : reading.problem;

function land(table: readonly (readonly string[])[], { lines, column }: PasteTarget): Landed {
  const landed: Landed = { values: [], comments: [], skipped: {} };
  const skip = (reason: SkipReason, count = 1): void => {
    if (count > 0) landed.skipped[reason] = (landed.skipped[reason] ?? 0) + count;
  };
  const hasValues = column !== NOTE_COLUMN;
  const takes = ({ part, isSub, row }: EntryLine): boolean =>
    hasValues ? part !== null : !isSub && row.kind !== 'formula';
  let at = 0;
  for (const cells of table) {
    // A line that cannot take anything is passed by on the way to one that can.
    let line = lines[at];
    for (; line !== undefined && !takes(line); line = lines[at]) {
      if (hasValues) skip('computed');
      at += 1;
    }
    at += 1;
    const texts = hasValues ? cells : ['', ...cells];
    if (line === undefined) skip('belowLastRow', cells.filter((text) => text.trim() !== '').length);
    else landOn(line, texts, hasValues, landed, skip);
  }
  return landed;
}

function landOn(
  line: EntryLine,
  [value = '', comment = '', ...others]: readonly string[],
  hasValues: boolean,
  landed: Landed,
  skip: (reason: SkipReason, count?: number) => void,
): void {
  skip('rightOfTable', others.filter((text) => text.trim() !== '').length);
  const isOpen = hasValues ? isEditable(line) : !line.row.isReadOnly;
  if (!isOpen) return skip('locked', [value, comment].filter((text) => text.trim() !== '').length);
  if (hasValues && value.trim() === '') skip('empty');
  else if (hasValues && line.part !== null) landed.values.push({ line, part: line.part, text: value });
  if (comment.trim() !== '') landed.comments.push({ row: line.row, text: comment.trim() });
}

function fillingsOf(
  { values, comments }: Landed,
  readingOf: (cell: ValueCell) => number | FigureProblem,
): readonly RowFilling[] {
  const fillings = new Map<string, RowFilling>();
  const filling = (row: EntryRow): RowFilling =>
    fillings.get(rowKey(row)) ?? { row, texts: {}, read: {}, comment: null };
  for (const cell of values) {
    const { row } = cell.line;
    const { texts, read, comment } = filling(row);
    const figure = readingOf(cell);
    fillings.set(rowKey(row), {
      row,
      texts: { ...texts, [cell.part]: cell.text.trim() },
      read: typeof figure === 'number' ? { ...read, [cell.part]: figure } : read,
      comment,
    });
  }
  for (const { row, text } of comments) {
    const own = filling(row);
    // The two parts of a ratio share one comment.
    fillings.set(rowKey(row), { ...own, comment: own.comment === null ? text : `${own.comment}\n${text}` });
  }
  return [...fillings.values()];
}
