import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOfMissing, joinedStretches, niceTicks, stretchesOf } from './trend-shape.ts';
import type { TrendPoint } from './trend-shape.ts';

const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('the shape of a trend', () => {
  it('has an axis that holds every figure, on even steps', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 40 }), (figures) => {
        const ticks = niceTicks(figures, 2);
        const [first = 0, last = 0] = [ticks[0], ticks.at(-1)];
        const tolerance = 1e-6 * Math.max(1, ...figures.map(Math.abs));
        expect(first).toBeLessThanOrEqual(Math.min(...figures) + tolerance);
        expect(last).toBeGreaterThanOrEqual(Math.max(...figures) - tolerance);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(12);
      }),
    );
  });

  it.each([[[-5e-324]], [[0, 5e-324]], [[0]], [[71]]])('has more than one step for %j', (figures) => {
    expect(niceTicks(figures, 2).length).toBeGreaterThan(1);
    expect(niceTicks(figures, 2).every(Number.isFinite)).toBe(true);
  });

  it('never has two steps that read the same', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: 3 }),
        (figures, decimals) => {
          const read = niceTicks(figures, decimals).map((tick) => tick.toFixed(decimals));
          expect(new Set(read).size).toBe(read.length);
        },
      ),
    );
    expect(niceTicks([2.6, 2.7], 1)).toEqual([2.6, 2.7]);
  });

  it('has a stepped target whose stretches cover exactly the points that have one', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { nil: null })), (values) => {
        const drawn = values.map(() => null as number | null);
        for (const { from, to, value } of stretchesOf(values))
          for (let index = from; index <= to; index += 1) drawn[index] = value;
        expect(drawn).toEqual(values);
      }),
    );
  });

  it('joins every point to its neighbours but for those before a break', () => {
    expect(joinedStretches(5, [])).toEqual([{ from: 0, to: 4 }]);
    expect(joinedStretches(5, [2, 4])).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
      { from: 4, to: 4 },
    ]);
  });

  it('marks a missing point between its neighbours, never at zero', () => {
    const points = [10, null, 20].map((value) => ({ value }) as TrendPoint);
    expect(heightOfMissing(points, 1)).toBe(15);
    expect(heightOfMissing([{ value: null } as TrendPoint, { value: 8 } as TrendPoint], 0)).toBe(8);
    expect(heightOfMissing([{ value: null } as TrendPoint], 0)).toBeNull();
  });
});
