import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { evaluateFormula, evaluatorOf } from './evaluate-formula.ts';
import type { FormulaResult } from './evaluate-formula.ts';
import { findCycle, refuseCycle } from './formula-cycle.ts';
import { expandFormula, FUNCTIONS, operandsOf, OPERATORS } from './formula.ts';
import type { Formula, FunctionName } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

const FIGURES: Readonly<Record<string, number | null>> = { A: 6, B: 4, 'K-01': 10, Z: 0, N: null };

function resolve(code: string, shift: number): number | null {
  const figure = FIGURES[code] ?? null;
  return figure === null ? null : figure - shift;
}

function value(text: string): FormulaResult {
  return evaluateFormula(parseFormula(text), resolve);
}

function refusal(text: string): { code: string; params: object } {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('The formula was not refused');
}

describe('a formula', () => {
  it.each<[string, number]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 2', 5],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['--3', 3],
    ['2 * -A', -12],
    ['.5 + 1e2', 100.5],
    ['100 * A / (A + B)', 60],
    ['K-01 - A', 4],
    ['K-01-1e0 + 0', Number.NaN],
    ['A > B', 1],
    ['A <= B', 0],
    ['A <> B', 1],
    ['0.1 + 0.2 = 0.3', 1],
    ['if(A >= B, A, B)', 6],
    ['IF(A < B, N, 7)', 7],
    ['min(A, B, 5)', 4],
    ['max(A, B, 5)', 6],
    ['abs(B - A)', 2],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(1234, -2)', 1200],
    ['sum(A, B, 1)', 11],
    ['avg(A, B)', 5],
    ['prev(A, 2) + A', 10],
    ['coalesce(N, prev(N, 1), B)', 4],
    ['coalesce(A / Z, 1)', 1],
  ])('%s', (text, expected) => {
    if (Number.isNaN(expected)) expect(value(text)).toMatchObject({ operand: { code: 'K-01-1e0' } });
    else expect(value(text)).toBeCloseTo(expected, 12);
  });

  it('is missing with its operand, or over nothing', () => {
    expect(value('A + N')).toEqual({ missing: 'operandMissing', operand: { code: 'N', shift: 0 } });
    expect(value('sum(A, prev(N, 3))')).toEqual({ missing: 'operandMissing', operand: { code: 'N', shift: 3 } });
    expect(value('coalesce(N, N)')).toMatchObject({ missing: 'operandMissing' });
    expect(value('A / Z')).toEqual({ missing: 'divisionByZero' });
    expect(value('Z / Z')).toEqual({ missing: 'divisionByZero' });
    expect(value('Z ^ -1')).toEqual({ missing: 'divisionByZero' });
    expect(value('(-1) ^ 0.5')).toEqual({ missing: 'divisionByZero' });
    expect(value('if(N, 1, 2)')).toMatchObject({ missing: 'operandMissing' });
  });

  it('names its operands, each once', () => {
    expect(operandsOf(parseFormula('A + prev(A, 1) * max(B, A)'))).toEqual([
      { code: 'A', shift: 0 },
      { code: 'A', shift: 1 },
      { code: 'B', shift: 0 },
    ]);
  });

  it('is refused with the position of what is wrong', () => {
    expect(refusal('1 + ')).toEqual({ code: 'formulaEndMissing', params: { position: 5 } });
    expect(refusal('')).toEqual({ code: 'formulaEndMissing', params: { position: 1 } });
    expect(refusal('1 + ; 2')).toEqual({ code: 'formulaUnexpected', params: { position: 5, found: ';' } });
    expect(refusal('A B')).toEqual({ code: 'formulaUnexpected', params: { position: 3, found: 'B' } });
    expect(refusal('(1 + 2')).toEqual({ code: 'formulaEndMissing', params: { position: 7 } });
    expect(refusal('1 < 2 < 3')).toEqual({ code: 'formulaUnexpected', params: { position: 7, found: '<' } });
    expect(refusal('1 + eval(2)')).toEqual({ code: 'formulaUnknownFunction', params: { position: 5, name: 'eval' } });
    expect(refusal('constructor(1)')).toMatchObject({ code: 'formulaUnknownFunction' });
    expect(refusal('abs(1, 2)')).toEqual({
      code: 'formulaArguments',
      params: { position: 1, name: 'abs', least: 1, most: 1 },
    });
    expect(refusal('min()')).toMatchObject({ code: 'formulaUnexpected' });
    expect(refusal('1e999')).toMatchObject({ code: 'formulaNumberTooLarge' });
    expect(refusal('A["x"]')).toMatchObject({ code: 'formulaUnexpected', params: { position: 2, found: '[' } });
  });

  it.each([
    'prev(A)',
    'prev(A, 0)',
    'prev(A, 1.5)',
    'prev(A, B)',
    'prev(1, 1)',
    'prev(prev(A, 1), 1)',
    'prev(A, 1, 2)',
    'prev(A, 121)',
  ])('%s is refused', (text) => expect(refusal(text).code).toBe('formulaPrevious'));

  it('has a limit on length and on depth, but none on a long sum', () => {
    expect(refusal(`${'1+'.repeat(250)}1`).code).toBe('formulaTooLong');
    expect(value(`${'1+'.repeat(249)}1`)).toBe(250);
    expect(value(`${'('.repeat(30)}1${')'.repeat(30)}`)).toBe(1);
    expect(refusal(`${'('.repeat(31)}1${')'.repeat(31)}`)).toMatchObject({
      code: 'formulaTooDeep',
      params: { most: 30 },
    });
    expect(refusal(`${'-'.repeat(31)}1`).code).toBe('formulaTooDeep');
    expect(refusal(`${'1^'.repeat(31)}1`).code).toBe('formulaTooDeep');
  });
});

describe('formulas of formulas', () => {
  const formulas = { F: parseFormula('prev(A, 1) + B'), G: parseFormula('prev(F, 2) * 2') };
  const formulaOf = (code: string): Formula | null => formulas[code as keyof typeof formulas] ?? null;

  it('are written out over reported KPIs, with their shifts added', () => {
    const expanded = expandFormula(parseFormula('G + F'), formulaOf);
    expect(operandsOf(expanded)).toEqual([
      { code: 'A', shift: 3 },
      { code: 'B', shift: 2 },
      { code: 'A', shift: 1 },
      { code: 'B', shift: 0 },
    ]);
    expect(evaluateFormula(expanded, resolve)).toBe(2 * (3 + 2) + (5 + 4));
  });

  it('are refused when they grow beyond measure', () => {
    const doubling = (code: string): Formula | null => {
      const level = Number(code.slice(1)) - 1;
      return level === 0 ? null : parseFormula(`L${level} + L${level}`);
    };
    expect(operandsOf(expandFormula(parseFormula('L10'), doubling))).toEqual([{ code: 'L1', shift: 0 }]);
    expect(() => expandFormula(parseFormula('L40'), doubling)).toThrow('formulaTooLarge');
    expect(() => expandFormula(parseFormula('A'), () => parseFormula('A + 1'))).toThrow('formulaTooLarge');
  });

  it('are functions of their operands', () => {
    const evaluate = evaluatorOf(formulas.F);
    expect(evaluate(new Map([['B', 2]]), (_, periods) => periods * 10)).toBe(12);
    expect(evaluate(new Map([['B', null]]), () => 1)).toBe('operandMissing');
    expect(evaluatorOf(parseFormula('1 / B'))(new Map([['B', 0]]), () => null)).toBe('divisionByZero');
  });

  it('are refused in a cycle, which is named', () => {
    const definition = (code: string, text: string) => ({ code, formula: parseFormula(text) });
    expect(findCycle([definition('K-01', 'K-02 + A'), definition('K-02', 'A')])).toBeNull();
    const cycle = [
      definition('X', 'K-01'),
      definition('K-01', 'A + K-02'),
      definition('K-02', 'K-03'),
      definition('K-03', 'prev(K-01, 1)'),
    ];
    expect(findCycle(cycle)).toEqual(['K-01', 'K-02', 'K-03', 'K-01']);
    expect(findCycle([definition('K-01', 'prev(K-01, 1) + 1')])).toEqual(['K-01', 'K-01']);
    expect(() => refuseCycle(cycle)).toThrow(new Refusal('invalid', 'formulaCycle', {}).message);
  });
});

/** The text of a formula, with every part in parentheses. */
function printed(formula: Formula): string {
  switch (formula.type) {
    case 'number':
      return String(formula.value);
    case 'operand':
      return formula.shift === 0 ? formula.code : `prev(${formula.code}, ${formula.shift})`;
    case 'negate':
      return `(-${printed(formula.of)})`;
    case 'binary':
      return `(${printed(formula.left)} ${formula.operator} ${printed(formula.right)})`;
    case 'call':
      return `${formula.name}(${formula.args.map(printed).join(', ')})`;
  }
}

const { formula: anyFormula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'formula' },
    fc.double({ min: 0, max: 1e6, noNaN: true }).map((number): Formula => ({ type: 'number', value: number })),
    fc.record({
      type: fc.constant('operand' as const),
      code: fc.constantFrom(...Object.keys(FIGURES)),
      shift: fc.nat({ max: 3 }),
    }),
    fc.record({ type: fc.constant('negate' as const), of: tie('formula') }),
    fc.record({
      type: fc.constant('binary' as const),
      operator: fc.constantFrom(...OPERATORS),
      left: tie('formula'),
      right: tie('formula'),
    }),
    fc
      .constantFrom(...(Object.keys(FUNCTIONS) as FunctionName[]))
      .chain((name) =>
        fc
          .array(tie('formula'), { minLength: FUNCTIONS[name].least, maxLength: Math.min(FUNCTIONS[name].most, 3) })
          .map((args): Formula => ({ type: 'call', name, args })),
      ),
  ),
}));

describe('laws', () => {
  it('printed and read again it is the same formula with the same value', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const text = printed(formula);
        fc.pre(text.length <= 500);
        const again = parseFormula(text);
        expect(again).toEqual(formula);
        expect(evaluateFormula(again, resolve)).toEqual(evaluateFormula(formula, resolve));
      }),
      { numRuns: 1_000 },
    );
  });

  it('any text is read or refused, never anything else', () => {
    const words = fc.constantFrom(
      'A',
      'K-01',
      '1',
      '2.5',
      '(',
      ')',
      ',',
      '+',
      '-',
      '^',
      '<',
      'min',
      'prev',
      'if',
      ' ',
      '"',
      '`',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        try {
          const result = evaluateFormula(parseFormula(parts.join('')), resolve);
          expect(typeof result === 'number' ? Number.isFinite(result) : result.missing).toBeTruthy();
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
