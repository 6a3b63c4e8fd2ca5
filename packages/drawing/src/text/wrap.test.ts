import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADVANCES, MEASURED_CHARACTERS } from './inter-widths.ts';
import { textWidth } from './measure.ts';
import { fitLine, wrapText } from './wrap.ts';

const TITLE = { size: 13, weight: 600 } as const;
const spanish = fc.stringMatching(/^[A-Za-zÁÉÍÓÚÑáéíóúñü0-9 ,().%]{0,80}$/);

describe('the width table', () => {
  it('has a width for each character and weight', () => {
    const count = [...MEASURED_CHARACTERS].length;
    expect(([400, 500, 600] as const).map((weight) => ADVANCES[weight].length)).toEqual([count, count, count]);
    expect(new Set(MEASURED_CHARACTERS).size).toBe(count);
  });

  it('has figures of one width, so that columns align', () => {
    for (const weight of [400, 500, 600] as const)
      expect(new Set([...'0123456789−+'].map((digit) => textWidth(digit, 10, weight))).size).toBe(1);
  });

  it('agrees with the typeface as a browser sets it', () => {
    expect(textWidth('What the nation gets', 1_000, 400)).toBeCloseTo(9_726, -2);
    expect(textWidth('Integridad y confianza', 1_000, 600)).toBeCloseTo(10_847, -2);
  });
});

describe('wrapText', () => {
  it('keeps every word in order, in lines that fit', () => {
    fc.assert(
      fc.property(spanish, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, TITLE, 99);
        for (const line of lines) expect(textWidth(line, 13, 600)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('ends what does not fit in an ellipsis', () => {
    fc.assert(
      fc.property(spanish, fc.integer({ min: 60, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, TITLE, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 13, 600)).toBeLessThanOrEqual(width);
        if (wrapText(text, width, TITLE, 99).length > 2) expect(lines[1]).toMatch(/…$/);
      }),
    );
  });

  it('breaks a word that is wider than the line', () => {
    expect(wrapText('Desaduanamiento', 60, TITLE, 3).join('')).toBe('Desaduanamiento');
  });

  it('has nothing to show in no room', () => {
    expect(fitLine('Meta', 3, TITLE)).toBe('');
    expect(wrapText('', 100, TITLE, 2)).toEqual([]);
  });
});
