import { stringify } from 'csv-stringify/sync';
import writeSheets from 'write-excel-file/node';
import { neutralised } from './value-rows.ts';

type Written = string | number | null;

export interface WrittenTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Written[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
}

/** A workbook with one sheet a table, its head fixed above. No text of it can be a formula. */
export async function writeXlsx(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, head, rows, widths }) => ({
    // What Excel allows in the name of a sheet.
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      head.map((title) => ({ value: neutralised(title), fontWeight: 'bold' as const, backgroundColor: '#E8EFF6' })),
      ...rows.map((row) => row.map(writtenCell)),
    ],
  }));
  return writeSheets(sheets).toBuffer();
}

function writtenCell(cell: Written) {
  if (cell === null) return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: neutralised(cell), type: String };
}

/** The same rows as text, with the separator that goes with the decimal sign, and the mark by which Excel knows UTF-8. */
export function writeCsv(tables: readonly WrittenTable[], decimalSign: '.' | ','): Uint8Array {
  const [first] = tables;
  const text = (cell: Written): string => {
    if (cell === null) return '';
    return typeof cell === 'number' ? String(cell).replace('.', decimalSign) : neutralised(cell);
  };
  const rows = tables.flatMap((table) => table.rows.map((row) => row.map(text)));
  const lines = stringify([first?.head.map(text) ?? [], ...rows], {
    delimiter: decimalSign === ',' ? ';' : ',',
    record_delimiter: 'windows',
    bom: true,
  });
  return new TextEncoder().encode(lines);
}
