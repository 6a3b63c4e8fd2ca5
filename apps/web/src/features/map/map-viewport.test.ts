import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWholeInSight, wholeInSight, withInSight } from './map-viewport.ts';

const size = (least: number, most: number) =>
  fc.record({ width: fc.integer({ min: least, max: most }), height: fc.integer({ min: least, max: most }) });

describe('the canvas', () => {
  it('shows the whole map where the least size allows, and never larger than it was laid out', () => {
    fc.assert(
      fc.property(size(100, 1_500), size(440, 1_600), (map, canvas) => {
        const viewport = wholeInSight(map, canvas);
        expect(viewport.zoom).toBeLessThanOrEqual(1);
        expect(isWholeInSight(map, canvas, viewport)).toBe(true);
      }),
    );
  });

  it('moves no further than it takes to show an objective', () => {
    const canvas = { width: 1_000, height: 600 };
    const still = { x: 0, y: 0, zoom: 1 };
    const box = { x: 200, y: 100, width: 160, height: 90 };
    expect(withInSight(box, canvas, still)).toEqual(still);
    expect(withInSight({ ...box, x: 950 }, canvas, still)).toEqual({ x: -126, y: 0, zoom: 1 });
    expect(withInSight({ ...box, y: -200 }, canvas, still)).toEqual({ x: 0, y: 216, zoom: 1 });
    fc.assert(
      fc.property(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -3_000, max: 3_000 }), (x, y) => {
        const moved = withInSight({ ...box, x, y }, canvas, still);
        expect(x + moved.x).toBeGreaterThanOrEqual(0);
        expect(x + box.width + moved.x).toBeLessThanOrEqual(canvas.width);
        expect(y + moved.y).toBeGreaterThanOrEqual(0);
        expect(y + box.height + moved.y).toBeLessThanOrEqual(canvas.height);
      }),
    );
  });
});
