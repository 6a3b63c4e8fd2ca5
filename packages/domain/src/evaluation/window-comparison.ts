import { completeRollups, windowFigure, windowPeriods } from '../aggregation/window-figure.ts';
import { figureOf } from '../aggregation/figure-of.ts';
import type { Rollup } from '../aggregation/rollup.ts';
import { isEqualFigure } from '../figure.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import type { Day, Period } from '../period/period.ts';
import { isSumOverUnits } from '../target/resolve-targets.ts';
import { isSumOverTime, scalePoint, targetAt } from '../target/target-at.ts';
import type { PeriodValue, TargetPoint, TargetSource } from '../target/target-at.ts';
import { windowPoints } from '../target/window-target.ts';
import type { WindowPart } from '../target/window-target.ts';
import { yardstickFor } from '../target/yardstick.ts';
import type { Figure, Yardstick } from './evaluation.ts';
import type { KpiInput } from './evaluate-kpi.ts';

/** A figure in its evaluation window and what it is held against there. */
export interface Comparison {
  readonly figure: Figure;
  readonly yardstick: Yardstick | null;
  /** The period's own, for assurance. */
  readonly periodYardstick: Yardstick | null;
  /** A sum over fewer parts than expected for which no target of the same parts is known: it has no status. */
  readonly isPartial: boolean;
  /** The period's own value, whatever the window. */
  readonly periodValue: number | null;
}

/** Figure and yardstick of the window that ends with a period (method 5, 6): both over the same parts. */
export function windowComparison(
  period: Period,
  definition: KpiDefinition,
  segmentStart: Day | null,
  input: KpiInput,
): Comparison {
  const window = windowPeriods(period, definition.window, input.calendar, segmentStart);
  const source = targetSource(definition, input);
  if (definition.kind === 'formula') return formulaComparison(period, window, definition, source, input);
  const byPeriod = new Map(input.series.map((row) => [row.period, row]));
  const rollups = completeRollups(window, byPeriod, input.expected, definition);
  const figure = windowFigure(period.id, rollups, definition);
  const parts = window.map((at, place) => comparedPart(targetAt(at, source), rollups[place], definition));
  const points = windowPoints(parts, definition);
  const last = parts.at(-1)?.point ?? null;
  const lastRollup = rollups.at(-1);
  return {
    figure,
    yardstick: points === null ? null : yardstickFor(points, definition, input.settings),
    periodYardstick: last === null ? null : yardstickFor([{ point: last, weight: 1 }], definition, input.settings),
    isPartial: isWithoutSamePartsTarget(parts, figure, definition),
    periodValue: lastRollup === undefined ? null : figureOf(lastRollup, definition).value,
  };
}

function formulaComparison(
  period: Period,
  window: readonly Period[],
  definition: KpiDefinition,
  source: TargetSource,
  input: KpiInput,
): Comparison {
  const own = input.formula?.over([period]) ?? null;
  const figure = (window.length === 1 ? own : input.formula?.over(window)) ?? missingFigure(period);
  const point = targetAt(period, source);
  const yardstick = point === null ? null : yardstickFor([{ point, weight: 1 }], definition, input.settings);
  return { figure, yardstick, periodYardstick: yardstick, isPartial: figure.partial, periodValue: own?.value ?? null };
}

function missingFigure(period: Period): Figure {
  return {
    period: period.id,
    value: null,
    reason: 'notReported',
    got: 0,
    expected: 0,
    partial: false,
    numerator: null,
    denominator: null,
  };
}

/** What targets are computed from at the unit; history only where a seasonal spread needs it. */
export function targetSource(definition: KpiDefinition, input: KpiInput): TargetSource {
  const { targets, baseline, calendar } = input;
  const history =
    definition.spread === 'seasonal' && isSumOverTime(definition) ? historyOf(definition, input.series) : [];
  return { definition, targets, baseline, history, calendar };
}

/** Complete values only: a month that lacks offices has no share. */
function historyOf(definition: KpiDefinition, series: readonly Rollup[]): readonly PeriodValue[] {
  return series.flatMap((row) => {
    const { value, partial } = figureOf(row, definition);
    return value === null || partial ? [] : [{ period: row.period, value }];
  });
}

interface ComparedPart extends WindowPart {
  /** A sum over units that lacks parts whose targets are not known, so that no target fits it. */
  readonly isUnmatched: boolean;
  readonly isShort: boolean;
}

/**
 * The target that one base period's value may be compared with. A sum over units that lacks parts is compared with the
 * targets of the parts it has; a complete one with the unit's own, else with its parts' together.
 */
function comparedPart(own: TargetPoint | null, rollup: Rollup | undefined, definition: KpiDefinition): ComparedPart {
  const got = rollup?.got ?? 0;
  const denominator = rollup?.denominator ?? 0;
  const base = { hasValue: got > 0, denominator, isUnmatched: false, isShort: false };
  if (rollup === undefined || got === 0 || definition.kind !== 'value' || !isSumOverUnits(definition))
    return { ...base, point: own };
  const isShort = got < rollup.expected;
  if (!isShort && own !== null) return { ...base, point: own };
  const ofParts = samePartsPoint(own, rollup.targetTotal);
  return { ...base, isShort, point: ofParts ?? own, isUnmatched: isShort && ofParts === null };
}

/** The parts' own targets together, with the limits of the unit's target moved to their scale. */
function samePartsPoint(own: TargetPoint | null, targetTotal: number | null): TargetPoint | null {
  if (targetTotal === null) return null;
  const value = { kind: 'figure', value: targetTotal } as const;
  if (own === null || own.value.kind !== 'figure' || isEqualFigure(own.value.value, 0)) {
    return { value, limits: own?.limits ?? { onTargetFrom: null, offTargetBeyond: null } };
  }
  return { ...scalePoint(own, Math.abs(targetTotal / own.value.value)), value };
}

/**
 * Whether a partial sum stands without a target of the same parts: over units in a period that counts; the least or
 * greatest of partial sums always does.
 */
function isWithoutSamePartsTarget(parts: readonly ComparedPart[], figure: Figure, definition: KpiDefinition): boolean {
  if (!figure.partial) return false;
  const valued = parts.filter((part) => part.hasValue);
  switch (definition.overTime) {
    case 'sum':
    case 'mean':
      return valued.some((part) => part.isUnmatched);
    case 'last':
      return valued.at(-1)?.isUnmatched ?? false;
    case 'min':
    case 'max':
      return parts.length > 1 ? valued.some((part) => part.isShort) : valued.some((part) => part.isUnmatched);
  }
}
