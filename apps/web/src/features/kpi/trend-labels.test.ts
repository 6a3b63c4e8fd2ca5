import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearSide, spacedNames, spreadLabels } from './trend-labels.ts';

const label = (y: number) => ({ text: String(y), y, kind: 'limit' as const });

describe('labels at the edge of the chart', () => {
  it('stay where they are when they stand apart', () => {
    expect(spreadLabels([label(80), label(20)], 14, 0, 100).map(({ y }) => y)).toEqual([20, 80]);
  });

  it('never overlap and never leave the drawing where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 320 }), { maxLength: 6 }), (heights) => {
        const placed = spreadLabels(heights.map(label), 14, 6, 294).map(({ y }) => y);
        expect(placed.length).toBe(heights.length);
        expect(placed.every((y) => y >= 6 && y <= 294)).toBe(true);
        expect(placed.slice(1).every((y, index) => y - (placed[index] ?? 0) >= 14 - 1e-9)).toBe(true);
      }),
    );
  });
});

describe('the side of a target on which its name stands', () => {
  it('is the one with more room', () => {
    expect(clearSide(37, [35, 35.5, 37.2])).toBe('below');
    expect(clearSide(38, [35, 35.5])).toBe('above');
    expect(clearSide(38, [])).toBe('above');
  });
});

describe('names on the horizontal axis', () => {
  const name = (index: number, x: number) => ({ index, text: String(index), x, width: 40 });

  it('drop the first where it runs into the second', () => {
    expect(spacedNames([name(0, 30), name(3, 60), name(9, 160)], 300).map(({ index }) => index)).toEqual([3, 9]);
  });

  it('drop a later one where it runs into the one before', () => {
    expect(spacedNames([name(0, 30), name(6, 120), name(9, 150)], 300).map(({ index }) => index)).toEqual([0, 6]);
  });

  it('stay inside the drawing', () => {
    expect(spacedNames([name(0, 5), name(9, 295)], 300).map(({ x }) => x)).toEqual([20, 280]);
  });
});
