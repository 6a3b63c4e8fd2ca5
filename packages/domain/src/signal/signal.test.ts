import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '../kpi/definition.ts';
import { DEFAULT_SETTINGS } from '../plan/settings.ts';
import { limitsReason, processLimits, shownLimits } from './process-limits.ts';
import { signalOptionsOf } from './series.ts';
import type { SignalOptions, SignalPoint } from './series.ts';
import { signalsOf } from './signals-of.ts';
import { signalVerdict } from './signal-verdict.ts';

const DEFAULTS = signalOptionsOf({ scale: 'amount', season: false, trend: false }, DEFAULT_SETTINGS);

function series(values: readonly (number | null)[], borders: readonly number[] = []): SignalPoint[] {
  return values.map((value, index) => ({
    period: `P${index + 1}`,
    value,
    ...(borders.includes(index + 1) ? { startsSegment: true } : {}),
  }));
}

/** Alternates around 10, so that the mean moving range is 2 and the limits lie at 10 ± 5.32. */
function calm(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 9 : 11));
}

function flagged(points: readonly SignalPoint[], options: SignalOptions = DEFAULTS): string[] {
  return signalsOf(points, options).points.flatMap(({ period, rule, side }) =>
    rule === null ? [] : [`${period} ${rule} ${side}`],
  );
}

describe('process limits', () => {
  it('need twelve points, not periods', () => {
    expect(processLimits(series([...calm(11), null, null]), DEFAULTS)).toBeNull();
    expect(limitsReason(series(calm(11)), DEFAULTS)).toBe('tooFewPoints');
    expect(processLimits(series(calm(12)), DEFAULTS)).toMatchObject({ points: 12, lockedOn: null });
    expect(limitsReason([], DEFAULTS)).toBe('tooFewPoints');
  });

  it('make no moving range across a gap, and none where nothing has a neighbour', () => {
    const chart = signalsOf(series([10, 12, null, 20, 21]), { ...DEFAULTS, minimumPoints: 1 });
    expect(chart.points.map(({ movingRange }) => movingRange)).toEqual([null, 2, null, null, 1]);
    expect(chart.segments[0]?.limits?.meanRange).toBe(1.5);
    const alone = calm(12).flatMap((value) => [value, null]);
    expect(processLimits(series(alone), DEFAULTS)).toBeNull();
  });

  it('are locked on the first 24 points and moved by none that follow', () => {
    const first = processLimits(series(calm(24)), DEFAULTS);
    expect(first).toMatchObject({ points: 24, lockedOn: 24, centre: 10 });
    const later = [...calm(24), 50, null, 60, 70];
    expect(processLimits(series(later), DEFAULTS)).toEqual(first);
    expect(processLimits(series(later), { ...DEFAULTS, lockLimitsAt: null })).toMatchObject({
      points: 27,
      lockedOn: null,
    });
    const corrected = later.map((value, index) => (index === 3 ? 13 : value));
    expect(processLimits(series(corrected), DEFAULTS)?.centre).not.toBe(10);
  });

  it('count points for the lock, not periods', () => {
    const withGap = [...calm(12), null, ...calm(12), 40];
    expect(processLimits(series(withGap), DEFAULTS)).toMatchObject({ points: 24, centre: 10 });
  });

  it('start anew at a segment border, and the old ones stay', () => {
    const points = series([...calm(12), ...calm(12).map((value) => value + 100)], [13]);
    const { segments, points: chart } = signalsOf(points, DEFAULTS);
    expect(segments.map(({ from, to, limits }) => [from, to, limits?.centre])).toEqual([
      ['P1', 'P12', 10],
      ['P13', 'P24', 110],
    ]);
    expect(chart[12]).toMatchObject({ movingRange: null, rule: null, segment: 1 });
    expect(processLimits(series([...calm(12), 1, 2], [13]), DEFAULTS)).toBeNull();
  });

  it('are clipped when shown, by the scale', () => {
    const low = series(calm(12).map((value) => value - 9));
    expect(processLimits(low, { ...DEFAULTS, scale: 'count' })).toMatchObject({ lower: -4.32, lowerShown: 0 });
    const high = processLimits(series(calm(12).map((value) => value + 88)), { ...DEFAULTS, scale: 'percent' });
    expect(high?.upper).toBeCloseTo(103.32);
    expect(high && shownLimits(high)).toEqual({ lower: high?.lower, upper: 100 });
    expect(processLimits(low, DEFAULTS)).toMatchObject({ lowerShown: -4.32 });
  });

  it('are not drawn where a season or trend is declared', () => {
    expect(limitsReason(series(calm(40)), { ...DEFAULTS, season: true })).toBe('seasonNotYet');
    expect(limitsReason(series(calm(40)), { ...DEFAULTS, trend: true })).toBe('trendNotYet');
    expect(processLimits(series(calm(40)), { ...DEFAULTS, trend: true })).toBeNull();
    expect(flagged(series([...calm(40), 99]), { ...DEFAULTS, season: true })).toEqual([]);
  });
});

describe('rules', () => {
  it('flag nothing by a limit that the bound of the scale replaced', () => {
    const atLock = calm(24).map((value) => value - 9);
    const points = series([...atLock, -5]);
    expect(flagged(points)).toEqual(['P25 beyondLimit down']);
    expect(flagged(points, { ...DEFAULTS, scale: 'count' })).toEqual([]);
  });

  it('flag eight in a row, broken by the centre and by a gap', () => {
    const above = [10.5, 10.5, 10.5, 10.5];
    const eight = [...calm(24), 9, ...above, ...above];
    expect(flagged(series(eight))).toHaveLength(8);
    expect(flagged(series([...calm(24), 9, ...above, 10, ...above]))).toEqual([]);
    expect(flagged(series([...calm(24), 9, ...above, null, ...above]))).toEqual([]);
  });

  it('flag three of four near a limit, the fourth anywhere and unflagged', () => {
    const points = series([...calm(24), 9, 13, 13, 5, 13]);
    expect(flagged(points)).toEqual([
      'P26 threeOfFourNearLimit up',
      'P27 threeOfFourNearLimit up',
      'P29 threeOfFourNearLimit up',
    ]);
  });

  it('of the NHS know trends and runs of seven', () => {
    const nhs = { ...DEFAULTS, ruleSet: 'nhs' } as const;
    const falling = [...calm(24), 11.6, 11.4, 11.2, 11, 10.5, 9.5, 9];
    expect(flagged(series(falling), nhs).slice(-1)).toEqual(['P31 sevenFalling down']);
    const seven = [...calm(24), 9, ...Array.from({ length: 7 }, () => 10.5)];
    expect(flagged(series(seven), nhs)).toHaveLength(7);
    expect(flagged(series(seven))).toEqual([]);
  });
});

describe('the verdict', () => {
  const worse = series([...calm(24), 9, 13, 13, 5, 13, 16]);

  it('reads the side by the direction', () => {
    const kinds = DIRECTIONS.map((direction) => [direction, signalVerdict(worse, direction, DEFAULTS).kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      increase: 'better',
      decrease: 'worse',
      range: 'changed',
      exact: 'changed',
      yesNo: 'better',
      none: 'changed',
    });
  });

  it('says since when, by whichever rule, unbroken', () => {
    expect(signalVerdict(worse, 'decrease', DEFAULTS)).toEqual({
      kind: 'worse',
      side: 'up',
      rule: 'beyondLimit',
      since: 'P29',
      reason: null,
    });
    const eight = series([...calm(24), 9, ...Array.from({ length: 9 }, () => 10.5)]);
    expect(signalVerdict(eight, 'increase', DEFAULTS)).toMatchObject({ rule: 'eightOnOneSide', since: 'P26' });
    const broken = series([...calm(24), 16, null, 16]);
    expect(signalVerdict(broken, 'increase', DEFAULTS).since).toBe('P27');
  });

  it('is of the latest point that has a value', () => {
    expect(signalVerdict(series([...calm(24), 16, null]), 'increase', DEFAULTS)).toMatchObject({
      kind: 'better',
      since: 'P25',
    });
    expect(signalVerdict(series([...calm(24), 16, 10]), 'increase', DEFAULTS).kind).toBe('noRealChange');
  });

  it('waits, and says for what', () => {
    expect(signalVerdict(series(calm(3)), 'increase', DEFAULTS)).toMatchObject({
      kind: 'noSignalYet',
      reason: 'tooFewPoints',
    });
    const trend = signalVerdict(worse, 'increase', { ...DEFAULTS, trend: true });
    expect(trend).toMatchObject({ kind: 'noSignalYet', reason: 'trendNotYet' });
  });
});

describe('laws', () => {
  const values = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }, fc.constant(null)),
    {
      minLength: 40,
      maxLength: 60,
    },
  );

  it('with locked limits a point equal to the centre is never a signal', () => {
    fc.assert(
      fc.property(values, (given) => {
        const centre = processLimits(series(given), DEFAULTS)?.centre;
        fc.pre(centre !== undefined);
        const points = series([...given, centre ?? null]);
        expect(signalsOf(points, DEFAULTS).points.at(-1)?.rule).toBeNull();
        expect(signalVerdict(points, 'increase', DEFAULTS).kind).toBe('noRealChange');
      }),
    );
  });

  it('turned upside down, the same points are flagged on the other side', () => {
    const whole = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(null)), {
      minLength: 12,
      maxLength: 60,
    });
    fc.assert(
      fc.property(whole, fc.constantFrom('wheeler' as const, 'nhs' as const), (given, ruleSet) => {
        const options = { ...DEFAULTS, ruleSet };
        const mirrored = given.map((value) => (value === null ? null : -value));
        const turned = signalsOf(series(mirrored), options).points.map(({ side }) => side);
        const expected = signalsOf(series(given), options).points.map(
          ({ side }) => side && (side === 'up' ? 'down' : 'up'),
        );
        expect(turned).toEqual(expected);
      }),
    );
  });
});
