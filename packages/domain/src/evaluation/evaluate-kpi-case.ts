// What the tests of this folder evaluate; nothing else imports it.
import { combineRollups, partRollup } from '../aggregation/part-rollup.ts';
import type { Rollup } from '../aggregation/rollup.ts';
import { kpiDefinitionSchema } from '../kpi/definition.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar } from '../period/period.ts';
import { DEFAULT_SETTINGS } from '../plan/settings.ts';
import type { ReadingContent } from '../reading/reading.ts';
import type { Target } from '../target/target.ts';
import { evaluateKpi } from './evaluate-kpi.ts';
import type { KpiInput } from './evaluate-kpi.ts';

export const ID = '01920000-0000-7000-8000-000000000001';
export const calendar: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'America/Lima' };

/** A monthly KPI that is better when it rises. */
export function definition(more: Partial<KpiDefinition> = {}): KpiDefinition {
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

export const value = (of: number): ReadingContent => ({ kind: 'value', value: of });
export const ratio = (numerator: number, denominator: number): ReadingContent => ({
  kind: 'ratio',
  numerator,
  denominator,
});
export const notApplicable: ReadingContent = { kind: 'notApplicable', reason: 'closed' };

/** Roll-ups of several offices: one list of contents a period; targets by office, the same every period. */
export function series(
  rows: Readonly<Record<string, readonly (ReadingContent | null)[]>>,
  targets: readonly (number | null)[] = [],
): Rollup[] {
  return Object.entries(rows).map(([period, contents]) =>
    combineRollups(
      period,
      contents.map((content, place) => partRollup(period, content, targets[place] ?? null)),
    ),
  );
}

/** A step target of that KPI. */
export function target(period: string, of: number, more: Partial<Target> = {}): Target {
  return {
    id: period,
    kpiId: ID,
    unitId: 'u',
    period,
    value: { kind: 'figure', value: of },
    path: 'step',
    limits: { onTargetFrom: null, offTargetBeyond: null },
    reason: null,
    authorId: 'p',
    ...more,
  };
}

/** Evaluates it at one unit with what a test changes: in March 2026, asked on 10 April, against a target of 80. */
export function evaluate(
  more: Partial<Omit<KpiInput, 'shownPeriod'>> & { shown?: string; of?: Partial<KpiDefinition> } = {},
) {
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
