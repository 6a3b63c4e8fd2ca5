import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar } from '../period/period.ts';
import type { ReadingContent } from '../reading/reading.ts';
import { formulaSeries } from './formula-series.ts';
import type { FormulaEvaluator, FormulaInput, FormulaOperand } from './formula-series.ts';

const calendar: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'America/Lima' };
const periods = (...ids: readonly string[]) => ids.map((id) => parsePeriod(id, calendar));
type Cells = Readonly<Record<string, Readonly<Record<string, number | 'n/a'>>>>;

/** Cells by unit, then period; every unit named owes the operand from 2026 on. */
function operand(code: string, cells: Cells, more: Partial<FormulaOperand['definition']> = {}): FormulaOperand {
  const contents = Object.entries(cells).flatMap(([unitId, row]) =>
    Object.entries(row).map(([period, value]) => {
      const content: ReadingContent =
        value === 'n/a' ? { kind: 'notApplicable', reason: 'closed' } : { kind: 'value', value };
      return { unitId, period, content };
    }),
  );
  return {
    definition: {
      code,
      kind: 'value',
      factor: 1,
      overUnits: 'sum',
      overTime: 'sum',
      frequency: 'month',
      discontinuedAfter: null,
      ...more,
    },
    contents,
    expected: Object.keys(cells).map((unitId) => ({ unitId, from: '2026-01-01', to: null })),
  };
}

/** 100 × A ÷ B */
const share: FormulaEvaluator = (operands) => {
  const [a, b] = [operands.get('A') ?? null, operands.get('B') ?? null];
  if (a === null || b === null) return 'operandMissing';
  return b === 0 ? 'divisionByZero' : (100 * a) / b;
};
const input = (operands: readonly FormulaOperand[], more: Partial<FormulaInput> = {}): FormulaInput => ({
  unitId: 'root',
  frequency: 'month',
  operands,
  calendar,
  evaluate: share,
  ...more,
});

describe('a formula at a parent', () => {
  it('is computed on what its operands amount to, over the parts where all have a value', () => {
    const a = operand('A', { north: { '2026-01': 9 }, south: { '2026-01': 10 }, west: { '2026-01': 500 } });
    const b = operand('B', { north: { '2026-01': 10 }, south: { '2026-01': 100 }, west: {} });
    const [january] = formulaSeries(input([a, b]), periods('2026-01')).figures;
    expect(january?.value).toBeCloseTo(17.2727, 4);
    expect(january).toMatchObject({ got: 2, expected: 3, reason: null });
  });

  it('says that operands are missing, that nothing is there, or that nothing applies', () => {
    const a = operand('A', { north: { '2026-01': 9, '2026-03': 'n/a' }, south: { '2026-04': 1 } });
    const b = operand('B', {
      north: { '2026-03': 4, '2026-04': 0 },
      south: { '2026-01': 4, '2026-03': 'n/a', '2026-04': 0 },
    });
    const { figures } = formulaSeries(input([a, b]), periods('2026-01', '2026-02', '2026-03', '2026-04'));
    expect(figures.map(({ reason }) => reason)).toEqual([
      'operandMissing',
      'notReported',
      'notApplicable',
      'divisionByZero',
    ]);
    expect(figures.map(({ got, expected }) => [got, expected])).toEqual([
      [0, 2],
      [0, 2],
      [0, 0],
      [1, 2],
    ]);
  });

  it('lets the formula supply an operand that does not apply', () => {
    const a = operand('A', { north: { '2026-01': 9 } });
    const b = operand('B', { north: { '2026-01': 'n/a' } });
    const coalesced: FormulaEvaluator = (operands) => (operands.get('A') ?? 0) / (operands.get('B') ?? 3);
    expect(formulaSeries(input([a, b], { evaluate: coalesced }), periods('2026-01', '2026-02')).figures).toMatchObject([
      { value: 3, got: 1, expected: 1 },
      { value: null, reason: 'notReported' },
    ]);
  });

  it('counts an operand that only the unit itself has once', () => {
    const a = operand('A', { north: { '2026-01': 9 }, south: { '2026-01': 11 } });
    const b = operand('B', { root: { '2026-01': 200 } }, { overUnits: 'none' });
    expect(formulaSeries(input([a, b]), periods('2026-01')).figures[0]).toMatchObject({
      value: 10,
      got: 2,
      expected: 2,
    });
  });
});

describe('a formula over time', () => {
  const a = operand('A', { port: { '2026-01': 1, '2026-02': 2, '2026-03': 3 } });
  const b = operand('B', { port: { '2026-01': 10, '2026-02': 10 } });

  it('aggregates finer operands first, and says when a sum lacks a month', () => {
    const whole = operand('B', { port: { '2026-01': 10, '2026-02': 10, '2026-03': 20 } });
    const quarter = (operands: readonly FormulaOperand[]) =>
      formulaSeries(input(operands, { frequency: 'quarter', unitId: 'port' }), periods('2026-Q1')).figures[0];
    expect(quarter([a, whole])).toMatchObject({ value: 15, partial: false });
    expect(quarter([a, b])).toMatchObject({ value: 30, partial: true });
  });

  it('takes a window over the parts that count in each period', () => {
    const series = formulaSeries(input([a, b], { unitId: 'port' }), periods('2026-01', '2026-02', '2026-03'));
    expect(series.figures.map(({ value }) => value)).toEqual([10, 20, null]);
    expect(series.over(periods('2026-01', '2026-02', '2026-03'))).toMatchObject({
      period: '2026-03',
      value: 15,
      got: 2,
      expected: 3,
    });
  });

  it('reads earlier periods for prev', () => {
    const growth: FormulaEvaluator = (operands, previous) => {
      const [now, before] = [operands.get('A') ?? null, previous('A', 1)];
      return now === null || before === null ? 'operandMissing' : now - before;
    };
    const { figures } = formulaSeries(
      input([a], { evaluate: growth, unitId: 'port' }),
      periods('2026-01', '2026-02', '2026-03'),
    );
    expect(figures.map(({ value, reason }) => value ?? reason)).toEqual(['operandMissing', 1, 1]);
  });

  it('computes a formula inside a formula from the same operands, at any period back', () => {
    const doubled = {
      code: 'D',
      evaluate: (operands: ReadonlyMap<string, number | null>) => 2 * (operands.get('A') ?? 0),
    };
    const outer: FormulaEvaluator = (operands, previous) => {
      const [now, before] = [operands.get('D') ?? null, previous('D', 1)];
      return now === null || before === null ? 'operandMissing' : now - before;
    };
    const { figures } = formulaSeries(
      input([a], { inner: [doubled], evaluate: outer, unitId: 'port' }),
      periods('2026-03'),
    );
    expect(figures[0]?.value).toBe(2);
  });

  it('refuses a coarser operand', () => {
    const yearly = operand('A', {}, { frequency: 'year' });
    expect(() => formulaSeries(input([yearly]), periods('2026-01'))).toThrow(
      expect.objectContaining({ code: 'operandCoarser' }),
    );
  });
});
