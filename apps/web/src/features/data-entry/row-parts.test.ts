import { formatter } from '@rumbo/words';
import { describe, expect, it } from 'vitest';
import { rowState } from './row-draft.ts';
import { withFilling, withParts } from './row-parts.ts';
import { sampleRow } from './sample-row.ts';

const format = formatter({ language: 'es', numberFormat: 'es-PE', timeZone: 'America/Lima' });
const row = sampleRow({
  kind: 'ratio',
  approved: {
    readingId: 'r',
    revision: 2,
    content: { kind: 'ratio', numerator: 1.234, denominator: 10 },
    isEstimated: false,
    comment: null,
    channel: 'typed',
    enteredBy: 'L. Vargas',
    enteredAt: '2026-10-07T15:41:00Z',
    returnReason: null,
  },
});
const contentOf = (draft: Parameters<typeof rowState>[1]) => rowState(row, draft, 'es-PE').content;

describe('the parts of a ratio', () => {
  it('are held as they stood while the other one is typed', () => {
    const draft = withParts(row, { texts: {}, basedOn: 2 }, { texts: { denominator: '20' } }, format);
    expect(contentOf(draft)).toEqual({ kind: 'ratio', numerator: 1.234, denominator: 20 });
  });

  it('are both what was typed, though the first has not been saved yet', () => {
    const first = withParts(row, { texts: {}, basedOn: 2 }, { texts: { numerator: '5' } }, format);
    const second = withParts(row, first, { texts: { denominator: '20' } }, format);
    expect(contentOf(second)).toEqual({ kind: 'ratio', numerator: 5, denominator: 20 });
  });

  it('mean what is typed over a paste, not what the paste was read as', () => {
    const pasted = withFilling(
      row,
      { texts: {}, basedOn: 2 },
      { texts: { numerator: '1,234' }, read: { numerator: 1234 }, comment: 'all' },
      format,
    );
    expect(contentOf(pasted)).toEqual({ kind: 'ratio', numerator: 1234, denominator: 10 });
    expect(pasted.comment).toBe('all');
    const typed = withParts(row, pasted, { texts: { numerator: '7' } }, format);
    expect(contentOf(typed)).toEqual({ kind: 'ratio', numerator: 7, denominator: 10 });
  });
});
