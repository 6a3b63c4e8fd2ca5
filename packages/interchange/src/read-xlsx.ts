import { Refusal } from '@rumbo/domain';
import readSheets from 'read-excel-file/universal';
import type { Cell, Table } from './table.ts';
import { unpacked } from './unpack.ts';

/** The sheets of a workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Table[]> {
  const archive = unpacked(bytes);
  const sheets = await readSheets(new Blob([new Uint8Array(archive)])).catch(() => {
    throw new Refusal('invalid', 'fileDamaged', {}, 'file');
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  // A figure in the format of days can be beyond every day that there is.
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : null;
}
