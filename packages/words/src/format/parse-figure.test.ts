import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureText } from './figure.ts';
import { parseFigure, parsePastedFigures } from './parse-figure.ts';

const FORMATS = ['es-PE', 'es-ES', 'en-US', 'fr-FR', 'de-CH'] as const;

describe('parseFigure', () => {
  it('takes no longer for a cell that is mostly blanks', () => {
    const started = performance.now();
    expect(parseFigure(`1${' '.repeat(100_000)}x`, 'es-PE')).toEqual({ problem: 'notANumber' });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each(FORMATS)('reads back what %s writes', (numberFormat) => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const text = figureText(value, decimals, numberFormat);
          const read = parseFigure(text, numberFormat);
          expect(typeof read).toBe('number');
          expect(Math.abs(Number(read) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-6);
          expect(figureText(Number(read), decimals, numberFormat)).toBe(text);
        },
      ),
    );
  });

  it.each([
    ['1,234.5', 'es-PE', 1234.5],
    ['1.234,5', 'es-ES', 1234.5],
    ['1234', 'es-PE', 1234],
    ['1,234', 'es-PE', 1234],
    ['1.234', 'es-ES', 1234],
    ['.5', 'es-PE', 0.5],
    ['+7', 'es-PE', 7],
    ['-2', 'es-PE', -2],
    ['−2', 'es-PE', -2],
    ['−0', 'es-PE', 0],
    ['93.6%', 'es-PE', 93.6],
    ['93.6\u00A0%', 'es-PE', 93.6],
    ['  12 345.6 ', 'es-PE', 12345.6],
    ['12\u00A0345', 'es-PE', 12345],
    ["1'234", 'es-PE', 1234],
  ])('reads %j in %s as %d', (text, numberFormat, value) => {
    expect(parseFigure(text, numberFormat)).toBe(value);
  });

  it.each([
    ['93,6', 'es-PE', 93.6],
    ['1.234,5', 'es-PE', 1234.5],
    ['1.234.567', 'es-PE', 1234567],
    ['93.6', 'es-ES', 93.6],
    ['0,125', 'en-US', 0.125],
  ])('reads %j in %s the only way it can be meant, %d', (text, numberFormat, value) => {
    expect(parseFigure(text, numberFormat)).toBe(value);
  });

  it.each([
    '1e5x',
    '1e5',
    '1,2,3',
    '12,34.5',
    '1.2.3',
    '--2',
    '5-',
    '1 23',
    'abc',
    '%',
    '-',
    '.',
    '1.,2',
    '9'.repeat(400),
    '٣',
  ])('refuses %j', (text) => {
    expect(parseFigure(text, 'es-PE')).toEqual({ problem: 'notANumber' });
  });

  it.each(['', '  ', '\u00A0'])('calls %j empty', (text) => {
    expect(parseFigure(text, 'es-PE')).toEqual({ problem: 'empty' });
  });

  it('asks where three decimals are typed and fewer are kept', () => {
    expect(parseFigure('1.234', 'es-PE', 1)).toEqual({ problem: 'ambiguous' });
    expect(parseFigure('1.234', 'es-PE', 3)).toBe(1.234);
    expect(parseFigure('1,234', 'es-PE', 1)).toBe(1234);
    expect(parseFigure('0.125', 'es-PE', 1)).toBe(0.125);
  });
});

describe('parsePastedFigures', () => {
  it('lets a certain cell settle the doubtful ones', () => {
    expect(parsePastedFigures(['93,6', '1.234', '', '44'], 'es-PE')).toEqual({
      decimalSign: ',',
      cells: [93.6, 1234, { problem: 'empty' }, 44],
      example: '93,6',
    });
    expect(parsePastedFigures(['93.6', '1.234'], 'es-PE')).toEqual({
      decimalSign: '.',
      cells: [93.6, 1.234],
      example: '1.234',
    });
  });

  it('asks once when nothing settles it, and reads by the answer', () => {
    const texts = ['1.234', '71'];
    expect(parsePastedFigures(texts, 'es-PE')).toEqual({
      decimalSign: 'ambiguous',
      cells: [{ problem: 'ambiguous' }, 71],
      example: '1.234',
    });
    expect(parsePastedFigures(texts, 'es-PE', ',').cells).toEqual([1234, 71]);
    expect(parsePastedFigures(texts, 'es-PE', '.').cells).toEqual([1.234, 71]);
  });

  it('keeps certain cells and doubts the rest when cells contradict each other', () => {
    expect(parsePastedFigures(['93,6', '93.6', '1,234'], 'es-PE').cells).toEqual([
      93.6,
      93.6,
      { problem: 'ambiguous' },
    ]);
  });

  it('leaves whole numbers alone', () => {
    expect(parsePastedFigures(['71', '412'], 'es-ES')).toEqual({ decimalSign: ',', cells: [71, 412], example: null });
  });
});
