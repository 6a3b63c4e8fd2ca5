import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardTable } from './clipboard-table.ts';

describe('what a spreadsheet copies', () => {
  it.each([
    ['a column with its last line break', '1\r\n2\r\n3\r\n', [['1'], ['2'], ['3']]],
    ['a column without it', '1\n2', [['1'], ['2']]],
    ['empty cells inside', '1\n\n3\n', [['1'], [''], ['3']]],
    [
      'a block',
      '1\tone\n2\ttwo\n',
      [
        ['1', 'one'],
        ['2', 'two'],
      ],
    ],
    ['tabs and line breaks in quotes', '"a\tb\nc"\t2\n', [['a\tb\nc', '2']]],
    ['doubled quotes', '"say ""no"""\t1', [['say "no"', '1']]],
    ['a quote that is not one', 'a "b"\t"c" d\n', [['a "b"', '"c" d']]],
    ['a quote that is never closed', '"a\t1\n2', [['"a', '1'], ['2']]],
    ['line breaks of an old Macintosh', '1\r2\r', [['1'], ['2']]],
    ['one empty cell', '', [['']]],
  ])('is read: %s', (_, text, rows) => {
    expect(clipboardTable(text)).toEqual(rows);
  });

  it('comes back whole, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '1', ',', ' ') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const copied = rows.map((row) => `${row.map(quoted).join('\t')}\n`).join('');
        expect(clipboardTable(copied)).toEqual(rows);
      }),
    );
  });

  it('of 10,000 rows is read at once', () => {
    const start = performance.now();
    expect(clipboardTable('12,5\n'.repeat(10_000))).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
