import type { NoDataReason, Text } from '@rumbo/domain';
import type { MapNode, MissingFacts } from './map.ts';
import type { InitiativeSummary, KpiSummary, ScreenHead } from './shared.ts';

export interface ObjectiveView {
  readonly head: ScreenHead;
  readonly objective: MapNode & {
    readonly reason: NoDataReason | null;
    readonly score: number | null;
    readonly coverage: number | null;
    readonly ownerName: string | null;
    /** Of the lead KPI, for the reason. */
    readonly missing: MissingFacts | null;
  };
  readonly statement: Text | null;
  readonly perspective: Text;
  readonly theme: Text | null;
  readonly rule: 'worst' | 'weighted';
  readonly kpis: readonly (KpiSummary & {
    readonly weight: number;
    readonly isDecisive: boolean;
    readonly passesUp: boolean;
  })[];
  readonly drivers: readonly (MapNode & {
    readonly linkReason: Text | null;
    readonly lagMonths: number | null;
    readonly sign: 1 | -1;
  })[];
  readonly driven: readonly (MapNode & {
    readonly linkReason: Text | null;
    readonly lagMonths: number | null;
    readonly sign: 1 | -1;
  })[];
  readonly initiatives: readonly InitiativeSummary[];
}
