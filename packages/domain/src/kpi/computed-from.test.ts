import { describe, expect, it } from 'vitest';
import { figureFrom, typedOperands, type ComputedFrom } from './computed-from.ts';
import { parseFormula } from './parse-formula.ts';

const from: ComputedFrom = {
  formula: parseFormula('K-01 + K-02 + prev(K-01, 1)'),
  operands: [
    { code: 'K-01', shift: 0, kpiId: 'a', isTyped: true, value: 4 },
    { code: 'K-01', shift: 1, kpiId: 'a', isTyped: true, value: 7 },
    { code: 'K-02', shift: 0, kpiId: 'b', isTyped: false, value: 10 },
  ],
};

describe('a figure from what is typed', () => {
  it('takes what is typed in its own period, and what is known of the rest', () => {
    expect(figureFrom(from, () => 5)).toBe(22);
    expect(typedOperands(from)).toEqual(['a']);
  });

  it('takes what is known where there is no cell to type in', () => {
    expect(figureFrom(from, () => undefined)).toBe(21);
  });

  it('is none where a cell stands empty', () => {
    expect(figureFrom(from, () => null)).toBeNull();
  });
});
