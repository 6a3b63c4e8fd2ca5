import { describe, expect, it } from 'vitest';
import { placeMark, signalMark, signalSide, statusMark } from './mark.ts';

const STATUSES = ['onTarget', 'atRisk', 'offTarget', 'noData'] as const;

describe('marks', () => {
  it('have four shapes that colour is not needed to tell apart', () => {
    expect(new Set(STATUSES.map((status) => statusMark(status).d)).size).toBe(4);
    expect(STATUSES.filter((status) => !statusMark(status).isFilled)).toEqual(['noData']);
    expect(statusMark('noData').dash).not.toBeNull();
  });

  it('keep their shape at any place and size', () => {
    const numbers = (d: string): number[] => (d.match(/-?[\d.]+/g) ?? []).map(Number);
    const shape = statusMark('offTarget');
    const placed = numbers(placeMark(shape, 100, 50, 20, 'off').d);
    numbers(shape.d).forEach((value, index) =>
      expect(placed[index]).toBeCloseTo(value * 2 + (index % 2 === 0 ? 100 : 50), 1),
    );
  });

  it('point where the number went, whatever it means', () => {
    expect(signalSide({ kind: 'worse', side: 'up' })).toBe('up');
    expect(signalSide({ kind: 'better', side: 'down' })).toBe('down');
    expect(signalSide({ kind: 'noRealChange', side: null })).toBe('flat');
    expect(signalSide({ kind: 'noSignalYet', side: null })).toBe('none');
    expect(new Set((['up', 'down', 'flat', 'none'] as const).map((side) => signalMark(side).d)).size).toBe(4);
  });
});
