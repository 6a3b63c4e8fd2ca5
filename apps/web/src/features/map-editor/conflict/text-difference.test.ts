import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from './text-difference.ts';

const own = (stretches: readonly { text: string; isOwn: boolean }[]): string[] =>
  stretches.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim());

describe('the difference of two texts', () => {
  it('is what only one of them says', () => {
    const { mine, theirs } = textDifference(
      'Raise the share to 14% by December 2026',
      'Raise the share to 13.5% by December 2026, sea only',
    );
    expect(own(mine)).toEqual(['14%', '2026']);
    expect(own(theirs)).toEqual(['13.5%', '2026, sea only']);
  });

  it('is nothing between equal texts, and everything of a text beside an empty one', () => {
    expect(own(textDifference('Inspect what matters', 'Inspect what matters').mine)).toEqual([]);
    expect(own(textDifference('', 'Inspect what matters').theirs)).toEqual(['Inspect what matters']);
  });

  it('loses nothing of either text', () => {
    const text = fc
      .array(fc.constantFrom('uno', 'dos', ' ', '  ', 'tres', '\n', '😀'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { mine, theirs } = textDifference(a, b);
        expect(mine.map((one) => one.text).join('')).toBe(a);
        expect(theirs.map((one) => one.text).join('')).toBe(b);
      }),
    );
  });
});
