import { parseFormula } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { computedNow, withComputed } from './computed-row.ts';
import { rowKey } from './entry-line.ts';
import { rowState } from './row-draft.ts';
import { sampleRow } from './sample-row.ts';

const typed = sampleRow({ kpiId: 'a', code: 'K-01' });
const formula = sampleRow({
  kpiId: 'f',
  code: 'K-09',
  kind: 'formula',
  computed: 50,
  computedFrom: {
    formula: parseFormula('100 * K-01 / K-02 + prev(K-01, 1)'),
    operands: [
      { code: 'K-01', shift: 0, kpiId: 'a', isTyped: true, value: 4 },
      { code: 'K-01', shift: 1, kpiId: 'a', isTyped: true, value: 7 },
      { code: 'K-02', shift: 0, kpiId: 'b', isTyped: false, value: 10 },
    ],
  },
});
const rows = new Map([typed, formula].map((row) => [rowKey(row), row]));
const after = (text: string, row = formula) =>
  computedNow(
    row,
    (key) => rows.get(key),
    (one) => rowState(one, one === typed ? { texts: { value: text }, basedOn: 0 } : undefined, 'es-PE'),
  );

describe('a computed row', () => {
  it('follows what is typed, and takes what others report as it is known', () => {
    expect(after('5')).toBe(57);
    expect(withComputed(formula, after('5')).computed).toBe(57);
  });

  it('has no figure while what it stands on has none', () => {
    for (const text of ['', 'n/d']) expect(withComputed(formula, after(text)).computed).toBeNull();
  });

  it('is as the server computed it where nobody types what it stands on here', () => {
    const whole = sampleRow({
      ...formula,
      computedFrom: {
        formula: parseFormula('K-02'),
        operands: [{ code: 'K-02', shift: 0, kpiId: 'b', isTyped: false, value: 10 }],
      },
    });
    expect(after('5', whole)).toBe(50);
  });

  it('is the same row while its figure stays', () => {
    expect(withComputed(formula, 50)).toBe(formula);
  });
});
