import { describe, expect, it } from 'vitest';
import type { Calendar } from '../period/period.ts';
import { DEFAULT_SETTINGS } from '../plan/settings.ts';
import { checkTarget } from './check-target.ts';
import type { TargetedKpi } from './check-target.ts';
import type { Baseline, LimitOffset, Target, TargetValue } from './target.ts';
import { yardstickFor } from './yardstick.ts';

const calendar: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'America/Lima' };
const NO_LIMITS = { onTargetFrom: null, offTargetBeyond: null };
const figure = (value: number): TargetValue => ({ kind: 'figure', value });
const absolute = (amount: number): LimitOffset => ({ unit: 'absolute', amount });
const percent = (amount: number): LimitOffset => ({ unit: 'percent', amount });

function target(period: string, value: TargetValue | number, more: Partial<Target> = {}): Target {
  const of = typeof value === 'number' ? figure(value) : value;
  return {
    id: period,
    kpiId: 'k',
    unitId: 'root',
    period,
    value: of,
    path: 'step',
    limits: NO_LIMITS,
    reason: null,
    authorId: 'p',
    ...more,
  };
}
const baseline = (period: string, value: number, unitId = 'root'): Baseline => ({ kpiId: 'k', unitId, period, value });
const kpi = (more: Partial<TargetedKpi> = {}): TargetedKpi => ({
  kind: 'value',
  frequency: 'month',
  overTime: 'mean',
  spread: 'flat',
  direction: 'increase',
  scale: 'amount',
  ...more,
});

describe('limits', () => {
  const yardstick = (value: TargetValue, limits: Partial<Target['limits']>, rule: Partial<TargetedKpi>) =>
    yardstickFor([{ point: { value, limits: { ...NO_LIMITS, ...limits } }, weight: 1 }], kpi(rule), DEFAULT_SETTINGS);

  it('default to the plan’s tolerance', () => {
    expect(yardstick(figure(80), {}, {})).toMatchObject({ onTargetFrom: 80, offTargetBeyond: 72 });
    expect(yardstick(figure(-10), {}, {})).toMatchObject({ offTargetBeyond: -11 });
    expect(yardstick({ kind: 'range', low: 100, high: 200 }, {}, { direction: 'range' })).toMatchObject({
      offTargetBelow: 90,
      offTargetAbove: 220,
    });
    expect(yardstick({ kind: 'range', low: null, high: 200 }, {}, { direction: 'range' })).toMatchObject({
      offTargetBelow: null,
      offTargetAbove: 220,
    });
    expect(yardstick({ kind: 'exact', value: 50, tolerance: 2 }, {}, { direction: 'exact' })).toMatchObject({
      offTargetBelow: 45,
      offTargetAbove: 55,
    });
  });

  it('move each edge when given', () => {
    expect(
      yardstick({ kind: 'exact', value: 50, tolerance: 2 }, { offTargetBeyond: absolute(3) }, { direction: 'exact' }),
    ).toMatchObject({ offTargetBelow: 45, offTargetAbove: 55 });
  });

  it.each([
    ['T = 0', figure(0), {}, {}],
    ['a percentage from 90', figure(90), {}, { scale: 'percent' }],
    ['L2 not beyond L1', figure(80), { onTargetFrom: absolute(8) }, {}],
    ['L1 better than T', figure(80), { onTargetFrom: percent(-1) }, {}],
    ['an edge at 0', { kind: 'range', low: 0, high: 5 }, {}, { direction: 'range' }],
    ['a tolerance wider than the plan’s', { kind: 'exact', value: 50, tolerance: 5 }, {}, { direction: 'exact' }],
    ['a range for increase', { kind: 'range', low: 0, high: 5 }, {}, {}],
    ['context', figure(80), {}, { direction: 'none' }],
  ] as const)('leave nothing to compare with: %s', (_name, value, limits, rule) => {
    expect(yardstick(value, limits, rule)).toBeNull();
  });
});

describe('saving a target', () => {
  const context = { calendar, targets: [], baseline: baseline('2025-12', -10) };
  const check = (row: Partial<Target>, rule: Partial<TargetedKpi> = {}, tolerancePercent = 10) =>
    checkTarget(kpi(rule), target('2026', 80, row), { tolerancePercent }, context);

  it.each([
    [{ value: { kind: 'yes' } }, {}, 'targetKind', 'value'],
    [{}, { direction: 'none' }, 'targetKind', 'value'],
    [{ period: '2026-01' }, { frequency: 'quarter' }, 'targetPeriodFiner', 'period'],
    [{ period: 'soon' }, {}, 'periodUnknown', 'period'],
    [{ value: { kind: 'range', low: null, high: null } }, { direction: 'range' }, 'rangeEmpty', 'value.low'],
    [{ value: { kind: 'range', low: 2, high: 1 } }, { direction: 'range' }, 'rangeReversed', 'value.high'],
    [
      { value: { kind: 'exact', value: 2, tolerance: -1 } },
      { direction: 'exact' },
      'toleranceNegative',
      'value.tolerance',
    ],
    [
      { limits: { onTargetFrom: absolute(-1), offTargetBeyond: null } },
      {},
      'limitBetterThanTarget',
      'limits.onTargetFrom',
    ],
    [
      { limits: { onTargetFrom: absolute(8), offTargetBeyond: absolute(8) } },
      {},
      'limitsOrder',
      'limits.offTargetBeyond',
    ],
    [
      { limits: { onTargetFrom: absolute(1), offTargetBeyond: null }, value: { kind: 'range', low: 1, high: 2 } },
      { direction: 'range' },
      'limitNotUsed',
      'limits.onTargetFrom',
    ],
    [{ value: figure(0) }, {}, 'limitRequired', 'limits.offTargetBeyond'],
    [{ value: figure(90) }, { scale: 'percent' }, 'limitRequired', 'limits.offTargetBeyond'],
    [{ value: { kind: 'range', low: 0, high: 2 } }, { direction: 'range' }, 'limitRequired', 'limits.offTargetBeyond'],
    [
      { value: { kind: 'exact', value: 50, tolerance: 5 } },
      { direction: 'exact' },
      'limitInsideTolerance',
      'limits.offTargetBeyond',
    ],
    [{ path: 'linear' }, {}, 'limitAbsoluteRequired', 'limits.offTargetBeyond'],
    [
      { path: 'linear', limits: { onTargetFrom: null, offTargetBeyond: percent(5) } },
      {},
      'limitAbsoluteRequired',
      'limits.offTargetBeyond',
    ],
  ] as const)('refuses %j for %j: %s', (row, rule, code, field) => {
    expect(() => check(row, rule)).toThrow(expect.objectContaining({ kind: 'invalid', code, field }));
  });

  it('refuses to go without a limit where the plan has no tolerance', () => {
    expect(() => check({}, {}, 0)).toThrow(
      expect.objectContaining({ code: 'limitRequired', params: { why: 'noTolerance' } }),
    );
  });

  it.each([
    [{}, {}],
    [{ limits: { onTargetFrom: absolute(1), offTargetBeyond: absolute(8) } }, {}],
    [{ value: figure(95), limits: { onTargetFrom: null, offTargetBeyond: absolute(2) } }, { scale: 'percent' }],
    [{ value: figure(0), limits: { onTargetFrom: null, offTargetBeyond: absolute(2) } }, {}],
    [{ value: { kind: 'yes' } }, { direction: 'yesNo' }],
    [{ value: { kind: 'exact', value: 50, tolerance: 2 } }, { direction: 'exact' }],
    [{ value: { kind: 'range', low: null, high: 5 } }, { direction: 'range' }],
    [{ path: 'linear', limits: { onTargetFrom: null, offTargetBeyond: absolute(2) } }, {}],
  ] as const)('accepts %j for %j', (row, rule) => {
    expect(() => check(row, rule)).not.toThrow();
  });
});
