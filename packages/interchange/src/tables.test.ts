import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTables } from './read-tables.ts';
import { COLUMNS, valueRows } from './value-rows.ts';
import type { Headings } from './value-rows.ts';
import { writeCsv, writeXlsx } from './write-tables.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const HEAD = ['Código', 'Indicador', 'Unidad', 'Periodo', 'Valor', 'Numerador', 'Denominador', 'Comentario'];
const headings = Object.fromEntries(
  COLUMNS.map((column, index) => [column, [HEAD[index] ?? '', column]]),
) as unknown as Headings;
const table = (...rows: readonly (readonly (string | number | null)[])[]) => ({
  name: 'Mensual',
  head: HEAD,
  widths: HEAD.map(() => 12),
  rows,
});
const refusalOf = (file: Uint8Array) =>
  readTables(file).then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe('a workbook', () => {
  it('comes back with its figures, its texts and where each stands', async () => {
    const file = await writeXlsx([
      table(['K-01', 'Despacho', 'h', '2026-09', 41.25, null, null, 'Más "espera"\nen puerto']),
      { ...table(['K-02', 'Cobro', '%', '2026-Q3', null, 3, 7, null]), name: 'Trimestral' },
    ]);
    const rows = valueRows(await readTables(file), headings);
    expect(rows.map(({ code, value, numerator, comment }) => [code.cell, value, numerator.cell, comment.cell])).toEqual(
      [
        ['K-01', { cell: 41.25, address: 'Mensual!E2' }, null, 'Más "espera"\nen puerto'],
        ['K-02', { cell: null, address: 'Trimestral!E2' }, 3, null],
      ],
    );
  });

  it('holds no formula, whatever was typed, and gives the text back as it was', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1+1', '\u00a0@A1', '\n-1', 'plain'];
    for (const file of [
      await writeXlsx([table(...texts.map((text) => ['K', null, null, null, null, null, null, text]))]),
      writeCsv([table(...texts.map((text) => ['K', null, null, null, null, null, null, text]))], '.'),
    ]) {
      const tables = await readTables(file);
      const raw = tables[0]?.rows.slice(1).map((row) => row[7]);
      expect(raw?.filter((cell) => typeof cell === 'string' && /^\s*[=+\-@\t]/.test(cell))).toEqual([]);
      expect(valueRows(tables, headings).map(({ comment }) => comment.cell)).toEqual(texts);
    }
  });

  it.each([
    [
      'that declares more than it may',
      () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }),
      'fileTooLarge',
    ],
    [
      'with too many files',
      () => zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}`, new Uint8Array(1)]))),
      'fileTooLarge',
    ],
    ['that is no workbook', () => zipSync({ 'a.txt': bytes('a') }), 'fileDamaged'],
    ['that was cut short', () => zipSync({ 'a.txt': bytes('a'.repeat(1_000)) }).slice(0, 60), 'fileDamaged'],
  ])('%s is refused', async (_, file, code) => {
    expect(await refusalOf(file())).toBe(code);
  });

  it('that lies about its size is refused before it is unpacked', async () => {
    const bomb = claiming(1_000, deflateRawSync(Buffer.alloc(400 * 1024 * 1024), { level: 1 }));
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(bomb)).toBe('fileTooLarge');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * 1024 * 1024);
  });
});

/** An archive of one sheet that says it unpacks to `size` bytes. */
function claiming(size: number, packed: Uint8Array): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed]);
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(file.length, 12);
  return Buffer.concat([file, entry, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

/** A workbook of ours with other rows in its sheet, as somebody would make it by hand. */
async function workbookOf(rows: string, sheets = 1): Promise<Uint8Array> {
  const [workbook, sheet] = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
  const files = unzipSync(await writeXlsx([table()]));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  return zipSync({
    ...files,
    [workbook]: strToU8(text(workbook).replace(/<sheet [^>]*>/, (one) => one.repeat(sheets))),
    [sheet]: strToU8(text(sheet).replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`)),
  });
}

describe('a workbook that is small and would be large once it is read', () => {
  const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const last = (row: string, cell: string) => `${first}<row r="${row}"><c r="${cell}"><v>1</v></c></row>`;

  it.each([
    ['with a value in the last corner', last('1048576', 'XFD1048576'), 'fileTooManyRows'],
    ['with a value far to the right', last('2', 'XFD2'), 'fileNotATable'],
    ['with a value under the last row that there is', last('99999999', 'A99999999'), 'fileDamaged'],
    ['with a row that has a number of its own kind', `${first}<row r="1e9"></row>`, 'fileDamaged'],
    ['with a place written in signs of XML', last('&#49;048576', 'A&#49;048576'), 'fileDamaged'],
    ['with a place behind what looks like the end', last('2" spans=">', 'A1048576'), 'fileDamaged'],
    ['with a value in the last row, whose number only the row says', last('1048576', 'B2'), 'fileTooManyRows'],
  ])('%s is refused', async (_, rows, code) => {
    expect(await refusalOf(await workbookOf(rows))).toBe(code);
  });

  it('is refused when it lists one sheet very many times', async () => {
    expect(await refusalOf(await workbookOf(first, 5_000))).toBe('fileTooLarge');
    expect(await refusalOf(await workbookOf(last('20000', 'CV20000'), 3))).toBe('fileTooLarge');
  });

  it('is read where what is far away only says how an empty cell would look', async () => {
    const rows = `${first}<row r="1048576" ht="12.8"><c r="XFD1048576" s="1"/></row>`;
    expect((await readTables(await workbookOf(rows)))[0]?.rows).toEqual([[1]]);
  });

  it('is refused when a file in it is called like what an object inherits from', async () => {
    const packed = zipSync({ abcdefghi: new Uint8Array(1024 * 1024) });
    const renamed = Buffer.from(Buffer.from(packed).toString('latin1').replaceAll('abcdefghi', '__proto__'), 'latin1');
    const started = performance.now();
    expect(await refusalOf(renamed)).toBe('fileDamaged');
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('gives no day where a figure is beyond every day', async () => {
    const files = unzipSync(await workbookOf('<row r="1"><c r="A1" s="0"><v>1e15</v></c><c r="B1"><v>2</v></c></row>'));
    const styles = new TextDecoder().decode(files['xl/styles.xml']).replaceAll('<xf ', '<xf numFmtId="14" ');
    const dated = zipSync({ ...files, 'xl/styles.xml': strToU8(styles) });
    expect((await readTables(dated))[0]?.rows).toEqual([[null, 2]]);
  });
});

describe('a text file', () => {
  it.each([
    ['commas', 'code,value,comment\r\nK-01,41.5,"a, b"\r\n'],
    ['semicolons and a mark', '\uFEFFcode;value;comment\nK-01;41.5;a, b\n'],
    ['tabs', 'code\tvalue\tcomment\nK-01\t41.5\ta, b'],
    ['a line that names the separator', 'sep=;\r\ncode;value;comment\r\nK-01;41.5;a, b\r\n'],
    ['a title above', 'Puerto principal,,\ncode,value,comment\nK-01,41.5,"a, b"\n'],
  ])('is read with %s', async (_, text) => {
    const [row] = valueRows(await readTables(bytes(text)), headings);
    expect([row?.code.cell, row?.value.cell, row?.comment.cell]).toEqual(['K-01', '41.5', 'a, b']);
  });

  it('is read in what Windows writes, where it is no UTF-8', async () => {
    const latin = Uint8Array.from('Código;Valor\nK-01;3\n', (letter) => letter.charCodeAt(0));
    const [row] = valueRows(await readTables(latin), headings);
    expect(row?.value).toEqual({ cell: '3', address: 'B2' });
  });

  it.each([
    ['nothing', new Uint8Array(), 'fileEmpty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'fileNotATable'],
    ['too much', new Uint8Array(6 * 1024 * 1024), 'fileTooLarge'],
    ['too many rows', bytes('code,value\n'.repeat(20_002)), 'fileTooManyRows'],
    ['too many columns', bytes(`${'a,'.repeat(200)}\n`), 'fileNotATable'],
  ])('of %s is refused', async (_, file, code) => {
    expect(await refusalOf(file)).toBe(code);
  });

  it('never breaks on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (file) => {
        expect((await refusalOf(file)) ?? 'fine').toMatch(/^(?:fine|file\w+)$/);
      }),
    );
  });
});
