import type { ExpectedPart } from '../aggregation/expected-parts.ts';
import type { Rollup } from '../aggregation/rollup.ts';
import { isAtLeast } from '../figure.ts';
import type { UnitId } from '../ids.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import type { Calendar, Day, Period } from '../period/period.ts';
import { shiftPeriod } from '../period/period-arithmetic.ts';
import type { PlanSettings } from '../plan/settings.ts';
import { Refusal } from '../refusal.ts';
import { assuranceOf } from '../score/assurance-of.ts';
import { attainmentOf, scoreOf, statusOf } from '../score/status-of.ts';
import type { NoDataReason } from '../score/status.ts';
import type { SignalVerdict } from '../signal/verdict.ts';
import type { Baseline, Target } from '../target/target.ts';
import { definitionAt, segmentStart } from './definition-segment.ts';
import type { Figure, KpiEvaluation } from './evaluation.ts';
import type { FormulaSeries } from './formula-series.ts';
import {
  firstEverOwed,
  firstOwed,
  isNoLongerOwed,
  isOverdue,
  lastEnded,
  nextDueDay,
  ownPeriods,
} from './own-periods.ts';
import type { Obligations, OwnPeriod } from './own-periods.ts';
import { progressAt } from './progress-at.ts';
import { windowComparison } from './window-comparison.ts';
import type { Comparison } from './window-comparison.ts';

/** Everything that one KPI's evaluation at one unit is computed from. */
export interface KpiInput {
  /** Every version, by `validFrom`. */
  readonly definitions: readonly KpiDefinition[];
  readonly unitId: UnitId;
  readonly settings: Pick<PlanSettings, 'tolerancePercent' | 'coverageFloorPercent' | 'staleGraceDays'>;
  readonly calendar: Calendar;
  readonly today: Day;
  readonly shownPeriod: Period;
  /** Roll-ups of approved readings at the unit, base periods ascending; empty for a formula. */
  readonly series: readonly Rollup[];
  /** A formula's figures, periods ascending; null for other kinds. */
  readonly formula: FormulaSeries | null;
  /** The parts that owe values: assignments of the unit and of every unit under it (of a formula: its operands'). */
  readonly expected: readonly ExpectedPart[];
  /** For a formula the largest n of its operands, since it is due when the last of them is; null: the definition's. */
  readonly dueDays: number | null;
  /** Whether any reading was ever approved, and whether one waits for approval, at the unit or under it. */
  readonly hasAnyApproved: boolean;
  readonly hasPending: boolean;
  /** As they hold at the unit: own or inherited. */
  readonly targets: readonly Target[];
  readonly baseline: Baseline | null;
  readonly signal: SignalVerdict;
  /** As shown, clipped; null where there are none. */
  readonly processLimits: { readonly lower: number; readonly upper: number; readonly centre: number } | null;
  /** The twelve factors of a season, by which the limits are adjusted; null without one. */
  readonly seasonFactors: readonly number[] | null;
}

/**
 * Everything the product says about one KPI at one unit in one shown period (method 2, 5, 6, 7, 9): the newest own period
 * ended by the shown one that was reported, its figure in the evaluation window, and how it stands. Without status the
 * reason is the first that holds; a context KPI (`none`) that has a value has neither status nor reason. The last value
 * stays beside a reason such as `stale`. An assignment that ended for every part, with nothing reported since, counts as
 * `discontinued` there; a unit without any assignment owes nothing: `notDue`. Throws `definitionMissing`.
 */
export function evaluateKpi(given: KpiInput): KpiEvaluation {
  const definition = definitionAt(given.definitions, knownUntil(given));
  if (definition === null) throw new Refusal('invalid', 'definitionMissing', {}, 'definitions');
  const input = withOwnParts(given, definition);
  const start = segmentStart(input.definitions, definition);
  const { expected, calendar, shownPeriod } = input;
  const dueDays = input.dueDays ?? definition.dueDays;
  const obligations: Obligations = { expected, definition, segmentStart: start, dueDays, calendar };
  const periods = ownPeriods(input.series, input.formula?.figures ?? null, definition, start, calendar);
  const ended = periods.filter(({ period }) => period.end <= shownPeriod.end);
  const newest = ended.findLast((row) => row.isReported) ?? ended.findLast((row) => row.isPartlyThere) ?? null;
  const comparison = newest === null ? null : windowComparison(newest.period, definition, start, input);
  const reason = reasonWithout(newest, obligations, definition, input) ?? reasonOf(comparison, definition, input);
  return {
    kpiId: definition.id,
    unitId: input.unitId,
    period: newest?.period.id ?? null,
    figure: comparison?.figure ?? null,
    yardstick: comparison?.yardstick ?? null,
    ...standing(comparison, reason, definition),
    progress: reason === null ? progressAt(comparison, definition, input) : null,
    signal: input.signal,
    assurance:
      comparison === null || comparison.periodYardstick === null || reason === 'discontinued'
        ? null
        : assuranceOf(
            definition.direction,
            comparison.periodYardstick.target,
            input.processLimits,
            input.seasonFactors,
          ),
    nextDue: nextDueDay(newest?.period ?? null, periods, obligations),
  };
}

/** Where nothing is aggregated over units, only what the unit itself owes is expected of it. */
function withOwnParts(input: KpiInput, definition: KpiDefinition): KpiInput {
  if (definition.kind !== 'value' || definition.overUnits !== 'none') return input;
  return { ...input, expected: input.expected.filter((part) => part.unitId === input.unitId) };
}

/** A shown period that still runs is looked at as it is today: what is to end or change later has not yet. */
function knownUntil({ shownPeriod, today }: KpiInput): Day {
  return shownPeriod.end < today ? shownPeriod.end : today;
}

type Standing = Pick<KpiEvaluation, 'status' | 'reason' | 'score' | 'attainment'>;

function standing(comparison: Comparison | null, reason: NoDataReason | null, definition: KpiDefinition): Standing {
  const value = comparison?.figure.value ?? null;
  const yardstick = comparison?.yardstick ?? null;
  if (reason !== null || value === null || yardstick === null) {
    return { status: 'noData', reason, score: null, attainment: null };
  }
  const { direction } = definition;
  return {
    status: statusOf(value, yardstick, direction),
    reason: null,
    score: scoreOf(value, yardstick, direction),
    attainment: attainmentOf(value, yardstick, direction),
  };
}

/** The reasons that hold whatever the value is, in their order: discontinued to stale. */
function reasonWithout(
  newest: OwnPeriod | null,
  obligations: Obligations,
  definition: KpiDefinition,
  input: KpiInput,
): NoDataReason | null {
  const { shownPeriod, calendar, today, settings } = input;
  const { discontinuedAfter } = definition;
  const until = knownUntil(input);
  if (discontinuedAfter !== null && discontinuedAfter < until) return 'discontinued';
  if (newest === null) {
    if (!input.hasAnyApproved && input.hasPending) return 'pendingApproval';
    const from = firstEverOwed(obligations);
    const first = from === null ? null : firstOwed(from, shownPeriod.end, obligations);
    return first !== null && isOverdue(first, 0, obligations, today) ? 'notReported' : 'notDue';
  }
  const latest = lastEnded(until, definition.frequency, calendar);
  if (newest.period.start < latest.start && isNoLongerOwed(latest, obligations)) return 'discontinued';
  const next = firstOwed(shiftPeriod(newest.period, 1, calendar), shownPeriod.end, obligations);
  return next !== null && isOverdue(next, settings.staleGraceDays, obligations, today) ? 'stale' : null;
}

/** The reasons that lie in the value or its target, in their order: not applicable to partial. */
function reasonOf(comparison: Comparison | null, definition: KpiDefinition, input: KpiInput): NoDataReason | null {
  if (comparison === null) return null;
  const { figure, yardstick } = comparison;
  if (figure.reason === 'notApplicable' || figure.reason === 'notReported') return figure.reason;
  if (definition.direction === 'none') return figure.reason;
  if (yardstick === null) return 'noTarget';
  if (figure.reason !== null) return figure.reason;
  return comparison.isPartial || isBelowFloor(figure, input.settings.coverageFloorPercent) ? 'partial' : null;
}

function isBelowFloor(figure: Figure, floorPercent: number): boolean {
  return figure.expected > 0 && !isAtLeast((100 * figure.got) / figure.expected, floorPercent);
}
