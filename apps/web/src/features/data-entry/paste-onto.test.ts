import { describe, expect, it } from 'vitest';
import { linesOf } from './entry-line.ts';
import { NOTE_COLUMN, VALUE_COLUMN } from './grid-moves.ts';
import { pasteOnto } from './paste-onto.ts';
import { sampleRow } from './sample-row.ts';

const rows = [
  sampleRow({ kpiId: 'a', code: 'K-01' }),
  sampleRow({ kpiId: 'r', code: 'K-07', kind: 'ratio' }),
  sampleRow({ kpiId: 'l', code: 'K-08', isReadOnly: true }),
  sampleRow({ kpiId: 'y', code: 'K-09', direction: 'yesNo' }),
];
const lines = rows.flatMap(linesOf);
const column = (...texts: string[]) => texts.map((text) => [text]);
const onto = (table: string[][], at = VALUE_COLUMN, sign?: ',' | '.') =>
  pasteOnto(table, { lines, column: at }, 'es-PE', sign);

describe('a pasted column', () => {
  it('steps over computed lines, drops what falls on locked ones, and says both', () => {
    const { fillings, report } = onto(column('93,6', '412', '3185', '5', 'sí', '9'));
    expect(fillings.map(({ row, read }) => [row.code, read])).toEqual([
      ['K-01', { value: 93.6 }],
      ['K-07', { numerator: 412, denominator: 3185 }],
      ['K-09', { value: 1 }],
    ]);
    expect(report).toMatchObject({
      values: 4,
      skipped: { computed: 1, locked: 1, belowLastRow: 1 },
      decimal: { sign: ',', example: '93,6', use: 'decimal' },
      ambiguous: null,
    });
  });

  it('keeps what is no number as text, and leaves a cell alone where nothing was copied', () => {
    const { fillings, report } = onto(column('n/d', '', '7'));
    expect(fillings.map(({ texts, read }) => [texts, read])).toEqual([
      [{ value: 'n/d' }, {}],
      [{ denominator: '7' }, { denominator: 7 }],
    ]);
    expect(report).toMatchObject({ values: 1, unreadable: 1, skipped: { computed: 1, empty: 1 } });
  });

  it('asks where every figure can be read in two ways, and takes the answer for all of them', () => {
    const doubtful = column('1,234', '2,500', '3,125');
    const asked = onto(doubtful);
    expect(asked.report).toMatchObject({ values: 0, ambiguous: '1,234', decimal: null });
    expect(asked.fillings[0]).toMatchObject({ texts: { value: '1,234' }, read: {} });
    expect(onto(doubtful, VALUE_COLUMN, ',').fillings[1]?.read).toEqual({ numerator: 2.5, denominator: 3.125 });
    const grouped = onto(doubtful, VALUE_COLUMN, '.');
    expect(grouped.fillings[0]?.read).toEqual({ value: 1234 });
    expect(grouped.report.decimal).toEqual({ sign: ',', example: '1,234', use: 'whole' });
  });

  it('does not ask where another figure settles it', () => {
    const { fillings, report } = onto(column('1,234', '2,5', '3'));
    expect(report).toMatchObject({ values: 3, ambiguous: null, decimal: { sign: ',', example: '2,5' } });
    expect(fillings[0]?.read).toEqual({ value: 1.234 });
  });
});

describe('a pasted block', () => {
  it('has comments to the right, those of a ratio together, and nothing beyond', () => {
    const { fillings, report } = onto([
      ['1', 'one', 'x'],
      ['2', 'with finding', ''],
      ['3', 'all', ''],
    ]);
    expect(fillings.map(({ comment }) => comment)).toEqual(['one', 'with finding\nall']);
    expect(report).toMatchObject({ values: 3, comments: 3, skipped: { rightOfTable: 1, computed: 1 } });
  });

  it('from the column of comments goes into comments only', () => {
    const { fillings, report } = onto(column('one', 'two', 'three', 'four'), NOTE_COLUMN);
    expect(fillings.map(({ row, texts, comment }) => [row.code, texts, comment])).toEqual([
      ['K-01', {}, 'one'],
      ['K-07', {}, 'two'],
      ['K-09', {}, 'four'],
    ]);
    expect(report).toMatchObject({ values: 0, comments: 3, skipped: { locked: 1 } });
  });
});
