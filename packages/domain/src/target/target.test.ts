import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar } from '../period/period.ts';
import { DEFAULT_SETTINGS } from '../plan/settings.ts';
import { scoreOf } from '../score/status-of.ts';
import type { TargetedKpi } from './check-target.ts';
import { resolveBaseline, resolveTargets } from './resolve-targets.ts';
import { targetAt } from './target-at.ts';
import type { TargetSource } from './target-at.ts';
import type { Baseline, LimitOffset, Target, TargetValue } from './target.ts';
import { windowPoints } from './window-target.ts';
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

function source(targets: readonly Target[], more: Partial<TargetSource> = {}): TargetSource {
  return { definition: kpi(), targets, baseline: null, history: [], calendar, ...more };
}
function valueAt(period: string, of: TargetSource): number | null {
  const point = targetAt(parsePeriod(period, of.calendar), of);
  return point?.value.kind === 'figure' ? point.value.value : null;
}

describe('whose target holds', () => {
  const targets = [
    target('2026', 80),
    target('2026', 90, { id: 'own', unitId: 'port' }),
    target('2026', 85, { id: 'region', unitId: 'south' }),
  ];
  const mean = { kind: 'value', overUnits: 'mean' } as const;

  it('is the unit’s own, else its nearest ancestor’s', () => {
    expect(resolveTargets(targets, 'port', ['south', 'root'], mean).map(({ id }) => id)).toEqual(['own']);
    expect(resolveTargets(targets, 'airport', ['south', 'root'], mean).map(({ id }) => id)).toEqual(['region']);
    expect(resolveTargets(targets, 'north', ['root'], mean).map(({ id }) => id)).toEqual(['2026']);
  });

  it('is never inherited for sums over units', () => {
    expect(resolveTargets(targets, 'airport', ['south', 'root'], { kind: 'value', overUnits: 'sum' })).toEqual([]);
    expect(resolveTargets(targets, 'airport', ['south', 'root'], { kind: 'ratio', overUnits: 'sum' })).toHaveLength(1);
  });

  it('goes for baselines too', () => {
    expect(resolveBaseline([baseline('2025', 60)], 'port', ['root'], mean)?.value).toBe(60);
    expect(resolveBaseline([baseline('2025', 60)], 'port', ['root'], { kind: 'value', overUnits: 'sum' })).toBeNull();
  });
});

describe('the target of a period', () => {
  it('is the step that started last, and none before the first', () => {
    const steps = source([target('2026', 80), target('2026-06', 85), target('2027', 90)]);
    expect(['2025-12', '2026-01', '2026-06', '2026-12', '2027-01', '2030-01'].map((at) => valueAt(at, steps))).toEqual([
      null,
      80,
      85,
      85,
      90,
      90,
    ]);
  });

  it('is of two with one start the one whose period it lies in', () => {
    const steps = source([target('2026-01', 70), target('2026', 80)]);
    expect([valueAt('2026-01', steps), valueAt('2026-02', steps)]).toEqual([70, 80]);
  });

  it('golden: a linear path from the baseline 60 in December 2025 to 72 in December 2026', () => {
    for (const to of ['2026', '2026-12']) {
      const path = source([target(to, 72, { path: 'linear' })], { baseline: baseline('2025-12', 60) });
      expect(['2026-03', '2026-06', '2026-12', '2027-02'].map((at) => valueAt(at, path))).toEqual([63, 66, 72, 72]);
      expect(valueAt('2025-12', path)).toBeNull();
      const march = targetAt(parsePeriod('2026-03', calendar), path);
      const yardstick = march && yardstickFor([{ point: march, weight: 1 }], kpi(), DEFAULT_SETTINGS);
      expect(yardstick && scoreOf(57, yardstick, 'increase')).toBeCloseTo(52.381, 4);
    }
  });

  it('starts a path at the last earlier target rather than at the baseline', () => {
    const path = source([target('2025', 60), target('2026', 72, { path: 'linear' })], {
      baseline: baseline('2024', 0),
    });
    expect(valueAt('2026-06', path)).toBe(66);
    expect(valueAt('2025-06', path)).toBe(60);
  });

  it('is a step where no anchor is earlier', () => {
    expect(valueAt('2026-03', source([target('2026', 72, { path: 'linear' })]))).toBe(72);
    expect(
      valueAt('2026-03', source([target('2026', 72, { path: 'linear' })], { baseline: baseline('2026-01', 60) })),
    ).toBe(72);
  });

  it('walks by the KPI’s own periods', () => {
    const quarterly = source([target('2026', 72, { path: 'linear' })], {
      definition: kpi({ frequency: 'quarter' }),
      baseline: baseline('2025', 60),
    });
    expect(valueAt('2026-Q1', quarterly)).toBe(63);
    const weekly = source([target('2026', 106, { path: 'linear' })], {
      definition: kpi({ frequency: 'week' }),
      baseline: baseline('2025', 53),
    });
    expect(valueAt('2026-W53', weekly)).toBe(106);
    expect(valueAt('2026-W01', weekly)).toBe(54);
  });
});

describe('a sum’s target', () => {
  const sum = kpi({ overTime: 'sum' });

  it('is spread flat, and goes on so', () => {
    const flat = source([target('2026', 1200, { limits: { onTargetFrom: null, offTargetBeyond: absolute(60) } })], {
      definition: sum,
    });
    expect([valueAt('2026-01', flat), valueAt('2027-05', flat)]).toEqual([100, 100]);
    expect(targetAt(parsePeriod('2026-01', calendar), flat)?.limits.offTargetBeyond).toEqual(absolute(5));
  });

  it('is spread by season from the full years before', () => {
    const years = (year: number, december: number) =>
      Array.from({ length: 12 }, (_, month) => ({
        period: `${year}-${String(month + 1).padStart(2, '0')}`,
        value: month === 11 ? december : 10,
      }));
    const seasonal = source([target('2026', 1000)], {
      definition: { ...sum, spread: 'seasonal' },
      // 2023 lacks a month and 2026 is the target's own year: neither counts. The shares of December are 0.45 and 0.35.
      history: [...years(2023, 1000).slice(1), ...years(2024, 90), ...years(2025, 770 / 13), ...years(2026, 500)],
    });
    expect(valueAt('2026-12', seasonal)).toBeCloseTo(400, 6);
    const all = Array.from(
      { length: 12 },
      (_, month) => valueAt(`2026-${String(month + 1).padStart(2, '0')}`, seasonal) ?? 0,
    );
    expect(all.reduce((total, value) => total + value, 0)).toBeCloseTo(1000, 6);
  });

  it('is spread flat without a full year of history', () => {
    expect(valueAt('2026-12', source([target('2026', 1200)], { definition: { ...sum, spread: 'seasonal' } }))).toBe(
      100,
    );
  });

  it('is what is given for each month where it is given explicitly', () => {
    const explicit = source([target('2026', 1200), target('2026-01', 300), target('2026-02', 50)], {
      definition: { ...sum, spread: 'explicit' },
    });
    expect([valueAt('2026-01', explicit), valueAt('2026-02', explicit)]).toEqual([300, 50]);
    expect(
      valueAt('2026-03', source([target('2026', 1200)], { definition: { ...sum, spread: 'explicit' } })),
    ).toBeNull();
  });

  it('takes the weeks of a month by their Thursday', () => {
    const weekly = source([target('2026-02', 400)], { definition: { ...sum, frequency: 'week' } });
    expect(valueAt('2026-W06', weekly)).toBe(100);
  });
});

describe('a window’s target', () => {
  const part = (value: number | null, hasValue = true, denominator = 0) => ({
    point: value === null ? null : { value: figure(value), limits: NO_LIMITS },
    hasValue,
    denominator,
  });
  const targetOf = (parts: Parameters<typeof windowPoints>[0], rule: Partial<TargetedKpi>) => {
    const points = windowPoints(parts, kpi(rule));
    const made = points && yardstickFor(points, kpi(rule), DEFAULT_SETTINGS)?.target;
    return made?.kind === 'figure' ? made.value : null;
  };

  it('is the sum or mean over the same periods as the value', () => {
    expect(targetOf([part(10), part(20, false), part(30)], { overTime: 'sum' })).toBe(40);
    expect(targetOf([part(10), part(20, false), part(30)], { overTime: 'mean' })).toBe(20);
  });

  it('is weighted by denominators for a ratio', () => {
    expect(targetOf([part(10, true, 30), part(20, true, 10), part(99, false)], { kind: 'ratio' })).toBeCloseTo(
      12.5,
      10,
    );
    expect(targetOf([part(10, true, 0), part(20, true, 0)], { kind: 'ratio' })).toBe(15);
  });

  it('is the one in force at the end for the rest', () => {
    expect(targetOf([part(10), part(20, false)], { overTime: 'last' })).toBe(20);
    expect(targetOf([part(10), part(20)], { kind: 'formula', overTime: 'sum' })).toBe(20);
  });

  it('is none where one that is needed is missing', () => {
    expect(targetOf([part(null), part(20)], { overTime: 'sum' })).toBeNull();
    expect(targetOf([part(null, false), part(20)], { overTime: 'sum' })).toBe(20);
  });

  it('adds absolute offsets and takes percentages of the whole', () => {
    const withLimit = (value: number, far: LimitOffset) => ({
      point: { value: figure(value), limits: { onTargetFrom: null, offTargetBeyond: far } },
      weight: 1,
    });
    expect(
      yardstickFor([withLimit(100, absolute(5)), withLimit(100, absolute(5))], kpi(), DEFAULT_SETTINGS)
        ?.offTargetBeyond,
    ).toBe(190);
    expect(
      yardstickFor([withLimit(100, percent(20)), withLimit(50, percent(20))], kpi(), DEFAULT_SETTINGS)?.offTargetBeyond,
    ).toBe(120);
  });
});
