import type { Yardstick } from '@rumbo/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneItem, SceneRect } from '../scene/scene.ts';
import { bulletScene, bulletScale } from './bullet.ts';
import { monthlySharesScene } from './monthly-shares.ts';
import { sparklineScene } from './sparkline.ts';
import { stackedCountsScene } from './stacked-counts.ts';

const isRect = (item: SceneItem): item is SceneRect => item.kind === 'rect';
const lines = (items: readonly SceneItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'path' && item.stroke === 'ink2' ? [item.d] : []));
const pointsOf = (d: string): number[][] =>
  d
    .slice(1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number));

const base = { onTargetFrom: null, offTargetBeyond: null, offTargetBelow: null, offTargetAbove: null };
const figure = (target: number, beyond: number): Yardstick => ({
  ...base,
  target: { kind: 'figure', value: target },
  onTargetFrom: target,
  offTargetBeyond: beyond,
});

describe('sparklineScene', () => {
  const draw = (values: readonly (number | null)[], target: number | null = null) =>
    sparklineScene({ values, target, status: 'atRisk', width: 92, height: 30 }).items;

  it('never joins across a gap', () => {
    expect(lines(draw([1, 2, null, 4, 5])).map((d) => pointsOf(d).length)).toEqual([2, 2]);
    expect(lines(draw([1, 2, 3, 4, 5])).map((d) => pointsOf(d).length)).toEqual([5]);
  });

  it('shows a value between gaps as a dot', () => {
    expect(draw([1, null, 3, null, 5]).filter((item) => item.kind === 'circle')).toHaveLength(4);
  });

  it('ends in the colour of the status, or in a dashed ring when the last is missing', () => {
    expect(draw([1, 2, 3]).at(-1)).toMatchObject({ kind: 'circle', fill: 'risk' });
    const end = draw([1, 2, null]).at(-1);
    expect(end).toMatchObject({ kind: 'path', stroke: 'none' });
    expect(end !== undefined && 'dash' in end && (end.dash?.length ?? 0) > 0).toBe(true);
  });

  it('stays in its box, higher values higher, for any series', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 24 }),
        fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null }),
        (values, target) => {
          for (const d of lines(draw(values, target))) {
            for (const [x = NaN, y = NaN] of pointsOf(d)) {
              expect(x).toBeGreaterThanOrEqual(0);
              expect(x).toBeLessThanOrEqual(92);
              expect(y).toBeGreaterThanOrEqual(2.99);
              expect(y).toBeLessThanOrEqual(27.01);
            }
          }
        },
      ),
    );
    const [d = ''] = lines(draw([1, 9]));
    const [[, low = 0] = [], [, high = 0] = []] = pointsOf(d);
    expect(high).toBeLessThan(low);
  });

  it('draws a flat series through the middle and an empty one not at all', () => {
    expect(pointsOf(lines(draw([5, 5, 5]))[0] ?? '').every(([, y]) => y === 15)).toBe(true);
    expect(draw([])).toEqual([]);
    expect(JSON.stringify(draw([null, null]))).not.toMatch(/Infinity|NaN|null/);
  });

  it('treats what is no number as a gap', () => {
    expect(lines(draw([1, 2, NaN, 4, 5]))).toHaveLength(2);
  });
});

describe('bulletScene', () => {
  const size = { width: 200, height: 12 };
  const rects = (input: Parameters<typeof bulletScene>[0]) => bulletScene(input).items.filter(isRect);
  const greys = (input: Parameters<typeof bulletScene>[0]) =>
    rects(input)
      .filter(({ fill }) => fill?.startsWith('range'))
      .map(({ fill }) => fill);

  it('runs from good to poor or the other way by direction', () => {
    expect(greys({ ...size, value: 38.6, yardstick: figure(36, 39.6), direction: 'decrease' })).toEqual([
      'range3',
      'range2',
      'range1',
    ]);
    expect(greys({ ...size, value: 71, yardstick: figure(80, 75), direction: 'increase' })).toEqual([
      'range1',
      'range2',
      'range3',
    ]);
    const range: Yardstick = {
      ...base,
      target: { kind: 'range', low: 98, high: 105 },
      offTargetBelow: 95,
      offTargetAbove: 108,
    };
    expect(greys({ ...size, value: 110, yardstick: range, direction: 'range' })).toEqual([
      'range1',
      'range2',
      'range3',
      'range2',
      'range1',
    ]);
    const open: Yardstick = { ...base, target: { kind: 'range', low: null, high: 105 }, offTargetAbove: 108 };
    expect(greys({ ...size, value: 100, yardstick: open, direction: 'range' })).toEqual(['range3', 'range2', 'range1']);
  });

  it('covers the whole scale once, with the value and the target on it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 0.01, max: 1e3, noNaN: true }),
        fc.boolean(),
        (value, target, tolerance, isIncrease) => {
          const yardstick = figure(target, isIncrease ? target - tolerance : target + tolerance);
          const direction = isIncrease ? 'increase' : 'decrease';
          const drawn = rects({ ...size, value, yardstick, direction });
          const ranges = drawn.filter(({ fill }) => fill?.startsWith('range'));
          expect(ranges.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(size.width, 3);
          for (const { x, width } of drawn) {
            expect(x).toBeGreaterThanOrEqual(-1e-6);
            expect(x + width).toBeLessThanOrEqual(size.width + 1e-6);
          }
          const { low, high } = bulletScale(value, yardstick, direction);
          expect(value).toBeGreaterThanOrEqual(low - 1e-6);
          expect(value).toBeLessThanOrEqual(high + 1e-6);
        },
      ),
    );
  });

  it('draws no bar for a missing value, which is not zero', () => {
    const items = bulletScene({ ...size, value: null, yardstick: figure(30, 26), direction: 'increase' }).items;
    expect(items.filter(isRect).filter(({ fill, height }) => fill === 'series' && height < 5)).toEqual([]);
    expect(items.some((item) => item.kind === 'path' && item.stroke === 'none')).toBe(true);
  });

  it('has no tick where there is no target', () => {
    expect(rects({ ...size, value: 42, yardstick: null, direction: 'none' }).map(({ fill }) => fill)).toEqual([
      'range3',
      'series',
    ]);
  });
});

describe('stackedCountsScene', () => {
  it('shares the width by count and leaves out what is not there', () => {
    const items = stackedCountsScene({
      counts: { onTarget: 9, atRisk: 4, offTarget: 3, noData: 1 },
      width: 358,
      height: 7,
    }).items.filter(isRect);
    expect(items.map(({ fill }) => fill)).toEqual(['on', 'risk', 'off', 'none']);
    expect(items.reduce((sum, { width }) => sum + width, 0) + 6).toBeCloseTo(358);
    expect(
      stackedCountsScene({
        counts: { onTarget: 5, atRisk: 0, offTarget: 0, noData: 0 },
        width: 100,
        height: 7,
      }).items.filter(isRect),
    ).toMatchObject([{ width: 100, fill: 'on' }]);
    expect(
      stackedCountsScene({ counts: { onTarget: 0, atRisk: 0, offTarget: 0, noData: 0 }, width: 100, height: 7 }).items,
    ).toEqual([]);
  });

  it('keeps one among many visible', () => {
    const items = stackedCountsScene({
      counts: { onTarget: 500, atRisk: 0, offTarget: 1, noData: 0 },
      width: 100,
      height: 7,
    }).items.filter(isRect);
    expect(items[1]?.width).toBeGreaterThanOrEqual(4);
  });
});

describe('monthlySharesScene', () => {
  const months = (...shares: readonly (readonly [number, number])[]) =>
    monthlySharesScene({ months: shares.map(([got, of]) => ({ got, of, line: { got, of } })), width: 120, height: 40 });

  it('draws as much of each month as came in, and nothing over its edge', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 24 }), (pairs) => {
        const rects = months(...pairs.map(([got, more]) => [got, got + more] as const)).items.filter(isRect);
        for (const { y, height } of rects) {
          expect(y).toBeGreaterThanOrEqual(-1.001);
          expect(y + height).toBeLessThanOrEqual(41.001);
        }
        const filled = rects.filter(({ fill }) => fill === 'ink2').map(({ height }) => height);
        const owed = pairs.filter(([got, more]) => got + more > 0);
        expect(filled).toEqual(owed.map(([got, more]) => (40 * got) / (got + more)));
      }),
    );
  });

  it('tells a month of which nothing was owed from one of which nothing came', () => {
    expect(months([0, 0]).items).toHaveLength(1);
    expect(months([0, 3]).items.length).toBeGreaterThan(1);
  });
});
