import { describe, expect, it } from 'vitest';
import GOLDEN from '../../../docs/golden.json' with { type: 'json' };
import { combineRollups, partRollup } from './aggregation/part-rollup.ts';
import { figureOf } from './aggregation/figure-of.ts';
import { windowFigure } from './aggregation/window-figure.ts';
import { evaluateObjective } from './evaluation/evaluate-parents.ts';
import type { ScoredChild, Yardstick } from './evaluation/evaluation.ts';
import type { Direction } from './kpi/definition.ts';
import { dueDay } from './period/due.ts';
import { parsePeriod } from './period/parse-period.ts';
import type { Calendar } from './period/period.ts';
import { assuranceOf } from './score/assurance-of.ts';
import { attainmentOf, scoreOf, statusOf } from './score/status-of.ts';
import type { NoDataReason, Status } from './score/status.ts';
import { processLimits, shownLimits } from './signal/process-limits.ts';
import type { TargetValue } from './target/target.ts';
import { targetAt } from './target/target-at.ts';
import { yardstickFor } from './target/yardstick.ts';

const CALENDAR: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'America/Lima' };
const NO_LIMITS = { onTargetFrom: null, offTargetBeyond: null };

/** The rows of a section that this version computes. Each `Row` names the shape that the section's rows have in the file. */
function rowsOf<Row>(section: number, has: (row: (typeof GOLDEN)[number]) => boolean = () => true): readonly Row[] {
  // The file mixes shapes; the tests below fail on a row that has another shape than its section's.
  return GOLDEN.filter((row) => row.section === section && row.covered && has(row)) as unknown as readonly Row[];
}

function yardstick(direction: Direction, target: TargetValue, tolerancePercent: number): Yardstick {
  const made = yardstickFor(
    [{ weight: 1, point: { value: target, limits: NO_LIMITS } }],
    { direction, scale: 'amount' },
    { tolerancePercent },
  );
  if (made === null) throw new Error('The golden target has no yardstick');
  return made;
}

interface StatusRow {
  readonly case: string;
  readonly input: Partial<Yardstick> & { direction: Direction; target: TargetValue; tolerancePercent?: number };
  readonly expected: readonly { value: number; status: Status; score: number; attainment?: number | null }[];
}

const STATUS_ROWS = rowsOf<StatusRow>(
  5,
  ({ input }) => 'target' in input && typeof input.target === 'object' && 'kind' in input.target,
);

it('has eight golden rows on status and score', () => expect(STATUS_ROWS).toHaveLength(8));

it.each(STATUS_ROWS.map((row) => [row.case, row] as const))('golden: %s', (_, { input, expected }) => {
  const { direction, target, tolerancePercent, ...limits } = input;
  const given = {
    onTargetFrom: null,
    offTargetBeyond: null,
    offTargetBelow: null,
    offTargetAbove: null,
    ...limits,
    target,
  };
  const at = tolerancePercent === undefined ? given : yardstick(direction, target, tolerancePercent);
  for (const { value, status, score, attainment } of expected) {
    expect(statusOf(value, at, direction), String(value)).toBe(status);
    expect(scoreOf(value, at, direction), String(value)).toBeCloseTo(score, 4);
    if (attainment !== undefined) expect(attainmentOf(value, at, direction)).toBe(attainment);
  }
});

interface PathRow {
  readonly input: {
    direction: Direction;
    baseline: { period: string; value: number };
    target: { period: string; value: number };
  };
  readonly expected: {
    readonly targets: readonly { period: string; value: number }[];
    readonly score: { period: string; value: number; score: number };
  };
}

it('golden: a linear path from baseline to target', () => {
  const [row, ...more] = rowsOf<PathRow>(5, ({ input }) => 'path' in input);
  if (row === undefined) throw new Error('The golden row is missing');
  const { input, expected } = row;
  const of = { kpiId: 'kpi', unitId: 'unit', period: input.target.period, authorId: 'ana', reason: null, id: 'target' };
  const targets = [
    { ...of, value: { kind: 'figure', value: input.target.value }, path: 'linear', limits: NO_LIMITS } as const,
  ];
  const definition = { kind: 'value', frequency: 'month', overTime: 'last', spread: 'flat' } as const;
  const baseline = { kpiId: 'kpi', unitId: 'unit', ...input.baseline };
  const at = (period: string) =>
    targetAt(parsePeriod(period, CALENDAR), { definition, targets, baseline, history: [], calendar: CALENDAR })?.value;
  for (const { period, value } of expected.targets) expect(at(period)).toEqual({ kind: 'figure', value });
  const target = at(expected.score.period);
  if (target === undefined) throw new Error('The path has no target');
  expect(scoreOf(expected.score.value, yardstick(input.direction, target, 10), input.direction)).toBeCloseTo(
    expected.score.score,
    4,
  );
  expect(more).toEqual([]);
});

interface AttainmentRow {
  readonly input: readonly { direction: Direction; target: number; value: number }[];
  readonly expected: readonly { attainment: number }[];
}

it('golden: attainment', () => {
  const rows = rowsOf<AttainmentRow>(5, ({ input }) => Array.isArray(input));
  expect(rows).toHaveLength(1);
  for (const { input, expected } of rows) {
    const attained = input.map(({ direction, target, value }) =>
      attainmentOf(value, yardstick(direction, { kind: 'figure', value: target }, 10), direction)?.toFixed(4),
    );
    expect(attained).toEqual(expected.map(({ attainment }) => attainment.toFixed(4)));
  }
});

interface ParentRow {
  readonly case: string;
  readonly input: {
    readonly coverageFloorPercent: number;
    readonly children: readonly {
      weight: number;
      score?: number;
      status?: Status;
      reason?: NoDataReason;
      decisive?: boolean;
    }[];
  };
  readonly expected: { readonly score?: number; readonly coveragePercent: number; readonly status?: Status };
}

describe('golden parents', () => {
  const rows = rowsOf<ParentRow>(7);
  it('are three', () => expect(rows).toHaveLength(3));

  it.each(rows.map((row) => [row.case, row] as const))('%s', (_, { input, expected }) => {
    const children = input.children.map(({ weight, score, status, reason, decisive }, index): ScoredChild => {
      const standing = status ?? (reason === undefined ? scoreStatus(score) : 'noData');
      const own = { status: standing, reason: reason ?? null, score: score ?? (status === undefined ? null : 0) };
      return {
        id: `K${index}`,
        weight,
        decisive: decisive ?? false,
        ...own,
        passesUp: own.score !== null,
        isContext: false,
      };
    });
    const objective = evaluateObjective('O', children, 'worst', input);
    expect(100 * (objective.coverage ?? Number.NaN)).toBeCloseTo(expected.coveragePercent, 9);
    if (expected.score !== undefined) expect(objective.score).toBeCloseTo(expected.score, 9);
    if (expected.status !== undefined) expect(objective.status).toBe(expected.status);
  });
});

function scoreStatus(score: number | undefined): Status {
  return score === 100 ? 'onTarget' : 'atRisk';
}

it('golden: ratios and sums over units', () => {
  const [ratio, sums, ...more] = rowsOf<{
    readonly input: {
      readonly factor: number;
      readonly parts: readonly { numerator: number; denominator: number }[];
      readonly units: Readonly<Record<'A' | 'B', readonly (number | null)[]>>;
    };
    readonly expected: { readonly value: number };
  }>(6);
  if (ratio === undefined || sums === undefined) throw new Error('A golden row is missing');
  const parts = ratio.input.parts.map((part) => partRollup('2026-01', { kind: 'ratio', ...part }));
  const rule = { kind: 'ratio', factor: ratio.input.factor, overUnits: 'sum', overTime: 'last' } as const;
  expect(figureOf(combineRollups('2026-01', parts), rule).value).toBeCloseTo(ratio.expected.value, 4);

  const { A, B } = sums.input.units;
  const rollups = A.map((value, month) => {
    const period = `2026-0${month + 1}`;
    const part = (one: number | null) => partRollup(period, one === null ? null : { kind: 'value', value: one });
    return combineRollups(period, [part(value), part(B[month] ?? null)]);
  });
  const meanOfSums = { kind: 'value', factor: 1, overUnits: 'sum', overTime: 'mean' } as const;
  expect(windowFigure('2026', rollups, meanOfSums).value).toBe(sums.expected.value);
  expect(more).toEqual([]);
});

it('golden: assurance by the limits of the first XmR row', () => {
  const [row] = rowsOf<{
    readonly input: {
      readonly values: readonly number[];
      readonly assurance: readonly { direction: Direction; target: number }[];
    };
    readonly expected: { readonly assurance: readonly string[] };
  }>(8, ({ input }) => 'assurance' in input);
  const options = {
    ruleSet: 'wheeler',
    scale: 'amount',
    lockLimitsAt: null,
    minimumPoints: 1,
    season: false,
    trend: false,
  } as const;
  const limits = processLimits(
    row?.input.values.map((value, index) => ({ period: String(index), value })) ?? [],
    options,
  );
  const answers = row?.input.assurance.map(({ direction, target }) =>
    assuranceOf(direction, { kind: 'figure', value: target }, limits && shownLimits(limits)),
  );
  expect(answers).toHaveLength(5);
  expect(answers).toEqual(row?.expected.assurance);
});

it('golden: due days', () => {
  const [row, ...more] = rowsOf<{
    readonly input: {
      readonly dueDays: number;
      readonly periods: readonly { period: string; holidays: readonly string[] }[];
    };
    readonly expected: { readonly due: readonly string[] };
  }>(2);
  const due = row?.input.periods.map(({ period, holidays }) => {
    const calendar = { ...CALENDAR, holidays: new Set(holidays) };
    return dueDay(parsePeriod(period, calendar), row.input.dueDays, calendar);
  });
  expect(due).toEqual(row?.expected.due);
  expect([due?.length, more]).toEqual([2, []]);
});
