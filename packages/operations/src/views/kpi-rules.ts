import type { Frequency, KpiRule, Text } from '@rumbo/domain';

/** What must hold between the KPIs of a plan. */
export interface KpiRulesView {
  readonly planId: string;
  readonly rules: readonly (KpiRule & {
    /** Units and periods of the last year in which every KPI of the rule has a figure from approved values. */
    readonly checked: number;
    readonly broken: number;
  })[];
  /** All of the plan, by code. */
  readonly kpis: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: Text;
    readonly frequency: Frequency;
    readonly unitOfMeasure: Text;
    /** Equal for those with the same unit of measure. */
    readonly unitKey: string;
  }[];
  readonly mayEdit: boolean;
}
