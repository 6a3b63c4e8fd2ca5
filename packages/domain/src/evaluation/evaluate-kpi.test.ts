import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../period/parse-period.ts';
import { checkNewVersion } from './definition-segment.ts';
import { formulaSeries } from './formula-series.ts';
import { ID, calendar, definition, evaluate, ratio, series, target, value } from './evaluate-kpi-case.ts';

describe('a KPI with a value', () => {
  it('stands by status, score, attainment, progress and assurance', () => {
    const result = evaluate({
      series: series({ '2026-02': [value(70)], '2026-03': [value(76)] }),
      baseline: { kpiId: ID, unitId: 'u', period: '2025-12', value: 60 },
      processLimits: { lower: 70, centre: 76, upper: 84 },
    });
    expect(result).toMatchObject({
      period: '2026-03',
      figure: { value: 76, got: 1, expected: 1 },
      yardstick: { onTargetFrom: 80, offTargetBeyond: 72 },
      status: 'atRisk',
      reason: null,
      score: 75,
      attainment: 95,
      progress: 80,
      assurance: 'someMonths',
      nextDue: '2026-05-07',
    });
  });

  it('uses the newest own period that ended by the shown one', () => {
    const rows = series({ '2026-01': [value(90)], '2026-02': [value(70)], '2026-03': [value(76)] });
    expect(evaluate({ series: rows, shown: '2026-02' }).period).toBe('2026-02');
    expect(evaluate({ series: rows, shown: '2026', today: '2026-04-02' }).period).toBe('2026-03');
    expect(evaluate({ series: rows, shown: '2026-Q1' }).period).toBe('2026-03');
    expect(evaluate({ series: rows, shown: '2026-01' })).toMatchObject({ period: '2026-01', status: 'onTarget' });
  });

  it('keeps a yearly figure until the next one is due', () => {
    const yearly = {
      of: { frequency: 'year' },
      series: series({ '2025': [value(85)] }),
      targets: [target('2025', 80)],
      expected: [{ unitId: 'u', from: '2025-01-01', to: null }],
    } as const;
    expect(evaluate({ ...yearly, shown: '2026-12', today: '2027-01-05' })).toMatchObject({
      period: '2025',
      status: 'onTarget',
    });
    expect(evaluate({ ...yearly, shown: '2027-01', today: '2027-01-08' })).toMatchObject({ status: 'onTarget' });
    // Due on 7 January, five working days of grace until the 14th.
    expect(evaluate({ ...yearly, shown: '2027-01', today: '2027-01-15' })).toMatchObject({
      status: 'noData',
      reason: 'stale',
    });
  });

  it('counts zero, and an early reading', () => {
    expect(
      evaluate({ of: { direction: 'decrease' }, series: series({ '2026-03': [value(0)] }), today: '2026-04-01' }),
    ).toMatchObject({ status: 'onTarget', score: 100, attainment: null });
  });

  it('leaves context without status or reason', () => {
    expect(evaluate({ of: { direction: 'none' }, series: series({ '2026-03': [value(5)] }) })).toMatchObject({
      status: 'noData',
      reason: null,
      score: null,
      figure: { value: 5 },
    });
  });

  it('is the same for equal figures', () => {
    const at = (of: number) =>
      evaluate({
        of: { direction: 'decrease' },
        targets: [target('2026', 0.3)],
        series: series({ '2026-03': [value(of)] }),
      });
    expect(at(0.1 + 0.2)).toMatchObject({ status: 'onTarget', score: 100 });
    expect(at(0.33)).toMatchObject({ status: 'atRisk', score: 50 });
  });
});

describe('sums over units', () => {
  const of = { overUnits: 'sum', overTime: 'sum' } as const;
  const targets = [target('2026', 1200)];
  const rows = { '2026-03': [value(30), value(20), null] };

  it('that lack a part are compared with the targets of the parts they have', () => {
    expect(evaluate({ of, targets, series: series(rows, [25, 25, 50]) })).toMatchObject({
      status: 'onTarget',
      figure: { value: 50, partial: true, got: 2, expected: 3 },
      yardstick: { target: { value: 50 }, offTargetBeyond: 45 },
    });
    const limited = [
      target('2026', 1200, { limits: { onTargetFrom: null, offTargetBeyond: { unit: 'absolute', amount: 240 } } }),
    ];
    expect(evaluate({ of, targets: limited, series: series(rows, [25, 25, 50]) })).toMatchObject({
      yardstick: { offTargetBeyond: 40 },
    });
  });

  it('have no status without targets a part', () => {
    expect(evaluate({ of, targets, series: series(rows) })).toMatchObject({
      status: 'noData',
      reason: 'partial',
      figure: { value: 50 },
    });
    expect(evaluate({ of, targets: [], series: series(rows) })).toMatchObject({ reason: 'noTarget' });
  });

  it('that are whole take the unit’s own target, else their parts’', () => {
    const whole = series({ '2026-03': [value(30), value(20)] }, [30, 30]);
    expect(evaluate({ of, targets, series: whole })).toMatchObject({ yardstick: { target: { value: 100 } } });
    expect(evaluate({ of, targets: [], series: whole })).toMatchObject({
      yardstick: { target: { value: 60 } },
      status: 'offTarget',
    });
  });

  it('keep their partiality over time', () => {
    const months = series({ '2026-02': [value(10), value(10)], '2026-03': [null, value(10)] });
    const mean = (overTime: 'mean' | 'min', totals: readonly number[]) =>
      evaluate({
        of: { overUnits: 'sum', overTime, window: 'yearToDate' },
        targets: [target('2026', 20)],
        expected: [{ unitId: 'u', from: '2026-02-01', to: null }],
        series: series({ '2026-02': [value(10), value(10)], '2026-03': [null, value(10)] }, totals),
      });
    expect(
      evaluate({
        of: { overUnits: 'sum', overTime: 'mean', window: 'yearToDate' },
        targets: [target('2026', 20)],
        series: months,
      }),
    ).toMatchObject({ reason: 'partial', figure: { value: 15 } });
    expect(mean('mean', [10, 10])).toMatchObject({ status: 'onTarget', yardstick: { target: { value: 15 } } });
    expect(mean('min', [10, 10])).toMatchObject({ reason: 'partial' });
  });
});

describe('a formula', () => {
  const of = { kind: 'formula', window: 'yearToDate' } as const;
  const cell = (period: string, by: number) => ({ unitId: 'u', period, content: value(by) });
  const operand = (code: string, contents: readonly ReturnType<typeof cell>[]) => ({
    definition: definition({ code, overTime: 'sum', overUnits: 'sum' }),
    contents,
    expected: [{ unitId: 'u', from: '2026-01-01', to: null }],
  });
  const formula = (b: readonly ReturnType<typeof cell>[]) =>
    formulaSeries(
      {
        unitId: 'u',
        frequency: 'month',
        calendar,
        operands: [operand('A', [cell('2026-01', 80), cell('2026-02', 10)]), operand('B', b)],
        evaluate: (operands) => {
          const [a, over] = [operands.get('A') ?? null, operands.get('B') ?? null];
          if (a === null || over === null) return 'operandMissing';
          return over === 0 ? 'divisionByZero' : (100 * a) / over;
        },
      },
      ['2026-01', '2026-02', '2026-03'].map((id) => parsePeriod(id, calendar)),
    );

  it('is held against the target at the end of its window', () => {
    const result = evaluate({
      of,
      formula: formula([cell('2026-01', 100), cell('2026-02', 20)]),
      shown: '2026-02',
      today: '2026-03-12',
    });
    expect(result).toMatchObject({
      period: '2026-02',
      figure: { value: 75 },
      status: 'atRisk',
      yardstick: { target: { value: 80 } },
    });
  });

  it('falls back to the last period that could be computed, and else names what is missing', () => {
    expect(
      evaluate({ of, formula: formula([cell('2026-01', 100)]), shown: '2026-02', today: '2026-03-12' }),
    ).toMatchObject({ period: '2026-01', figure: { value: 80 } });
    expect(evaluate({ of, formula: formula([]), shown: '2026-02', today: '2026-03-12' })).toMatchObject({
      status: 'noData',
      reason: 'operandMissing',
    });
    expect(
      evaluate({ of, formula: formula([cell('2026-01', 0)]), shown: '2026-01', today: '2026-02-12' }),
    ).toMatchObject({ reason: 'divisionByZero' });
  });

  it('is due when the last of its operands is', () => {
    const first = { of, formula: formula([cell('2026-01', 100)]), shown: '2026-02', today: '2026-03-14' };
    expect(evaluate({ ...first, dueDays: null })).toMatchObject({ reason: 'stale' });
    expect(evaluate({ ...first, dueDays: 10 })).toMatchObject({ reason: null, nextDue: '2026-03-13' });
  });
});

describe('windows', () => {
  it('sum value and target over the same months', () => {
    const of = { overUnits: 'none', overTime: 'sum', window: 'yearToDate' } as const;
    const result = evaluate({
      of,
      targets: [target('2026', 1200)],
      series: series({ '2026-01': [value(90)], '2026-03': [value(120)] }),
    });
    expect(result).toMatchObject({
      status: 'onTarget',
      figure: { value: 210, got: 2, expected: 3, partial: true },
      yardstick: { target: { value: 200 } },
    });
  });

  it('measure a sum’s progress on one period, whatever the window', () => {
    const of = { overUnits: 'none', overTime: 'sum', window: 'yearToDate' } as const;
    const rows = series({ '2026-01': [value(100)], '2026-02': [value(70)], '2026-03': [value(75)] });
    const baseline = { kpiId: ID, unitId: 'u', period: '2025', value: 600 };
    expect(evaluate({ of, baseline, targets: [target('2026', 1200)], series: rows }).progress).toBe(50);
  });

  it('weight a ratio’s targets by its denominators, and ask assurance of the period’s', () => {
    const of = { kind: 'ratio', factor: 100, window: 'yearToDate' } as const;
    const targets = [target('2026-01', 40), target('2026-03', 80)];
    const result = evaluate({
      of,
      targets,
      series: series({ '2026-01': [ratio(15, 30)], '2026-03': [ratio(5, 10)] }),
      processLimits: { lower: 60, centre: 65, upper: 70 },
    });
    expect(result.figure?.value).toBe(50);
    expect(result).toMatchObject({
      yardstick: { target: { kind: 'figure', value: 50 } },
      status: 'onTarget',
      assurance: 'notWithoutChange',
    });
  });

  it('never cross a change of unit of measure', () => {
    const definitions = [
      definition({ unitOfMeasure: { en: 'days' } }),
      definition({ validFrom: '2026-03-01', overTime: 'mean', window: 'rolling12' }),
    ];
    const rows = series({ '2026-01': [value(1000)], '2026-02': [value(1000)], '2026-03': [value(76)] });
    expect(evaluate({ definitions, series: rows })).toMatchObject({ figure: { value: 76 } });
    expect(evaluate({ definitions, series: rows.slice(0, 2), today: '2026-04-07' })).toMatchObject({
      reason: 'notDue',
      period: null,
    });
    expect(evaluate({ definitions, series: rows, shown: '2026-02' })).toMatchObject({ figure: { value: 1000 } });
  });
});

describe('a new version', () => {
  const monthly = definition();

  it('that changes frequency or unit begins at a boundary of the coarser frequency', () => {
    const quarterly = (validFrom: string) => definition({ frequency: 'quarter', validFrom });
    expect(() => checkNewVersion(monthly, quarterly('2026-02-01'), calendar)).toThrow(
      expect.objectContaining({ code: 'versionBoundary' }),
    );
    expect(() => checkNewVersion(monthly, quarterly('2026-04-01'), calendar)).not.toThrow();
    expect(() => checkNewVersion(quarterly('2025-01-01'), definition({ validFrom: '2026-02-01' }), calendar)).toThrow();
    expect(() =>
      checkNewVersion(monthly, definition({ validFrom: '2026-02-15', decimals: 2 }), calendar),
    ).not.toThrow();
    expect(() =>
      checkNewVersion(monthly, definition({ validFrom: '2026-02-15', unitOfMeasure: { en: 'days' } }), calendar),
    ).toThrow();
  });
});
