import type { Cell, Table } from './table.ts';

export const COLUMNS = ['code', 'name', 'unit', 'period', 'value', 'numerator', 'denominator', 'comment'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** How each column may be headed, in any language. */
export type Headings = Readonly<Record<ColumnName, readonly string[]>>;

/** A cell with where it stands: `Mensual!E4`, or `E4` where the file is one table. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly address: string;
}

/** One row of values as the file has it. */
export type ValueRow = Readonly<Record<Exclude<ColumnName, 'name' | 'unit'>, PlacedCell>>;

/** The rows of every table that has a heading for the code and one for a value; what stands above it is left. */
export function valueRows(tables: readonly Table[], headings: Headings): readonly ValueRow[] {
  return tables.flatMap((table) => rowsOf(table, headings));
}

function rowsOf({ name, rows }: Table, headings: Headings): readonly ValueRow[] {
  const head = rows.findIndex((row) => columnAt(row, headings.code) >= 0);
  const heading = rows[head];
  if (heading === undefined) return [];
  const at = (column: ColumnName): number => columnAt(heading, headings[column]);
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, at(column)]));
  if (columns['value'] === -1 && columns['numerator'] === -1) return [];
  return rows.slice(head + 1).flatMap((row, index) => {
    const placed = (column: ColumnName): PlacedCell => {
      const place = columns[column] ?? -1;
      const address = `${name === null ? '' : `${name}!`}${letters(Math.max(place, 0))}${head + index + 2}`;
      return { cell: restored(place < 0 ? null : (row[place] ?? null)), address };
    };
    if (row.every((cell) => cell === null || cell === '')) return [];
    return [
      {
        code: placed('code'),
        period: placed('period'),
        value: placed('value'),
        numerator: placed('numerator'),
        denominator: placed('denominator'),
        comment: placed('comment'),
      },
    ];
  });
}

function columnAt(row: readonly Cell[], names: readonly string[]): number {
  const known = new Set(names.map(plain));
  return row.findIndex((cell) => typeof cell === 'string' && known.has(plain(cell)));
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The letters that a spreadsheet calls a column by: A for 0, AA for 26. */
function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : letters(rest)}${String.fromCharCode(65 + (index % 26))}`;
}

/** Some programs look behind blanks too. */
const FORMULA_START = /^\s*[=+\-@\t\r]/;

/** Text that a spreadsheet could take for a formula, with the apostrophe that keeps it text. */
export function neutralised(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The same text as it was before it was kept from being a formula. */
function restored(cell: Cell): Cell {
  return typeof cell === 'string' && cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}
