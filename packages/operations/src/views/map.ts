import type { NoDataReason, Slot, Status, Text } from '@rumbo/domain';
import type { KpiSummary } from './shared.ts';

export interface MapNode {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly slot: Slot;
  readonly status: Status;
  readonly reason: NoDataReason | null;
  readonly isDataMissing: boolean;
  readonly score: number | null;
  readonly coverage: number | null;
  readonly ownerName: string | null;
  /** The first decisive KPI. */
  readonly lead: KpiSummary | null;
  readonly kpiCount: number;
}

export interface MapView {
  readonly version: number;
  readonly perspectives: readonly { readonly id: string; readonly name: Text; readonly question: Text | null }[];
  readonly themes: readonly { readonly id: string; readonly name: Text; readonly columns: number }[];
  readonly nodes: readonly MapNode[];
  readonly links: readonly {
    readonly id: string;
    readonly fromId: string;
    readonly toId: string;
    readonly sign: 1 | -1;
    readonly lagMonths: number | null;
    readonly tested: boolean;
    readonly reason: Text | null;
  }[];
}
