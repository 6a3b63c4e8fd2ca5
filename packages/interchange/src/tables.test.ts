import fc from 'fast-check';
import { zipSync } from 'fflate';
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
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'plain'];
    for (const file of [
      await writeXlsx([table(...texts.map((text) => ['K', null, null, null, null, null, null, text]))]),
      writeCsv([table(...texts.map((text) => ['K', null, null, null, null, null, null, text]))], '.'),
    ]) {
      const tables = await readTables(file);
      const raw = tables[0]?.rows.slice(1).map((row) => row[7]);
      expect(raw?.filter((cell) => typeof cell === 'string' && /^[=+\-@\t]/.test(cell))).toEqual([]);
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
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 46; at += 1) {
      // The size unpacked, in the directory and before the file itself.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1_000, true);
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(bomb)).toMatch(/^file(?:TooLarge|Damaged)$/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
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
