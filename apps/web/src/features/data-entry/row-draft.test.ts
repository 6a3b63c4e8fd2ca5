import type { EntryRow } from '@rumbo/api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowState } from './row-draft.ts';
import type { RowDraft } from './row-draft.ts';
import { leavingOf } from './row-write.ts';
import { sampleRow } from './sample-row.ts';

const FORMAT = 'es-PE';

const saved = (value: number, comment: string | null = null): NonNullable<EntryRow['pending']> => ({
  readingId: 'r',
  revision: 3,
  content: { kind: 'value', value },
  isEstimated: false,
  comment,
  channel: 'typed',
  enteredBy: 'L. Vargas',
  enteredAt: '2026-10-07T15:41:00Z',
  returnReason: null,
});
const typed = (value: string, more: Partial<RowDraft> = {}): RowDraft => ({ texts: { value }, basedOn: 0, ...more });

describe('a row that is left', () => {
  it('is written exactly when it says something that the server does not have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (before, after) => {
        const leaving = leavingOf(sampleRow({ pending: saved(before) }), typed(String(after)), FORMAT);
        expect(leaving.kind).toBe(before === after ? 'forget' : 'write');
        if (leaving.kind === 'write')
          expect(leaving.write).toMatchObject({ kind: 'record', content: { kind: 'value', value: after } });
      }),
    );
  });

  it('keeps what is no number, and half a ratio, without sending it', () => {
    expect(leavingOf(sampleRow(), typed('about twelve'), FORMAT)).toEqual({ kind: 'keep' });
    expect(leavingOf(sampleRow({ kind: 'ratio' }), { texts: { numerator: '412' }, basedOn: 0 }, FORMAT)).toEqual({
      kind: 'keep',
    });
    expect(leavingOf(sampleRow(), { texts: {}, notApplicable: ' ', basedOn: 0 }, FORMAT)).toEqual({ kind: 'keep' });
  });

  it('takes a draft away when it is emptied, and leaves an approved value as it is', () => {
    expect(leavingOf(sampleRow({ pending: saved(3) }), typed(''), FORMAT)).toMatchObject({
      kind: 'write',
      write: { kind: 'clear' },
    });
    expect(leavingOf(sampleRow({ approved: saved(3) }), typed(''), FORMAT)).toEqual({ kind: 'forget' });
    expect(leavingOf(sampleRow(), typed(' '), FORMAT)).toEqual({ kind: 'forget' });
  });

  it('writes a comment alone, over the value that is there', () => {
    const leaving = leavingOf(
      sampleRow({ pending: saved(71) }),
      { texts: {}, comment: 'Laboratory', basedOn: 3 },
      FORMAT,
    );
    expect(leaving).toMatchObject({
      kind: 'write',
      write: { content: { kind: 'value', value: 71 }, comment: 'Laboratory', basedOn: 3 },
    });
  });

  it('reads yes and no in both languages', () => {
    const row = sampleRow({ direction: 'yesNo', decimals: 0 });
    for (const [text, value] of [
      ['Sí', 1],
      ['yes', 1],
      ['no', 0],
      ['1', 1],
    ] as const) {
      expect(rowState(row, typed(text), FORMAT).content).toEqual({ kind: 'value', value });
    }
  });
});

describe('a row as it stands', () => {
  it('has the problems that the server would find', () => {
    expect(rowState(sampleRow(), typed('188'), FORMAT).problems.map(({ code, severity }) => [severity, code])).toEqual([
      ['blocking', 'aboveHundred'],
    ]);
    expect(
      rowState(sampleRow({ expectedRange: { low: 3, high: 5 } }), typed('6.8'), FORMAT).problems.map(
        ({ severity }) => severity,
      ),
    ).toEqual(['warning']);
  });

  it('computes nothing from a missing part, and never takes it for zero', () => {
    fc.assert(
      fc.property(fc.nat(), (numerator) => {
        expect(
          rowState(
            sampleRow({ kind: 'ratio', factor: 100 }),
            { texts: { numerator: String(numerator), denominator: '' }, basedOn: 0 },
            FORMAT,
          ).content,
        ).toBeNull();
      }),
    );
  });
});
