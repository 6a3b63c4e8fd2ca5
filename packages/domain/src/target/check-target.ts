import { isAbove, isAtMost } from '../figure.ts';
import type { Direction, KpiDefinition } from '../kpi/definition.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar } from '../period/period.ts';
import { isCoarser } from '../period/period-arithmetic.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalParams } from '../refusal.ts';
import { anchorOf, isSumOverTime } from './target-at.ts';
import type { Baseline, Target, TargetValue } from './target.ts';
import { isTowardsGoodSide, whyExplicitLimit, yardstickFor } from './yardstick.ts';
import type { YardstickSettings } from './yardstick.ts';

/** What of a definition a target is checked against. */
export type TargetedKpi = Pick<KpiDefinition, 'kind' | 'frequency' | 'overTime' | 'spread' | 'direction' | 'scale'>;

/** The rows a linear path starts from: all targets of that KPI and unit, and its baseline. */
export interface TargetContext {
  readonly calendar: Calendar;
  readonly targets: readonly Target[];
  readonly baseline: Baseline | null;
}

type CheckedTarget = Pick<Target, 'period' | 'value' | 'path' | 'limits'>;

const KIND_OF: Readonly<Record<Direction, TargetValue['kind'] | null>> = {
  increase: 'figure',
  decrease: 'figure',
  range: 'range',
  exact: 'exact',
  yesNo: 'yes',
  none: null,
};

/**
 * Refuses a target that could not be compared with (method 5), naming the field: `targetKind` (not what the direction
 * needs; context KPIs take none), `targetPeriodFiner`, `rangeEmpty`, `rangeReversed`, `toleranceNegative`,
 * `limitBetterThanTarget`, `limitNotUsed` (range, exact and yesNo have no L1, yesNo no L2), `limitRequired` with `why`
 * (`zeroTarget`, `zeroEdge`, `noTolerance`, `highPercent`), `limitsOrder` (L2 not strictly worse than L1),
 * `limitInsideTolerance` (exact) and `limitAbsoluteRequired` (a path reaching or crossing 0).
 */
export function checkTarget(
  definition: TargetedKpi,
  target: CheckedTarget,
  settings: YardstickSettings,
  context: TargetContext,
): void {
  if (target.value.kind !== KIND_OF[definition.direction]) {
    refuse('targetKind', 'value', { direction: definition.direction, kind: target.value.kind });
  }
  const { frequency } = parsePeriod(target.period, context.calendar);
  if (isCoarser(definition.frequency, frequency)) {
    refuse('targetPeriodFiner', 'period', { period: target.period, frequency: definition.frequency });
  }
  checkValue(target.value);
  checkLimits(definition, target, settings);
  checkPath(definition, target, context);
}

function checkValue(value: TargetValue): void {
  if (value.kind === 'exact' && value.tolerance < 0) refuse('toleranceNegative', 'value.tolerance');
  if (value.kind !== 'range') return;
  if (value.low === null && value.high === null) refuse('rangeEmpty', 'value.low');
  if (value.low !== null && value.high !== null && isAbove(value.low, value.high)) {
    refuse('rangeReversed', 'value.high', { low: value.low, high: value.high });
  }
}

function checkLimits(definition: TargetedKpi, target: CheckedTarget, settings: YardstickSettings): void {
  const { value, limits } = target;
  if (limits.onTargetFrom !== null && value.kind !== 'figure') refuse('limitNotUsed', 'limits.onTargetFrom');
  if (limits.offTargetBeyond !== null && value.kind === 'yes') refuse('limitNotUsed', 'limits.offTargetBeyond');
  if (isTowardsGoodSide(limits)) {
    refuse(
      'limitBetterThanTarget',
      (limits.onTargetFrom?.amount ?? 0) < 0 ? 'limits.onTargetFrom' : 'limits.offTargetBeyond',
    );
  }
  if (limits.offTargetBeyond === null) checkDefaultLimit(definition, value, settings);
  if (yardstickFor([{ point: target, weight: 1 }], definition, settings) !== null) return;
  refuse(value.kind === 'exact' ? 'limitInsideTolerance' : 'limitsOrder', 'limits.offTargetBeyond');
}

function checkDefaultLimit(definition: TargetedKpi, value: TargetValue, settings: YardstickSettings): void {
  if (value.kind === 'yes') return;
  const sizes = value.kind === 'range' ? [value.low, value.high] : [value.value];
  for (const size of sizes) {
    if (size === null) continue;
    const why = whyExplicitLimit(size, value.kind === 'range' ? { scale: 'amount' } : definition, settings);
    if (why === null) continue;
    refuse('limitRequired', 'limits.offTargetBeyond', {
      why: value.kind === 'range' && why === 'zeroTarget' ? 'zeroEdge' : why,
    });
  }
}

/** On a path through 0 a percentage of the point is no distance there. */
function checkPath(definition: TargetedKpi, target: CheckedTarget, context: TargetContext): void {
  const { value, limits } = target;
  if (target.path !== 'linear' || isSumOverTime(definition) || !(value.kind === 'figure' || value.kind === 'exact'))
    return;
  const row: Target = { ...target, id: '', kpiId: '', unitId: '', reason: null, authorId: '' };
  const anchor = anchorOf(row, {
    definition,
    targets: context.targets,
    baseline: context.baseline,
    calendar: context.calendar,
  });
  if (anchor === null || !isAtMost(anchor.value * value.value, 0)) return;
  if (limits.offTargetBeyond?.unit !== 'absolute') refuse('limitAbsoluteRequired', 'limits.offTargetBeyond');
  if (limits.onTargetFrom?.unit === 'percent') refuse('limitAbsoluteRequired', 'limits.onTargetFrom');
}

function refuse(code: string, field: string, params: RefusalParams = {}): never {
  throw new Refusal('invalid', code, params, field);
}
