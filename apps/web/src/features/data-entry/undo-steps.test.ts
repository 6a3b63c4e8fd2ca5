import { formatter } from '@rumbo/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowState } from './row-draft.ts';
import type { RowDraft } from './row-draft.ts';
import { draftFor, isSameSnapshot, snapshotOf } from './row-snapshot.ts';
import { sampleRow } from './sample-row.ts';
import { amended, NO_STEPS, turned, withStep } from './undo-steps.ts';

const format = formatter({ language: 'es', numberFormat: 'es-PE', timeZone: 'America/Lima' });
const row = sampleRow();
const standing = (value: string) => snapshotOf(row, { texts: { value }, basedOn: 0 }, format);
const change = (before: string, after: string, key = 'k') => ({
  key,
  before: standing(before),
  after: standing(after),
});

describe('steps', () => {
  it('are taken back newest first and done again, until something new is done', () => {
    const steps = withStep(withStep(NO_STEPS, [change('1', '2')]), [change('2', '3')]);
    const undone = turned(steps, 'undo');
    expect(undone?.rows).toMatchObject([{ from: standing('3'), to: standing('2') }]);
    const redone = turned(undone?.steps ?? NO_STEPS, 'redo');
    expect(redone?.rows).toMatchObject([{ from: standing('2'), to: standing('3') }]);
    expect(redone?.steps).toEqual(steps);
    expect(turned(withStep(undone?.steps ?? NO_STEPS, [change('2', '9')]), 'redo')).toBeNull();
    expect(turned(NO_STEPS, 'undo')).toBeNull();
  });

  it('of a paste that was settled later are still one', () => {
    const steps = withStep(NO_STEPS, [change('', '1,234', 'a'), change('', '5', 'b')]);
    const settled = amended(steps, [change('1,234', '1234', 'a')]);
    expect(settled.done).toHaveLength(1);
    expect(turned(settled, 'undo')?.rows.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['b', standing('5'), standing('')],
      ['a', standing('1234'), standing('')],
    ]);
  });
});

describe('a row that is put back', () => {
  const anyText = fc.oneof(
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((figure) => format.shortFigureWithUnit(figure, 3, '')),
    fc.constantFrom('', 'n/d', '1,234', '1.234', '12,5'),
  );

  it('stands as it stood, also with figures that could be read in two ways', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.boolean(),
        fc.option(fc.constant(1.234)),
        (numerator, denominator, isEstimated, read) => {
          const ratio = sampleRow({ kind: 'ratio' });
          const draft: RowDraft = {
            texts: { numerator, denominator },
            ...(read === null ? {} : { read: { numerator: read } }),
            isEstimated,
            basedOn: 0,
          };
          const before = snapshotOf(ratio, draft, format);
          const again = draftFor(before, 7);
          expect(isSameSnapshot(snapshotOf(ratio, again, format), before)).toBe(true);
          expect(rowState(ratio, again, 'es-PE').content).toEqual(rowState(ratio, draft, 'es-PE').content);
        },
      ),
    );
  });
});
