import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Yardstick } from '../evaluation/evaluation.ts';
import { isEqualFigure } from '../figure.ts';
import type { Direction } from '../kpi/definition.ts';
import { DEFAULT_SETTINGS } from '../plan/settings.ts';
import type { LimitOffset, TargetValue } from '../target/target.ts';
import { yardstickFor } from '../target/yardstick.ts';
import { assuranceOf } from './assurance-of.ts';
import { attainmentOf, progressOf, scoreOf, statusOf } from './status-of.ts';

const figure = (value: number): TargetValue => ({ kind: 'figure', value });
const absolute = (amount: number): LimitOffset => ({ unit: 'absolute', amount });

function yardstick(
  direction: Direction,
  value: TargetValue,
  near: LimitOffset | null = null,
  far: LimitOffset | null = null,
): Yardstick {
  const point = { value, limits: { onTargetFrom: near, offTargetBeyond: far } };
  const made = yardstickFor([{ point, weight: 1 }], { direction, scale: 'amount' }, DEFAULT_SETTINGS);
  if (made === null) throw new Error('no yardstick');
  return made;
}

type Row = readonly [value: number, status: string, score: number];
type Golden = readonly [name: string, direction: Direction, yardstick: Yardstick, rows: readonly Row[]];

const GOLDEN: readonly Golden[] = [
  [
    'increase T=80',
    'increase',
    yardstick('increase', figure(80)),
    [
      [80, 'onTarget', 100],
      [79.9, 'atRisk', 99.375],
      [76, 'atRisk', 75],
      [72, 'atRisk', 50],
      [71, 'offTarget', 43.75],
      [60, 'offTarget', 0],
    ],
  ],
  [
    'decrease T=36',
    'decrease',
    yardstick('decrease', figure(36)),
    [
      [36, 'onTarget', 100],
      [38.6, 'atRisk', 63.8889],
      [39.6, 'atRisk', 50],
      [40, 'offTarget', 44.4444],
    ],
  ],
  ['decrease T=0.3 in floating point', 'decrease', yardstick('decrease', figure(0.3)), [[0.33, 'atRisk', 50]]],
  [
    'increase T=100, L1=95, L2=85',
    'increase',
    yardstick('increase', figure(100), absolute(5), absolute(15)),
    [
      [97, 'onTarget', 94],
      [95, 'onTarget', 90],
      [90, 'atRisk', 70],
      [84, 'offTarget', 46],
      [72.5, 'offTarget', 0],
    ],
  ],
  [
    'decrease T=0, L2=5',
    'decrease',
    yardstick('decrease', figure(0), null, absolute(5)),
    [
      [2, 'atRisk', 80],
      [6, 'offTarget', 40],
      [-1, 'onTarget', 100],
    ],
  ],
  ['increase T=−10', 'increase', yardstick('increase', figure(-10)), [[-10.5, 'atRisk', 75]]],
  [
    'range 98..105, L2 95 and 108',
    'range',
    yardstick('range', { kind: 'range', low: 98, high: 105 }, null, absolute(3)),
    [
      [100, 'onTarget', 100],
      [96.5, 'atRisk', 75],
      [110, 'offTarget', 16.6667],
    ],
  ],
  [
    'exact 50 ± 2',
    'exact',
    yardstick('exact', { kind: 'exact', value: 50, tolerance: 2 }),
    [
      [46.5, 'atRisk', 75],
      [52, 'onTarget', 100],
      [56, 'offTarget', 33.3333],
    ],
  ],
  [
    'yesNo',
    'yesNo',
    yardstick('yesNo', { kind: 'yes' }),
    [
      [1, 'onTarget', 100],
      [0, 'offTarget', 0],
    ],
  ],
];

describe('golden status and score', () => {
  it.each(GOLDEN)('%s', (_name, direction, at, rows) => {
    for (const [value, status, score] of rows) {
      expect([value, statusOf(value, at, direction)]).toEqual([value, status]);
      expect(scoreOf(value, at, direction)).toBeCloseTo(score, 4);
    }
  });

  it('has neither for context', () => {
    const at = yardstick('increase', figure(1));
    expect(statusOf(1, at, 'none')).toBe('noData');
    expect(scoreOf(1, at, 'none')).toBeNull();
  });

  it('never falls off an open side', () => {
    const at = yardstick('range', { kind: 'range', low: 10, high: null });
    expect(scoreOf(1e9, at, 'range')).toBe(100);
    expect(statusOf(8, at, 'range')).toBe('offTarget');
  });
});

describe('golden attainment and progress', () => {
  it('divides the better way round, uncapped', () => {
    expect(attainmentOf(69.2, yardstick('increase', figure(55)), 'increase')).toBeCloseTo(125.8182, 4);
    expect(attainmentOf(1.44, yardstick('decrease', figure(4)), 'decrease')).toBeCloseTo(277.7778, 4);
  });

  it('is null where it has no meaning', () => {
    expect(attainmentOf(-10.5, yardstick('increase', figure(-10)), 'increase')).toBeNull();
    expect(attainmentOf(0, yardstick('decrease', figure(4)), 'decrease')).toBeNull();
    expect(attainmentOf(1, yardstick('decrease', figure(0), null, absolute(1)), 'decrease')).toBeNull();
    expect(attainmentOf(50, yardstick('exact', { kind: 'exact', value: 50, tolerance: 2 }), 'exact')).toBeNull();
  });

  it('measures the way from the baseline', () => {
    expect(progressOf(63, 60, 72)).toBe(25);
    expect(progressOf(57, 60, 72)).toBe(-25);
    expect(progressOf(5, 0.3, 0.1 + 0.2)).toBeNull();
  });
});

const size = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-3);
const gap = fc.double({ min: 0.01, max: 1e5, noNaN: true });
const anyCase = fc
  .tuple(fc.constantFrom<Direction[]>('increase', 'decrease', 'range', 'exact'), size, gap, gap, fc.boolean())
  .map(([direction, target, a, b, hasFirst]) => {
    const first = hasFirst ? absolute(a) : null;
    const value: TargetValue =
      direction === 'range'
        ? { kind: 'range', low: target, high: target + b }
        : direction === 'exact'
          ? { kind: 'exact', value: target, tolerance: b }
          : figure(target);
    const isFigure = value.kind === 'figure';
    return {
      direction,
      target,
      at: yardstick(direction, value, isFigure ? first : null, absolute(a + b)),
      reach: 4 * (a + b),
    };
  });
const RANK = { onTarget: 2, atRisk: 1, offTarget: 0, noData: -1 };

describe('laws', () => {
  it('score and status never fall towards the good side, and stay within 0 to 100', () => {
    const place = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyCase, place, place, ({ direction, target, at, reach }, p, q) => {
        const centre = at.target.kind === 'range' ? ((at.target.low ?? 0) + (at.target.high ?? 0)) / 2 : target;
        let [worse, better] = [centre + reach * Math.min(p, q), centre + reach * Math.max(p, q)];
        if (direction === 'decrease') [worse, better] = [better, worse];
        // Without one good side, what is nearer to the middle is better.
        if (direction === 'range' || direction === 'exact') {
          [worse, better] = [
            centre + reach * Math.max(Math.abs(p), Math.abs(q)),
            centre + reach * Math.min(Math.abs(p), Math.abs(q)),
          ];
        }
        const [low, high] = [scoreOf(worse, at, direction) ?? -1, scoreOf(better, at, direction) ?? -1];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(RANK[statusOf(worse, at, direction)]).toBeLessThanOrEqual(RANK[statusOf(better, at, direction)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('score and status agree: on target from 90, at risk from 50', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: -1, max: 1, noNaN: true }), ({ direction, target, at, reach }, p) => {
        const value = target + reach * p;
        const score = scoreOf(value, at, direction) ?? -1;
        const status = statusOf(value, at, direction);
        if (status === 'onTarget') expect(score).toBeGreaterThanOrEqual(90);
        if (status === 'atRisk') expect(score).toBeGreaterThanOrEqual(50);
        if (status === 'offTarget') expect(score).toBeLessThan(50 + 1e-6);
      }),
    );
  });

  it('equal figures have equal status', () => {
    const at = yardstick('increase', figure(0.3), null, absolute(0.1));
    expect(statusOf(0.1 + 0.2, at, 'increase')).toBe(statusOf(0.3, at, 'increase'));
    expect(statusOf(0.3 - 1e-13, at, 'increase')).toBe('onTarget');
    const nudge = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(anyCase, nudge, ({ direction, at }, nudged) => {
        const edges = [at.onTargetFrom, at.offTargetBeyond, at.offTargetBelow, at.offTargetAbove].filter(
          (edge) => edge !== null,
        );
        for (const edge of edges) {
          const near = edge + nudged * 1e-9 * Math.abs(edge);
          expect(isEqualFigure(near, edge)).toBe(true);
          expect(statusOf(near, at, direction)).toBe(statusOf(edge, at, direction));
        }
      }),
    );
  });
});

describe('golden assurance', () => {
  const limits = { lower: 3188.7173, upper: 5082.2827 };

  it.each([
    ['increase', 5100, 'notWithoutChange'],
    ['increase', 4500, 'someMonths'],
    ['increase', 3188, 'everyMonth'],
    ['decrease', 3000, 'notWithoutChange'],
    ['decrease', 4500, 'someMonths'],
    ['decrease', 5100, 'everyMonth'],
  ] as const)('%s T=%d: %s', (direction, target, answer) => {
    expect(assuranceOf(direction, figure(target), limits)).toBe(answer);
  });

  it.each([
    [10, 20, 'everyMonth'],
    [12, 18, 'someMonths'],
    [21, null, 'notWithoutChange'],
    [null, 9, 'notWithoutChange'],
    [null, 20, 'everyMonth'],
    [10, null, 'everyMonth'],
  ] as const)('range %s..%s against limits 10..20: %s', (low, high, answer) => {
    expect(assuranceOf('range', { kind: 'range', low, high }, { lower: 10, upper: 20 })).toBe(answer);
  });

  it('asks every month of a season', () => {
    const factors = (december: number) => [...Array<number>(11).fill(1), december];
    const answer = (target: number, december: number) =>
      assuranceOf('increase', figure(target), { lower: 90, upper: 110 }, factors(december));
    expect(answer(80, 1.2)).toBe('everyMonth');
    expect(answer(85, 0.5)).toBe('someMonths');
    expect(answer(130, 1.1)).toBe('notWithoutChange');
  });

  it('has no answer without limits or for yes and no', () => {
    expect(assuranceOf('increase', figure(1), null)).toBeNull();
    expect(assuranceOf('yesNo', { kind: 'yes' }, limits)).toBeNull();
    expect(assuranceOf('none', figure(1), limits)).toBeNull();
  });
});
