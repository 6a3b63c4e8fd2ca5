import type { Text } from '@rumbo/domain';

/** Everything of a plan that can be found by name, without a figure: filtered where it is typed. */
export interface SearchView {
  readonly planId: string;
  readonly seq: number;
  /** Lane by lane. */
  readonly objectives: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: Text;
    readonly perspective: Text;
  }[];
  readonly kpis: readonly { readonly id: string; readonly code: string; readonly name: Text }[];
  /** Only who answers for something of the plan, with what that is. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly objectiveIds: readonly string[];
    readonly kpiIds: readonly string[];
  }[];
}
