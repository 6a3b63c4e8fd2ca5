import { describe, expect, it } from 'vitest';
import { combineRollups, partRollup } from '../aggregation/part-rollup.ts';
import type { Rollup } from '../aggregation/rollup.ts';
import { kpiDefinitionSchema } from '../kpi/definition.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar } from '../period/period.ts';
import { DEFAULT_SETTINGS } from '../plan/settings.ts';
import type { ReadingContent } from '../reading/reading.ts';
import type { Target } from '../target/target.ts';
import { checkNewVersion } from './definition-segment.ts';
import { evaluateKpi } from './evaluate-kpi.ts';
import type { KpiInput } from './evaluate-kpi.ts';
import { formulaSeries } from './formula-series.ts';

const ID = '01920000-0000-7000-8000-000000000001';
const calendar: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'America/Lima' };

function definition(more: Partial<KpiDefinition> = {}): KpiDefinition {
  return kpiDefinitionSchema.parse({
    id: ID,
    planId: ID,
    code: 'K-01',
    name: { en: 'Clearance time' },
    kind: 'value',
    scale: 'amount',
    unitOfMeasure: { en: 'h' },
    decimals: 1,
    direction: 'increase',
    frequency: 'month',
    overTime: 'last',
    overUnits: 'mean',
    ownerId: null,
    validFrom: '2025-01-01',
    ...more,
  });
}

const value = (of: number): ReadingContent => ({ kind: 'value', value: of });
const ratio = (numerator: number, denominator: number): ReadingContent => ({ kind: 'ratio', numerator, denominator });
const notApplicable: ReadingContent = { kind: 'notApplicable', reason: 'closed' };

/** Roll-ups of several offices: one list of contents a period; targets by office, the same every period. */
function series(rows: Readonly<Record<string, readonly (ReadingContent | null)[]>>, targets: readonly (number | null)[] = []): Rollup[] {
  return Object.entries(rows).map(([period, contents]) =>
    combineRollups(period, contents.map((content, place) => partRollup(period, content, targets[place] ?? null))),
  );
}

function target(period: string, of: number, more: Partial<Target> = {}): Target {
  return { id: period, kpiId: ID, unitId: 'u', period, value: { kind: 'figure', value: of }, path: 'step', limits: { onTargetFrom: null, offTargetBeyond: null }, reason: null, authorId: 'p', ...more };
}

function evaluate(more: Partial<Omit<KpiInput, 'shownPeriod'>> & { shown?: string; of?: Partial<KpiDefinition> } = {}) {
  const { shown = '2026-03', of = {}, ...input } = more;
  return evaluateKpi({
    definitions: [definition(of)],
    unitId: 'u',
    settings: DEFAULT_SETTINGS,
    calendar,
    today: '2026-04-10',
    shownPeriod: parsePeriod(shown, calendar),
    series: [],
    formula: null,
    expected: [{ unitId: 'u', from: '2026-01-01', to: null }],
    dueDays: null,
    hasAnyApproved: true,
    hasPending: false,
    targets: [target('2026', 80)],
    baseline: null,
    signal: { kind: 'noSignalYet', side: null, rule: null, since: null, reason: 'tooFewPoints' },
    processLimits: null,
    seasonFactors: null,
    ...input,
  });
}

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
    expect(evaluate({ series: rows, shown: '2026' , today: '2026-04-02' }).period).toBe('2026-03');
    expect(evaluate({ series: rows, shown: '2026-Q1' }).period).toBe('2026-03');
    expect(evaluate({ series: rows, shown: '2026-01' })).toMatchObject({ period: '2026-01', status: 'onTarget' });
  });

  it('keeps a yearly figure until the next one is due', () => {
    const yearly = { of: { frequency: 'year' }, series: series({ '2025': [value(85)] }), targets: [target('2025', 80)], expected: [{ unitId: 'u', from: '2025-01-01', to: null }] } as const;
    expect(evaluate({ ...yearly, shown: '2026-12', today: '2027-01-05' })).toMatchObject({ period: '2025', status: 'onTarget' });
    expect(evaluate({ ...yearly, shown: '2027-01', today: '2027-01-08' })).toMatchObject({ status: 'onTarget' });
    // Due on 7 January, five working days of grace until the 14th.
    expect(evaluate({ ...yearly, shown: '2027-01', today: '2027-01-15' })).toMatchObject({ status: 'noData', reason: 'stale' });
  });

  it('counts zero, and an early reading', () => {
    expect(evaluate({ of: { direction: 'decrease' }, series: series({ '2026-03': [value(0)] }), today: '2026-04-01' })).toMatchObject({ status: 'onTarget', score: 100, attainment: null });
  });

  it('leaves context without status or reason', () => {
    expect(evaluate({ of: { direction: 'none' }, series: series({ '2026-03': [value(5)] }) })).toMatchObject({ status: 'noData', reason: null, score: null, figure: { value: 5 } });
  });

  it('is the same for equal figures', () => {
    const at = (of: number) => evaluate({ of: { direction: 'decrease' }, targets: [target('2026', 0.3)], series: series({ '2026-03': [value(of)] }) });
    expect(at(0.1 + 0.2)).toMatchObject({ status: 'onTarget', score: 100 });
    expect(at(0.33)).toMatchObject({ status: 'atRisk', score: 50 });
  });
});

describe('no data, by the first reason that holds', () => {
  const late = { series: series({ '2026-01': [value(90)] }) };

  it('discontinued', () => {
    expect(evaluate({ of: { discontinuedAfter: '2026-02-28' }, hasAnyApproved: false, hasPending: true })).toMatchObject({ reason: 'discontinued' });
    expect(evaluate({ of: { discontinuedAfter: '2026-03-31' }, series: series({ '2026-03': [value(90)] }) })).toMatchObject({ status: 'onTarget' });
    expect(evaluate({ ...late, expected: [{ unitId: 'u', from: '2026-01-01', to: '2026-01-31' }] })).toMatchObject({ reason: 'discontinued', nextDue: null });
  });

  it('not discontinued before its day, in a shown period that still runs', () => {
    const running = { ...late, shown: '2026', today: '2026-02-10' };
    expect(evaluate({ ...running, of: { discontinuedAfter: '2026-06-30' } })).toMatchObject({ status: 'onTarget' });
    expect(evaluate({ ...running, expected: [{ unitId: 'u', from: '2026-01-01', to: '2026-06-30' }] })).toMatchObject({ status: 'onTarget' });
    const definitions = [definition(), definition({ validFrom: '2026-07-01', unitOfMeasure: { en: 'days' } })];
    expect(evaluate({ ...running, definitions })).toMatchObject({ status: 'onTarget' });
  });

  it('pending approval: nothing approved at all', () => {
    expect(evaluate({ hasAnyApproved: false, hasPending: true })).toMatchObject({ status: 'noData', reason: 'pendingApproval' });
  });

  it('not due until the first due moment, then not reported', () => {
    const first = { expected: [{ unitId: 'u', from: '2026-03-01', to: null }], hasAnyApproved: false };
    expect(evaluate({ ...first, today: '2026-04-07' })).toMatchObject({ reason: 'notDue', nextDue: '2026-04-07', figure: null, period: null });
    expect(evaluate({ ...first, today: '2026-04-08' })).toMatchObject({ reason: 'notReported' });
    expect(evaluate({ ...first, today: '2026-04-08', shown: '2026-02' })).toMatchObject({ reason: 'notDue' });
    expect(evaluate({ expected: [] })).toMatchObject({ reason: 'notDue', nextDue: null });
  });

  it('stale once a later period is overdue by the grace, with the last value beside it', () => {
    expect(evaluate({ ...late, shown: '2026-02', today: '2026-03-13' })).toMatchObject({ status: 'onTarget', reason: null, nextDue: '2026-03-06' });
    expect(evaluate({ ...late, shown: '2026-02', today: '2026-03-14' })).toMatchObject({ status: 'noData', reason: 'stale', score: null, period: '2026-01', figure: { value: 90 } });
    expect(evaluate({ ...late, shown: '2026-01', today: '2026-12-31' })).toMatchObject({ status: 'onTarget' });
  });

  it('not applicable', () => {
    expect(evaluate({ series: series({ '2026-02': [value(90)], '2026-03': [notApplicable] }), targets: [] })).toMatchObject({ reason: 'notApplicable', period: '2026-03' });
  });

  it('no target before a division by zero, before too few parts', () => {
    const zero = { of: { kind: 'ratio' }, series: series({ '2026-03': [ratio(0, 0)] }) } as const;
    expect(evaluate({ ...zero, targets: [] })).toMatchObject({ reason: 'noTarget' });
    expect(evaluate(zero)).toMatchObject({ reason: 'divisionByZero' });
    expect(evaluate({ series: series({ '2026-03': [value(90)] }), targets: [target('2027', 80)] })).toMatchObject({ reason: 'noTarget' });
    expect(evaluate({ of: { scale: 'percent' }, series: series({ '2026-03': [value(95)] }), targets: [target('2026', 95)] })).toMatchObject({ reason: 'noTarget' });
  });

  it('partial below the coverage floor, whatever the aggregate; exactly the floor passes', () => {
    const parts = (got: number, all: number) => series({ '2026-03': Array.from({ length: all }, (_, place) => (place < got ? value(90) : null)) });
    expect(evaluate({ series: parts(3, 5) })).toMatchObject({ status: 'onTarget', figure: { got: 3, expected: 5 } });
    expect(evaluate({ series: parts(4, 7) })).toMatchObject({ status: 'noData', reason: 'partial' });
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
    const limited = [target('2026', 1200, { limits: { onTargetFrom: null, offTargetBeyond: { unit: 'absolute', amount: 240 } } })];
    expect(evaluate({ of, targets: limited, series: series(rows, [25, 25, 50]) })).toMatchObject({ yardstick: { offTargetBeyond: 40 } });
  });

  it('have no status without targets a part', () => {
    expect(evaluate({ of, targets, series: series(rows) })).toMatchObject({ status: 'noData', reason: 'partial', figure: { value: 50 } });
    expect(evaluate({ of, targets: [], series: series(rows) })).toMatchObject({ reason: 'noTarget' });
  });

  it('that are whole take the unit’s own target, else their parts’', () => {
    const whole = series({ '2026-03': [value(30), value(20)] }, [30, 30]);
    expect(evaluate({ of, targets, series: whole })).toMatchObject({ yardstick: { target: { value: 100 } } });
    expect(evaluate({ of, targets: [], series: whole })).toMatchObject({ yardstick: { target: { value: 60 } }, status: 'offTarget' });
  });

  it('keep their partiality over time', () => {
    const months = series({ '2026-02': [value(10), value(10)], '2026-03': [null, value(10)] });
    const mean = (overTime: 'mean' | 'min', totals: readonly number[]) =>
      evaluate({ of: { overUnits: 'sum', overTime, window: 'yearToDate' }, targets: [target('2026', 20)], expected: [{ unitId: 'u', from: '2026-02-01', to: null }], series: series({ '2026-02': [value(10), value(10)], '2026-03': [null, value(10)] }, totals) });
    expect(evaluate({ of: { overUnits: 'sum', overTime: 'mean', window: 'yearToDate' }, targets: [target('2026', 20)], series: months })).toMatchObject({ reason: 'partial', figure: { value: 15 } });
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
    const result = evaluate({ of, formula: formula([cell('2026-01', 100), cell('2026-02', 20)]), shown: '2026-02', today: '2026-03-12' });
    expect(result).toMatchObject({ period: '2026-02', figure: { value: 75 }, status: 'atRisk', yardstick: { target: { value: 80 } } });
  });

  it('falls back to the last period that could be computed, and else names what is missing', () => {
    expect(evaluate({ of, formula: formula([cell('2026-01', 100)]), shown: '2026-02', today: '2026-03-12' })).toMatchObject({ period: '2026-01', figure: { value: 80 } });
    expect(evaluate({ of, formula: formula([]), shown: '2026-02', today: '2026-03-12' })).toMatchObject({ status: 'noData', reason: 'operandMissing' });
    expect(evaluate({ of, formula: formula([cell('2026-01', 0)]), shown: '2026-01', today: '2026-02-12' })).toMatchObject({ reason: 'divisionByZero' });
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
    const result = evaluate({ of, targets: [target('2026', 1200)], series: series({ '2026-01': [value(90)], '2026-03': [value(120)] }) });
    expect(result).toMatchObject({ status: 'onTarget', figure: { value: 210, got: 2, expected: 3, partial: true }, yardstick: { target: { value: 200 } } });
  });

  it('weight a ratio’s targets by its denominators, and ask assurance of the period’s', () => {
    const of = { kind: 'ratio', factor: 100, window: 'yearToDate' } as const;
    const targets = [target('2026-01', 40), target('2026-03', 80)];
    const result = evaluate({ of, targets, series: series({ '2026-01': [ratio(15, 30)], '2026-03': [ratio(5, 10)] }), processLimits: { lower: 60, centre: 65, upper: 70 } });
    expect(result.figure?.value).toBe(50);
    expect(result).toMatchObject({ yardstick: { target: { kind: 'figure', value: 50 } }, status: 'onTarget', assurance: 'notWithoutChange' });
  });

  it('never cross a change of unit of measure', () => {
    const definitions = [definition({ unitOfMeasure: { en: 'days' } }), definition({ validFrom: '2026-03-01', overTime: 'mean', window: 'rolling12' })];
    const rows = series({ '2026-01': [value(1000)], '2026-02': [value(1000)], '2026-03': [value(76)] });
    expect(evaluate({ definitions, series: rows })).toMatchObject({ figure: { value: 76 } });
    expect(evaluate({ definitions, series: rows.slice(0, 2), today: '2026-04-07' })).toMatchObject({ reason: 'notDue', period: null });
    expect(evaluate({ definitions, series: rows, shown: '2026-02' })).toMatchObject({ figure: { value: 1000 } });
  });
});

describe('a new version', () => {
  const monthly = definition();

  it('that changes frequency or unit begins at a boundary of the coarser frequency', () => {
    const quarterly = (validFrom: string) => definition({ frequency: 'quarter', validFrom });
    expect(() => checkNewVersion(monthly, quarterly('2026-02-01'), calendar)).toThrow(expect.objectContaining({ code: 'versionBoundary' }));
    expect(() => checkNewVersion(monthly, quarterly('2026-04-01'), calendar)).not.toThrow();
    expect(() => checkNewVersion(quarterly('2025-01-01'), definition({ validFrom: '2026-02-01' }), calendar)).toThrow();
    expect(() => checkNewVersion(monthly, definition({ validFrom: '2026-02-15', decimals: 2 }), calendar)).not.toThrow();
    expect(() => checkNewVersion(monthly, definition({ validFrom: '2026-02-15', unitOfMeasure: { en: 'days' } }), calendar)).toThrow();
  });
});
