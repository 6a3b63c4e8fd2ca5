import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { unpackWoff } from '../pdf/unpack-woff.ts';
import { interFile, runsOf } from './inter.ts';

describe('Inter by alphabet', () => {
  it('sets Spanish from one file', () => {
    for (const text of ['Facilitación del comercio: ¿ñandú? 1,234.5 % — “así”…', 'What the nation gets, −2 ± 1 €'])
      expect(runsOf(text)).toEqual([{ alphabet: 'latin', text }]);
  });

  it('changes the file only where it has to', () => {
    expect(runsOf('Łódź, Ωmega и вновь')).toEqual([
      { alphabet: 'latin-ext', text: 'Ł' },
      { alphabet: 'latin', text: 'ód' },
      { alphabet: 'latin-ext', text: 'ź' },
      { alphabet: 'latin', text: ', ' },
      { alphabet: 'greek', text: 'Ω' },
      { alphabet: 'latin', text: 'mega ' },
      { alphabet: 'cyrillic', text: 'и' },
      { alphabet: 'latin', text: ' ' },
      { alphabet: 'cyrillic', text: 'вновь' },
    ]);
  });

  it('says where it has no letters', () => {
    expect(runsOf('a خ🚢')).toEqual([
      { alphabet: 'latin', text: 'a ' },
      { alphabet: null, text: 'خ🚢' },
    ]);
  });

  it.each([400, 500, 600] as const)('is the same typeface unpacked, weight %i', (weight) => {
    const packed = create(interFile('latin', weight, 'woff'));
    const unpacked = create(unpackWoff(interFile('latin', weight, 'woff')));
    if ('fonts' in packed || 'fonts' in unpacked) throw new Error('a collection of typefaces');
    expect(unpacked.numGlyphs).toBe(packed.numGlyphs);
    const text = 'Despacho 48 h, ñandú';
    expect(unpacked.layout(text).advanceWidth).toBe(packed.layout(text).advanceWidth);
  });
});
