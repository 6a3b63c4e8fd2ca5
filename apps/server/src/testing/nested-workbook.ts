import { writeXlsx } from '@rumbo/interchange';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** A small workbook that takes long to read, and much memory: tags in tags that are never closed. */
export async function nestedWorkbook(depth: number): Promise<Uint8Array> {
  const files = unzipSync(await writeXlsx([{ name: 'Hoja', head: ['Código'], widths: [], rows: [] }]));
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8('<a>'.repeat(depth)) });
}
