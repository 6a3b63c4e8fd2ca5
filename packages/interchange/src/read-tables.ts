import { Refusal } from '@rumbo/domain';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './table.ts';
import type { Table } from './table.ts';

/**
 * The tables of a spreadsheet or a text file, told apart by what is in it, whatever it is called. Refuses with `fileEmpty`,
 * `fileTooLarge`, `fileTooManyRows`, `fileNotATable` or `fileDamaged`.
 */
export async function readTables(bytes: Uint8Array): Promise<readonly Table[]> {
  if (bytes.length === 0) throw new Refusal('invalid', 'fileEmpty', {}, 'file');
  if (bytes.length > MOST_BYTES) throw new Refusal('invalid', 'fileTooLarge', {}, 'file');
  const tables = isZip(bytes) ? await readXlsx(bytes) : [readCsv(bytes)];
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > MOST_ROWS) throw new Refusal('invalid', 'fileTooManyRows', { most: MOST_ROWS }, 'file');
  if (tables.some((table) => table.rows.some((row) => row.length > MOST_COLUMNS)))
    throw new Refusal('invalid', 'fileNotATable', {}, 'file');
  return tables;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x09;
