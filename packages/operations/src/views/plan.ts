import type { Plan, Text } from '@rumbo/domain';

/** What a plan says of itself, and the settings of the method. */
export interface PlanView {
  readonly plan: Plan;
  readonly administrationName: Text;
  readonly languages: readonly ('es' | 'en')[];
  readonly perspectives: readonly { readonly id: string; readonly name: Text }[];
  readonly themes: readonly { readonly id: string; readonly name: Text }[];
  readonly publishedVersion: number | null;
  readonly mapApproverName: string | null;
  /** Who may be named to approve the map: approvers of the whole administration. */
  readonly approvers: readonly { readonly id: string; readonly name: string }[];
  /** Of which the headline KPIs are chosen, by code. */
  readonly kpis: readonly { readonly id: string; readonly code: string; readonly name: Text }[];
  /** Whether periods already go by the start of its year. */
  readonly isFiscalStartFixed: boolean;
  readonly mayEdit: boolean;
}
