import { isEqualFigure } from '../figure.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import { isSumOverTime } from './target-at.ts';
import type { TargetPoint } from './target-at.ts';

/** One base period of an evaluation window: its target, and whether and how heavily it has a value. */
export interface WindowPart {
  readonly point: TargetPoint | null;
  readonly hasValue: boolean;
  /** Of a ratio; 0 otherwise. */
  readonly denominator: number;
}

/** A target and how much of it goes into the window's. */
export interface WeightedPoint {
  readonly point: TargetPoint;
  readonly weight: number;
}

/**
 * What the target of a window is made of (method 5), on the same parts as its value: of a sum the sum and of a mean the
 * mean over the periods that have a value, of a ratio their mean weighted by denominators, else the target in force at
 * the window's end. Null where one that is needed is missing. Without any value all periods are taken, so that the target
 * can still be shown.
 */
export function windowPoints(
  parts: readonly WindowPart[],
  rule: Pick<KpiDefinition, 'kind' | 'overTime'>,
): readonly WeightedPoint[] | null {
  if (rule.kind === 'formula' || (rule.kind === 'value' && !isSumOverTime(rule) && rule.overTime !== 'mean')) {
    return weighted(parts.slice(-1), () => 1);
  }
  const valued = parts.filter((part) => part.hasValue);
  const used = valued.length === 0 ? parts : valued;
  if (isSumOverTime(rule)) return weighted(used, () => 1);
  const total = rule.kind === 'ratio' ? used.reduce((sum, part) => sum + part.denominator, 0) : 0;
  if (rule.kind === 'value' || isEqualFigure(total, 0)) return weighted(used, () => 1 / used.length);
  return weighted(
    used.filter((part) => part.denominator !== 0),
    (part) => part.denominator / total,
  );
}

function weighted(parts: readonly WindowPart[], weight: (part: WindowPart) => number): readonly WeightedPoint[] | null {
  const points = parts.flatMap((part) => (part.point === null ? [] : [{ point: part.point, weight: weight(part) }]));
  return points.length < parts.length || points.length === 0 ? null : points;
}
