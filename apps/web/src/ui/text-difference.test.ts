import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from './text-difference.ts';

const said = (before: string, after: string) =>
  textDifference(before, after)
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'added' ? `+${words}` : `-${words}`))
    .join('|');

describe('textDifference', () => {
  it('marks the words that go and come', () => {
    expect(said('Raise the share to 14% by December 2026', 'Raise the share to 13.5% by December 2026, sea only')).toBe(
      'Raise the share to |-14% |+13.5% |by December |-2026|+2026, sea only',
    );
    expect(said('', 'New')).toBe('+New');
    expect(said('Same', 'Same')).toBe('Same');
  });

  it('loses no word of either text', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDifference(before, after);
        const joined = (without: string) =>
          parts
            .filter(({ kind }) => kind !== without)
            .flatMap(({ words }) => words.match(/\S+/g) ?? [])
            .join(' ');
        expect(joined('added')).toBe(before);
        expect(joined('removed')).toBe(after);
      }),
    );
  });
});
