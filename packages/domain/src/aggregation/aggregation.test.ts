import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqualFigure } from '../figure.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar } from '../period/period.ts';
import type { ReadingContent } from '../reading/reading.ts';
import { checkAggregation } from './check-aggregation.ts';
import type { AggregationChoice } from './check-aggregation.ts';
import { countExpectedParts, isExpectedIn } from './expected-parts.ts';
import { figureOf } from './figure-of.ts';
import type { AggregationRule } from './figure-of.ts';
import { combineRollups, emptyRollup, partRollup } from './part-rollup.ts';
import type { Rollup } from './rollup.ts';
import { coarsen, completeRollups, windowFigure, windowPeriods } from './window-figure.ts';

const calendar: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'America/Lima' };
const value = (of: number): ReadingContent => ({ kind: 'value', value: of });
const ratio = (numerator: number, denominator: number): ReadingContent => ({ kind: 'ratio', numerator, denominator });
const notApplicable: ReadingContent = { kind: 'notApplicable', reason: 'closed for works' };
const rule = (more: Partial<AggregationRule> = {}): AggregationRule => ({
  kind: 'value',
  factor: 1,
  overUnits: 'sum',
  overTime: 'sum',
  ...more,
});
const percentage = rule({ kind: 'ratio', factor: 100 });
const of = (period: string, contents: readonly (ReadingContent | null)[], targets: readonly (number | null)[] = []) =>
  combineRollups(
    period,
    contents.map((content, place) => partRollup(period, content, targets[place] ?? null)),
  );

describe('a roll-up of parts', () => {
  it('golden: a ratio of offices 9/10 and 10/100 is 17.2727 %, not 50 %', () => {
    const figure = figureOf(of('2026-09', [ratio(9, 10), ratio(10, 100)]), percentage);
    expect(figure.value).toBeCloseTo(17.2727, 4);
    expect(figure).toMatchObject({ numerator: 19, denominator: 110, got: 2, expected: 2, partial: false });
  });

  it('is the same however offices are grouped', () => {
    const part = fc.oneof(
      fc
        .tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }))
        .map(([n, d]) => ratio(n, d)),
      fc.constant(null),
      fc.constant(notApplicable),
      fc.constant(ratio(0, 0)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.nat(3)), { minLength: 1, maxLength: 20 }), (parts) => {
        const flat = of(
          '2026-09',
          parts.map(([content]) => content),
        );
        const grouped = combineRollups(
          '2026-09',
          [0, 1, 2, 3].map((region) =>
            of(
              '2026-09',
              parts.filter(([, at]) => at === region).map(([content]) => content),
            ),
          ),
        );
        const [a, b] = [figureOf(flat, percentage), figureOf(grouped, percentage)];
        expect([b.got, b.expected, b.reason]).toEqual([a.got, a.expected, a.reason]);
        if (a.value === null || b.value === null) expect(b.value).toBe(a.value);
        else expect(isEqualFigure(a.value, b.value)).toBe(true);
      }),
    );
  });

  it('counts 0/0 as reported, without a value of its own', () => {
    expect(figureOf(of('2026-09', [ratio(0, 0)]), percentage)).toMatchObject({
      value: null,
      reason: 'divisionByZero',
      got: 1,
    });
    expect(figureOf(of('2026-09', [ratio(0, 0), ratio(1, 4)]), percentage)).toMatchObject({
      value: 25,
      got: 2,
      expected: 2,
    });
  });

  it('does not expect what does not apply, and is not applicable when nothing does', () => {
    expect(figureOf(of('2026-09', [notApplicable, value(3)]), rule())).toMatchObject({
      value: 3,
      got: 1,
      expected: 1,
      partial: false,
    });
    expect(figureOf(of('2026-09', [notApplicable, notApplicable]), rule())).toMatchObject({
      value: null,
      reason: 'notApplicable',
    });
    expect(figureOf(of('2026-09', [notApplicable, null]), rule())).toMatchObject({
      value: null,
      reason: 'notReported',
      expected: 1,
    });
  });

  it('takes zero for a value and silence for none', () => {
    expect(figureOf(of('2026-09', [value(0)]), rule())).toMatchObject({ value: 0, reason: null });
    expect(figureOf(of('2026-09', [null]), rule())).toMatchObject({ value: null, reason: 'notReported' });
  });

  it.each([
    ['sum', 12, true],
    ['mean', 6, false],
    ['min', 2, false],
    ['max', 10, false],
  ] as const)('%s of 2, 10 and a missing part', (overUnits, expected, partial) => {
    expect(figureOf(of('2026-09', [value(2), value(10), null]), rule({ overUnits }))).toMatchObject({
      value: expected,
      partial,
      got: 2,
      expected: 3,
    });
  });

  it('adds the targets of the parts that have a value, and of no other', () => {
    expect(of('2026-09', [value(2), value(10), null], [5, 6, 7]).targetTotal).toBe(11);
    expect(of('2026-09', [value(2), value(10)], [5, null]).targetTotal).toBeNull();
    expect(of('2026-09', [value(2), null], [5, null]).targetTotal).toBe(5);
  });

  it('ignores a reading of a unit that is not assigned', () => {
    expect(partRollup('2026-09', value(4), 1, false)).toEqual(emptyRollup('2026-09'));
  });
});

describe('expected parts', () => {
  const september = parsePeriod('2026-09', calendar);

  it('are those assigned on the last day of the period', () => {
    expect(isExpectedIn({ from: '2026-09-30', to: null }, september)).toBe(true);
    expect(isExpectedIn({ from: '2026-10-01', to: null }, september)).toBe(false);
    expect(isExpectedIn({ from: '2026-01-01', to: '2026-09-29' }, september)).toBe(false);
    expect(isExpectedIn({ from: '2026-01-01', to: null }, september, '2026-09-29')).toBe(false);
  });

  it('count a unit once', () => {
    const part = (unitId: string) => ({ unitId, from: '2026-01-01', to: null });
    expect(countExpectedParts([part('a'), part('b'), part('a')], september, { discontinuedAfter: null })).toBe(2);
  });
});

describe('over time', () => {
  const months = (rows: readonly Rollup[], more: Partial<AggregationRule>) => windowFigure('2026', rows, rule(more));

  it('golden: units first, then time: A = 10, missing; B = 10, 10 is 15, not 20', () => {
    const figure = months([of('2026-01', [value(10), value(10)]), of('2026-02', [null, value(10)])], {
      overTime: 'mean',
    });
    expect(figure).toMatchObject({ value: 15, partial: true, got: 3, expected: 4 });
  });

  it.each([
    ['sum', 14, true],
    ['mean', 7, false],
    ['last', 4, false],
    ['min', 4, false],
    ['max', 10, false],
  ] as const)('%s of 10, 4 and a missing period', (overTime, expected, partial) => {
    const rows = [of('2026-01', [value(10)]), of('2026-02', [value(4)]), of('2026-03', [null])];
    expect(months(rows, { overTime, overUnits: 'none' })).toMatchObject({ value: expected, partial });
  });

  it('takes last from the last part with a value, and its parts only', () => {
    const rows = [of('2026-01', [value(1), value(1)]), of('2026-02', [value(3), null]), of('2026-03', [null, null])];
    expect(months(rows, { overTime: 'last', overUnits: 'mean' })).toMatchObject({ value: 3, got: 1, expected: 2 });
  });

  it('divides Σ by Σ for ratios', () => {
    const rows = [of('2026-01', [ratio(9, 10)]), of('2026-02', [ratio(10, 100)]), of('2026-03', [ratio(0, 0)])];
    expect(windowFigure('2026', rows, percentage).value).toBeCloseTo(17.2727, 4);
  });

  it('is not applicable only when every part is', () => {
    expect(months([of('2026-01', [notApplicable]), of('2026-02', [notApplicable])], {}).reason).toBe('notApplicable');
    expect(months([of('2026-01', [notApplicable]), of('2026-02', [value(2)])], {}).value).toBe(2);
  });

  it('coarsens from base periods, with what was expected and never came', () => {
    const series = [of('2026-01', [value(1)]), of('2026-02', [value(2)]), of('2026-04', [value(4)])];
    const definition = { ...rule({ overUnits: 'none' }), frequency: 'month', discontinuedAfter: null } as const;
    const quarters = coarsen(series, 'quarter', definition, [{ unitId: 'a', from: '2026-01-01', to: null }], calendar);
    expect(quarters.map(({ period, value: v, got, expected, partial }) => [period, v, got, expected, partial])).toEqual(
      [
        ['2026-Q1', 3, 2, 3, true],
        ['2026-Q2', 4, 1, 3, true],
      ],
    );
    expect(coarsen([], 'quarter', definition, [], calendar)).toEqual([]);
  });

  it('completes a series with what was expected', () => {
    const periods = [parsePeriod('2026-01', calendar), parsePeriod('2026-02', calendar)];
    const rows = completeRollups(periods, new Map(), [{ unitId: 'a', from: '2026-02-01', to: null }], {
      discontinuedAfter: null,
    });
    expect(rows.map((row) => row.expected)).toEqual([0, 1]);
  });
});

describe('windows', () => {
  const ids = (id: string, window: 'period' | 'yearToDate' | 'rolling12', at = calendar, start: string | null = null) =>
    windowPeriods(parsePeriod(id, at), window, at, start).map((period) => period.id);

  it('reach back to the start of the year, or over twelve months', () => {
    expect(ids('2026-03', 'period')).toEqual(['2026-03']);
    expect(ids('2026-03', 'yearToDate')).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(ids('2026-09', 'yearToDate', { ...calendar, fiscalStart: 7 })).toEqual(['2026-07', '2026-08', '2026-09']);
    expect(ids('2026-03', 'rolling12')).toHaveLength(12);
    expect(ids('2026-03', 'rolling12')[0]).toBe('2025-04');
    expect(ids('2026-Q1', 'rolling12')).toEqual(['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']);
    expect(ids('2026-W10', 'rolling12')).toHaveLength(52);
    expect(ids('2026-03-15', 'rolling12')).toHaveLength(365);
    expect(ids('2024-02-29', 'rolling12')[0]).toBe('2023-03-01');
    expect(ids('2026', 'yearToDate')).toEqual(['2026']);
  });

  it('never cross a change of definition', () => {
    expect(ids('2026-03', 'rolling12', calendar, '2026-01-01')).toEqual(['2026-01', '2026-02', '2026-03']);
  });
});

describe('what may not be aggregated', () => {
  const choice: AggregationChoice = {
    kind: 'value',
    scale: 'percent',
    direction: 'increase',
    overTime: 'last',
    overUnits: 'none',
  };

  it.each([
    [{ overUnits: 'mean' }, 'percentAveraged', 'overUnits'],
    [{ overTime: 'mean' }, 'percentAveraged', 'overTime'],
    [{ scale: 'amount', isMedian: true, overUnits: 'mean' }, 'medianAveraged', 'overUnits'],
    [{ scale: 'count', direction: 'yesNo', overTime: 'sum' }, 'yesNoAggregation', 'overTime'],
    [{ scale: 'count', direction: 'yesNo', overUnits: 'mean' }, 'yesNoAggregation', 'overUnits'],
  ] as const)('refuses %j', (more, code, field) => {
    expect(() => checkAggregation({ ...choice, ...more })).toThrow(
      expect.objectContaining({ kind: 'invalid', code, field }),
    );
  });

  it.each([
    {},
    { kind: 'ratio', overUnits: 'mean', overTime: 'mean' },
    { scale: 'amount', overUnits: 'mean', overTime: 'mean' },
    { direction: 'yesNo', scale: 'count', overUnits: 'min', overTime: 'max' },
  ] as const)('lets %j pass', (more) => {
    expect(() => checkAggregation({ ...choice, ...more })).not.toThrow();
  });
});
