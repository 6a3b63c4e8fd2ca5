/** What stands in a cell: nothing, a number, a text, or a formula in the language of OpenDocument. */
export type Cell = null | number | string | { readonly formula: string };

export interface Sheet {
  readonly name: string;
  /** The first row names the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
].join(' ');

/** A workbook as one flat OpenDocument file: what is computed in it is computed by whoever opens it. */
export function flatWorkbook(sheets: readonly Sheet[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`,
    '<office:body><office:spreadsheet>',
    ...sheets.map(tableOf),
    '</office:spreadsheet></office:body></office:document>',
  ].join('\n');
}

function tableOf({ name, rows }: Sheet): string {
  const lines = rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`);
  return `<table:table table:name="${escaped(name)}">${lines.join('\n')}</table:table>`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === 'string')
    return `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`;
  return `<table:table-cell table:formula="of:=${escaped(cell.formula)}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The letters of a column, counted from 0. */
function lettersOf(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : `${lettersOf(Math.floor(column / 26) - 1)}${letter}`;
}

/** The columns of a sheet by name, for formulas that speak of them. */
export interface Layout<Column extends string> {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Every cell of a column, below its heading. */
  readonly all: (column: Column) => string;
  /** The cell of a column in a row, the first being 0. */
  readonly at: (column: Column, row: number) => string;
}

export function layOut<Column extends string>(name: string, columns: readonly Column[], rows: number): Layout<Column> {
  const letters = (column: Column): string => lettersOf(columns.indexOf(column));
  return {
    name,
    columns,
    all: (column) => `[$${name}.$${letters(column)}$2:.$${letters(column)}$${rows + 1}]`,
    at: (column, row) => `[$${name}.$${letters(column)}$${row + 2}]`,
  };
}

/** A sheet whose rows give a cell for each column. */
export function filled<Column extends string>(
  { name, columns }: Layout<Column>,
  rows: readonly Readonly<Record<Column, Cell>>[],
): Sheet {
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column]))] };
}
