import type { Figure } from '../evaluation/evaluation.ts';
import { isEqualFigure } from '../figure.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import type { NoDataReason } from '../score/status.ts';
import type { Rollup } from './rollup.ts';

/** What decides how the parts of a KPI become one figure. */
export type AggregationRule = Pick<KpiDefinition, 'kind' | 'factor' | 'overUnits' | 'overTime'>;

/**
 * The figure of a unit in one base period, from the parts under it (method 6). Ratios are Σ numerators ÷ Σ denominators
 * whatever `overUnits` says. A sum over fewer parts than expected is `partial`. Not for formulas, whose figures come from
 * their operands.
 */
export function figureOf(rollup: Rollup, rule: Omit<AggregationRule, 'overTime'>): Figure {
  const { period, got, expected } = rollup;
  const isRatio = rule.kind === 'ratio';
  const numerator = isRatio && got > 0 ? rollup.numerator : null;
  const denominator = isRatio && got > 0 ? rollup.denominator : null;
  const value = valueOf(rollup, rule);
  return {
    period,
    value,
    reason: value === null ? reasonOf(rollup) : null,
    got,
    expected,
    partial: !isRatio && rule.overUnits === 'sum' && got > 0 && got < expected,
    numerator,
    denominator,
  };
}

function valueOf(rollup: Rollup, rule: Omit<AggregationRule, 'overTime'>): number | null {
  if (rollup.got === 0) return null;
  if (rule.kind === 'ratio') return quotient(rollup.numerator, rollup.denominator, rule.factor);
  switch (rule.overUnits) {
    case 'sum':
    // A parent of a KPI that is not aggregated has its own reading only: a sum of one.
    case 'none':
      return rollup.sum;
    case 'mean':
      return rollup.sum / rollup.got;
    case 'min':
      return rollup.min;
    case 'max':
      return rollup.max;
  }
}

/** (factor × numerator) ÷ denominator (method, preamble); null over zero. */
export function quotient(numerator: number, denominator: number, factor: number): number | null {
  return isEqualFigure(denominator, 0) ? null : (factor * numerator) / denominator;
}

/** Why parts amount to no value. */
export function reasonOf(parts: Pick<Rollup, 'got' | 'expected' | 'notApplicable'>): NoDataReason {
  if (parts.got > 0) return 'divisionByZero';
  return parts.expected === 0 && parts.notApplicable > 0 ? 'notApplicable' : 'notReported';
}
