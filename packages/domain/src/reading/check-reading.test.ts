import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading, isReadyToSubmit, reportedValue } from './check-reading.ts';
import type { CheckContext, CheckedDefinition } from './check-reading.ts';
import type { ReadingContent } from './reading.ts';
import { steadyValue } from './unlikely.ts';

const HOURS: CheckedDefinition = {
  kind: 'value',
  factor: 1,
  scale: 'amount',
  decimals: 1,
  direction: 'decrease',
  plausible: { low: null, high: null },
};
const SHARE: CheckedDefinition = { ...HOURS, kind: 'ratio', factor: 100, scale: 'percent', direction: 'increase' };
const PERCENT: CheckedDefinition = { ...HOURS, scale: 'percent' };
const COUNT: CheckedDefinition = { ...HOURS, scale: 'count', decimals: 0 };
const NOTHING: CheckContext = { expectedRange: null, last: null, steady: null };

const value = (figure: number): ReadingContent => ({ kind: 'value', value: figure });
const ratio = (numerator: number, denominator: number): ReadingContent => ({ kind: 'ratio', numerator, denominator });

function problems(
  definition: CheckedDefinition,
  content: ReadingContent,
  context: Partial<CheckContext> = {},
): string[] {
  return checkReading(definition, content, { ...NOTHING, ...context }).map(
    ({ severity, code, field }) => `${severity} ${code} ${field}`,
  );
}

describe('the impossible blocks', () => {
  it.each<[string, CheckedDefinition, ReadingContent, string[]]>([
    ['188 percent', PERCENT, value(188), ['blocking aboveHundred value']],
    ['a negative percentage', PERCENT, value(-1), ['blocking belowZero value']],
    ['100 percent is possible', PERCENT, value(100), []],
    ['numerator above denominator', SHARE, ratio(32, 17), ['blocking numeratorAboveDenominator numerator']],
    ['a part over nothing', SHARE, ratio(1, 0), ['blocking numeratorAboveDenominator numerator']],
    ['0/0 is reported', SHARE, ratio(0, 0), []],
    ['all of them', SHARE, ratio(17, 17), []],
    ['negative parts', SHARE, ratio(-5, -10), ['blocking belowZero numerator', 'blocking belowZero denominator']],
    ['a ratio that is no share', { ...SHARE, factor: 1 }, ratio(2_000, 10), ['blocking aboveHundred numerator']],
    ['half a container', COUNT, value(1.5), ['blocking notWhole value']],
    ['a count with decimals', { ...COUNT, decimals: 1 }, value(1.5), []],
    ['a negative count', COUNT, value(-3), ['blocking belowZero value']],
    ['neither yes nor no', { ...HOURS, direction: 'yesNo' }, value(2), ['blocking notYesOrNo value']],
    ['no number', HOURS, value(Number.NaN), ['blocking notANumber value']],
    ['an endless number', COUNT, value(Infinity), ['blocking notANumber value']],
    ['a value where parts are asked for', SHARE, value(88), ['blocking wrongKind kind']],
    ['parts where a value is asked for', HOURS, ratio(1, 2), ['blocking wrongKind kind']],
    ['a typed formula', { ...HOURS, kind: 'formula' }, value(1), ['blocking formulaIsComputed kind']],
    ['not applicable is possible', SHARE, { kind: 'notApplicable', reason: 'Closed' }, []],
    ['negative hours, for an amount', HOURS, value(-2), []],
  ])('%s', (_, definition, content, expected) => {
    expect(problems(definition, content)).toEqual(expected);
  });

  it('unless the planner declares that the scale is wider', () => {
    const growth = { ...PERCENT, plausible: { low: -50, high: 150 } };
    expect(problems(growth, value(-20))).toEqual([]);
    expect(problems(growth, value(120))).toEqual([]);
    expect(problems(growth, value(200))).toEqual(['warning outsidePlausible value']);
    expect(problems({ ...SHARE, plausible: { low: null, high: 150 } }, ratio(12, 10))).toEqual([]);
  });
});

describe('the unlikely asks for a comment', () => {
  it('outside the process limits, else outside the planner’s range', () => {
    const planned = { ...HOURS, plausible: { low: 2, high: null } };
    expect(problems(planned, value(6.8), { expectedRange: { low: 3, high: 6 } })).toEqual([
      'warning outsideLimits value',
    ]);
    expect(problems(planned, value(1), { expectedRange: { low: 0, high: 6 } })).toEqual([]);
    expect(problems(planned, value(1))).toEqual(['warning outsidePlausible value']);
    expect(problems(planned, value(2))).toEqual([]);
  });

  it('when the decimal mark has slipped', () => {
    expect(problems(HOURS, value(385), { last: 38.5 })).toEqual(['warning tenTimesLast value']);
    expect(problems(HOURS, value(3.85), { last: 38.5 })).toEqual(['warning tenthOfLast value']);
    expect(problems(HOURS, value(380), { last: 38.5 })).toEqual([]);
    expect(problems(HOURS, value(0), { last: 38.5 })).toEqual([]);
  });

  it.each<[string, CheckedDefinition, number, number | null, string[]]>([
    ['the same as the five before', HOURS, 38.5, 38.5, ['warning unchanged value']],
    ['something else than the five before', HOURS, 38.6, 38.5, []],
    ['five before that differ', HOURS, 38.5, null, []],
    ['always nothing', HOURS, 0, 0, []],
    ['always everything', PERCENT, 100, 100, []],
    ['always the same share', PERCENT, 97.4, 97.4, ['warning unchanged value']],
    ['a handful that stays', COUNT, 9, 9, []],
    ['ten that stay', COUNT, 10, 10, ['warning unchanged value']],
    ['always yes', { ...HOURS, direction: 'yesNo' }, 1, 1, []],
  ])('unchanged for six periods: %s', (_, definition, figure, steady, expected) => {
    expect(problems(definition, value(figure), { steady })).toEqual(expected);
  });

  it.each<[(number | null)[], number | null]>([
    [[7, 5, 5, 5, 5, 5], 5],
    [[5, 5, 5, 5], null],
    [[5, 5, 5, null, 5, 5], null],
    [[5, 5, 5, 5, 6], null],
    [[0.3, 0.1 + 0.2, 0.3, 0.3, 0.3], 0.3],
  ])('knows a value that has been steady: %j', (before, expected) => {
    expect(steadyValue(before)).toBe(expected);
  });

  it('on the result of a ratio', () => {
    expect(problems(SHARE, ratio(1, 100), { expectedRange: { low: 80, high: 100 } })).toEqual([
      'warning outsideLimits numerator',
    ]);
  });

  it('and then may be sent; the impossible never', () => {
    const warned = checkReading(HOURS, value(385), { ...NOTHING, last: 38.5 });
    expect(isReadyToSubmit(warned, null)).toBe(false);
    expect(isReadyToSubmit(warned, '  ')).toBe(false);
    expect(isReadyToSubmit(warned, 'Strike at the port')).toBe(true);
    expect(isReadyToSubmit(checkReading(PERCENT, value(188), NOTHING), 'Really')).toBe(false);
    expect(isReadyToSubmit([], null)).toBe(true);
  });
});

it('accepts every share of a whole', () => {
  const parts = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(parts, ([numerator, denominator]) => {
      expect(problems(SHARE, ratio(numerator, denominator))).toEqual([]);
      const share = reportedValue(SHARE, ratio(numerator, denominator));
      expect(share === null || (share >= 0 && share <= 100)).toBe(true);
    }),
  );
});
