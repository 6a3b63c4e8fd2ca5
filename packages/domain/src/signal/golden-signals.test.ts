import { describe, expect, it } from 'vitest';
import GOLDEN from '../../../../docs/golden.json' with { type: 'json' };
import { processLimits } from './process-limits.ts';
import type { SignalOptions, SignalPoint } from './series.ts';
import { signalsOf } from './signals-of.ts';
import { signalVerdict } from './signal-verdict.ts';
import type { RuleSet } from './verdict.ts';

/** As the vectors of method 14 say: limits never locked, no minimum of points, no clipping. */
const VECTOR: SignalOptions = {
  ruleSet: 'wheeler',
  scale: 'amount',
  lockLimitsAt: null,
  minimumPoints: 1,
  season: false,
  trend: false,
};

interface SignalRow {
  readonly case: string;
  readonly input: { readonly values: readonly (number | null)[] };
  readonly expected: {
    readonly centre: number;
    readonly meanRange?: number;
    readonly lower?: number;
    readonly upper?: number;
    readonly rangeLimit?: number;
    readonly flags: Readonly<Partial<Record<RuleSet, readonly number[]>>>;
    readonly rules?: Readonly<Partial<Record<RuleSet, Readonly<Record<string, readonly number[]>>>>>;
    readonly latest?: Readonly<Partial<Record<RuleSet, string>>>;
  };
}

// The file's rows differ by section; those of section 8 that are covered have this shape, which the count below guards.
const ROWS = GOLDEN.filter((row) => row.section === 8 && row.covered) as unknown as readonly SignalRow[];

function series(values: readonly (number | null)[]): SignalPoint[] {
  return values.map((value, index) => ({ period: `P${index + 1}`, value }));
}

it('has five golden rows on signals', () => {
  expect(ROWS).toHaveLength(5);
  for (const row of ROWS) expect(row.input.values.length).toBeGreaterThan(10);
});

describe.each(ROWS.map((row) => [row.case, row] as const))('golden: %s', (_, { input, expected }) => {
  const points = series(input.values);
  const ruleSets = Object.keys(expected.flags) as RuleSet[];

  it('has these limits', () => {
    const limits = processLimits(points, VECTOR);
    const named = ['centre', 'meanRange', 'lower', 'upper', 'rangeLimit'] as const;
    for (const name of named.filter((one) => expected[one] !== undefined)) {
      expect(Math.abs((limits?.[name] ?? Number.NaN) - (expected[name] ?? 0)), name).toBeLessThan(5e-5);
    }
  });

  it.each(ruleSets)('has these flags under %s', (ruleSet) => {
    const chart = signalsOf(points, { ...VECTOR, ruleSet });
    const flagged = chart.points.flatMap((point, index) => (point.rule === null ? [] : [index + 1]));
    expect(flagged).toEqual(expected.flags[ruleSet]);
    for (const [rule, places] of Object.entries(expected.rules?.[ruleSet] ?? {})) {
      expect(chart.points.flatMap((point, index) => (point.rule === rule ? [index + 1] : []))).toEqual(places);
    }
    if (expected.latest?.[ruleSet] !== undefined) {
      expect(signalVerdict(points, 'increase', { ...VECTOR, ruleSet }).kind).toBe(expected.latest[ruleSet]);
    }
  });
});
