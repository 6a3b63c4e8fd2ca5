import {
  definitionAt,
  evaluateKpi,
  parsePeriod,
  readProcess,
  resolveBaseline,
  resolveTargets,
  segmentStart,
  signalOptionsOf,
  windowComparison,
} from '@rumbo/domain';
import type {
  Baseline,
  ExpectedPart,
  Figure,
  FormulaSeries,
  KpiDefinition,
  KpiEvaluation,
  KpiInput,
  NoSignalReason,
  Period,
  ProcessChart,
  ProcessLimits,
  Rollup,
  Yardstick,
} from '@rumbo/domain';
import { formulaOf } from './formula-standing.ts';
import { kpiSource, type KpiSource } from './kpi-source.ts';
import type { Place } from './place.ts';
import { standsAlone } from './rollup-rows.ts';
import { rollupsAt } from './rollups-at.ts';
import type { Snapshot } from './snapshot.ts';
import { figuresOf, signalPoints } from './standing-series.ts';
import { topics } from './topics.ts';

/** Where and when one looks. */
export interface StandingAt {
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly unitId: string;
  /** The shown period: a KPI shows its own newest one that ended by it. */
  readonly period: Period;
  readonly today: string;
}

/** One KPI at one unit as it stands, with the series behind it. */
export interface KpiStanding {
  readonly definition: KpiDefinition;
  readonly evaluation: KpiEvaluation;
  /** The KPI's own period that the figure belongs to. */
  readonly shown: Period | null;
  /** Its own periods from the first that was reported to the last that ended; gaps are there, with their reason. */
  readonly series: readonly Figure[];
  /** The last of them in the evaluation window, so that a small chart ends in the figure beside it. */
  readonly recent: () => readonly Figure[];
  readonly chart: ProcessChart;
  readonly limits: ProcessLimits | null;
  readonly limitsReason: NoSignalReason | null;
  readonly baseline: Baseline | null;
  /** The units whose values it is made of. */
  readonly partIds: ReadonlySet<string>;
  /** What a period's own value is held against, whatever the evaluation window. */
  readonly yardstickOf: (period: Period) => Yardstick | null;
}

const RECENT_PERIODS = 18;

/** Under which it is remembered how a KPI stands. */
export function standingKey({ place, unitId, period, today }: Omit<StandingAt, 'snapshot'>, kpiId: string): string {
  return `standing ${place.plan.id} ${kpiId} ${unitId} ${period.id} ${today}`;
}

/** How a KPI stands; null where the plan has none of that id. Remembered until something it read changes. */
export function standingOf(
  { snapshot, place, unitId, period, today }: StandingAt,
  kpiId: string,
): Promise<KpiStanding | null> {
  return snapshot.remember(standingKey({ place, unitId, period, today }, kpiId), async (inner) => {
    inner.note(topics.plan(place.plan.id), topics.units(place.administration.id), topics.day(place.plan.id));
    inner.note(topics.kpi(kpiId));
    const source = await kpiSource(inner, kpiId);
    const definition = definitionAt(source.versions, period.end);
    if (definition === null || definition.planId !== place.plan.id) return null;
    const at = { snapshot: inner, place, unitId, period, today };
    return definition.kind === 'formula' ? standFormula(at, source, definition) : standReported(at, source, definition);
  });
}

async function standReported(at: StandingAt, source: KpiSource, definition: KpiDefinition): Promise<KpiStanding> {
  const { snapshot, place, unitId, period } = at;
  const parts = standsAlone(definition) ? new Set([unitId]) : place.under(unitId);
  const expected = source.assignments.filter((assignment) => parts.has(assignment.unitId));
  const all = await rollupsAt(snapshot, place, definition.id, unitId);
  const rollups = all.filter((row) => parsePeriod(row.period, place.calendar).start <= period.end);
  const hasAnyApproved = rollups.length > 0;
  const pending = hasAnyApproved ? [] : await snapshot.tx.readings.pendingOf([definition.id], [...parts]);
  const series = figuresOf(rollups, expected, definition, period, place.calendar);
  const basis = {
    series: rollups,
    formula: null,
    expected,
    dueDays: null,
    hasAnyApproved,
    hasPending: pending.some(({ periodStart }) => periodStart <= period.end),
  };
  return stand(at, source, definition, basis, series);
}

async function standFormula(at: StandingAt, source: KpiSource, definition: KpiDefinition): Promise<KpiStanding> {
  const { formula, expected, dueDays } = await formulaOf(at, definition);
  const hasAnyApproved = formula.figures.some(({ got }) => got > 0);
  const basis = { series: [], formula, expected, dueDays, hasAnyApproved, hasPending: false };
  return stand(at, source, definition, basis, formula.figures);
}

interface Basis {
  readonly series: readonly Rollup[];
  readonly formula: FormulaSeries | null;
  readonly expected: readonly ExpectedPart[];
  readonly dueDays: number | null;
  readonly hasAnyApproved: boolean;
  readonly hasPending: boolean;
}

function stand(
  at: StandingAt,
  source: KpiSource,
  definition: KpiDefinition,
  basis: Basis,
  series: readonly Figure[],
): KpiStanding {
  const { place, unitId, period, today } = at;
  const { settings } = place.plan;
  const ancestors = place.pathOf(unitId).slice(1);
  const options = signalOptionsOf(definition, settings);
  const points = signalPoints(series, definition, source.versions, place.calendar);
  const { chart, limits, limitsReason, verdict } = readProcess(points, definition.direction, options);
  const baseline = resolveBaseline(source.baselines, unitId, ancestors, definition);
  const input: KpiInput = {
    ...basis,
    definitions: source.versions,
    unitId,
    settings,
    calendar: place.calendar,
    today,
    shownPeriod: period,
    targets: resolveTargets(source.targets, unitId, ancestors, definition),
    baseline,
    signal: verdict,
    processLimits:
      limits === null ? null : { lower: limits.lowerShown, upper: limits.upperShown, centre: limits.centre },
    seasonFactors: null,
  };
  const evaluation = evaluateKpi(input);
  const start = segmentStart(source.versions, definition);
  const recent = () => {
    const last = series.slice(-RECENT_PERIODS);
    if (definition.window === 'period') return last;
    return last.map((one) =>
      inWindow(one, windowComparison(parsePeriod(one.period, place.calendar), definition, start, input).figure),
    );
  };
  return {
    definition,
    evaluation,
    shown: evaluation.period === null ? null : parsePeriod(evaluation.period, place.calendar),
    series,
    recent,
    chart,
    limits,
    limitsReason,
    baseline,
    partIds: new Set(basis.expected.map((part) => part.unitId)),
    yardstickOf: (one) => windowComparison(one, { ...definition, window: 'period' }, start, input).yardstick,
  };
}

/** A period in which nothing was reported stays a gap, whatever its window holds. */
function inWindow(own: Figure, figure: Figure): Figure {
  return own.value === null ? own : figure;
}
