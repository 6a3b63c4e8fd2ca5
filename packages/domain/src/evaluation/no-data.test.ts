import { describe, expect, it } from 'vitest';
import { definition, evaluate, notApplicable, ratio, series, target, value } from './evaluate-kpi-case.ts';

describe('no data, by the first reason that holds', () => {
  const late = { series: series({ '2026-01': [value(90)] }) };

  it('discontinued', () => {
    expect(
      evaluate({ of: { discontinuedAfter: '2026-02-28' }, hasAnyApproved: false, hasPending: true }),
    ).toMatchObject({ reason: 'discontinued' });
    expect(
      evaluate({ of: { discontinuedAfter: '2026-03-31' }, series: series({ '2026-03': [value(90)] }) }),
    ).toMatchObject({ status: 'onTarget' });
    expect(evaluate({ ...late, expected: [{ unitId: 'u', from: '2026-01-01', to: '2026-01-31' }] })).toMatchObject({
      reason: 'discontinued',
      nextDue: null,
    });
  });

  it('not discontinued while the last value is of the shown period itself', () => {
    const expected = [{ unitId: 'u', from: '2026-01-01', to: '2026-01-15' }];
    expect(evaluate({ ...late, expected, shown: '2026-01' })).toMatchObject({ status: 'onTarget' });
    expect(evaluate({ ...late, expected, shown: '2026-02' })).toMatchObject({ reason: 'discontinued' });
  });

  it('not discontinued before its day, in a shown period that still runs', () => {
    const running = { ...late, shown: '2026', today: '2026-02-10' };
    expect(evaluate({ ...running, of: { discontinuedAfter: '2026-06-30' } })).toMatchObject({ status: 'onTarget' });
    expect(evaluate({ ...running, expected: [{ unitId: 'u', from: '2026-01-01', to: '2026-06-30' }] })).toMatchObject({
      status: 'onTarget',
    });
    const definitions = [definition(), definition({ validFrom: '2026-07-01', unitOfMeasure: { en: 'days' } })];
    expect(evaluate({ ...running, definitions })).toMatchObject({ status: 'onTarget' });
  });

  it('pending approval: nothing approved at all', () => {
    expect(evaluate({ hasAnyApproved: false, hasPending: true })).toMatchObject({
      status: 'noData',
      reason: 'pendingApproval',
    });
  });

  it('not due until the first due moment, then not reported', () => {
    const first = { expected: [{ unitId: 'u', from: '2026-03-01', to: null }], hasAnyApproved: false };
    expect(evaluate({ ...first, today: '2026-04-07' })).toMatchObject({
      reason: 'notDue',
      nextDue: '2026-04-07',
      figure: null,
      period: null,
    });
    expect(evaluate({ ...first, today: '2026-04-08' })).toMatchObject({ reason: 'notReported' });
    expect(evaluate({ ...first, today: '2026-04-08', shown: '2026-02' })).toMatchObject({ reason: 'notDue' });
    expect(evaluate({ expected: [] })).toMatchObject({ reason: 'notDue', nextDue: null });
  });

  it('owes only its own part where nothing is aggregated over units', () => {
    const expected = [{ unitId: 'below', from: '2026-01-01', to: null }];
    expect(evaluate({ of: { overUnits: 'none' }, expected })).toMatchObject({ reason: 'notDue' });
    expect(evaluate({ expected })).toMatchObject({ reason: 'notReported' });
  });

  it('stale once a later period is overdue by the grace, with the last value beside it', () => {
    expect(evaluate({ ...late, shown: '2026-02', today: '2026-03-13' })).toMatchObject({
      status: 'onTarget',
      reason: null,
      nextDue: '2026-03-06',
    });
    expect(evaluate({ ...late, shown: '2026-02', today: '2026-03-14' })).toMatchObject({
      status: 'noData',
      reason: 'stale',
      score: null,
      period: '2026-01',
      figure: { value: 90 },
    });
    expect(evaluate({ ...late, shown: '2026-01', today: '2026-12-31' })).toMatchObject({ status: 'onTarget' });
  });

  it('not applicable', () => {
    expect(
      evaluate({ series: series({ '2026-02': [value(90)], '2026-03': [notApplicable] }), targets: [] }),
    ).toMatchObject({ reason: 'notApplicable', period: '2026-03' });
  });

  it('not applicable only where no part is awaited', () => {
    const rows = series({ '2026-02': [value(90), value(90)], '2026-03': [notApplicable, null] });
    expect(evaluate({ series: rows, today: '2026-04-08' })).toMatchObject({ period: '2026-02', status: 'onTarget' });
  });

  it('no target before a division by zero, before too few parts', () => {
    const zero = { of: { kind: 'ratio' }, series: series({ '2026-03': [ratio(0, 0)] }) } as const;
    expect(evaluate({ ...zero, targets: [] })).toMatchObject({ reason: 'noTarget' });
    expect(evaluate(zero)).toMatchObject({ reason: 'divisionByZero' });
    expect(evaluate({ series: series({ '2026-03': [value(90)] }), targets: [target('2027', 80)] })).toMatchObject({
      reason: 'noTarget',
    });
    expect(
      evaluate({ of: { scale: 'percent' }, series: series({ '2026-03': [value(95)] }), targets: [target('2026', 95)] }),
    ).toMatchObject({ reason: 'noTarget' });
  });

  it('partial below the coverage floor, whatever the aggregate; exactly the floor passes', () => {
    const parts = (got: number, all: number) =>
      series({ '2026-03': Array.from({ length: all }, (_, place) => (place < got ? value(90) : null)) });
    expect(evaluate({ series: parts(3, 5) })).toMatchObject({ status: 'onTarget', figure: { got: 3, expected: 5 } });
    expect(evaluate({ series: parts(4, 7) })).toMatchObject({ status: 'noData', reason: 'partial' });
  });
});
