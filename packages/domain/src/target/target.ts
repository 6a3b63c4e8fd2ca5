import type { KpiId, UnitId } from '../ids.ts';
import type { PeriodId } from '../period/period.ts';

/** What counts as good: one figure, a closed or half-open range, a figure with its tolerance, or yes. */
export type TargetValue =
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'exact'; readonly value: number; readonly tolerance: number }
  | { readonly kind: 'yes' };

/** How far a limit lies from the target, always towards the bad side (L1 too); absolute or in percent of |T|. */
export interface LimitOffset {
  readonly unit: 'absolute' | 'percent';
  readonly amount: number;
}

/** L1 "on target from" and L2 "off target beyond". Absent: L1 = T, L2 = T moved by the plan's tolerance. */
export interface Limits {
  readonly onTargetFrom: LimitOffset | null;
  readonly offTargetBeyond: LimitOffset | null;
}

/**
 * A dated target of one KPI and unit: in force for `period` (any frequency from the KPI's to the year) and, as a step,
 * until the next one. `path` says how it is reached inside a longer period. For sums `explicit` spreads are one target a month.
 */
export interface Target {
  readonly id: string;
  readonly kpiId: KpiId;
  readonly unitId: UnitId;
  readonly period: PeriodId;
  readonly value: TargetValue;
  readonly path: 'step' | 'linear';
  readonly limits: Limits;
  readonly reason: string | null;
  readonly authorId: string;
}

/** Where the KPI stood before the plan. */
export interface Baseline {
  readonly kpiId: KpiId;
  readonly unitId: UnitId;
  readonly period: PeriodId;
  readonly value: number;
}
