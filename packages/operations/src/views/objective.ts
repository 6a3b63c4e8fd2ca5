import type { Text } from '@rumbo/domain';
import type { MapNode } from './map.ts';
import type { InitiativeSummary, KpiSummary, ScreenHead } from './shared.ts';

export interface ObjectiveView {
  readonly head: ScreenHead;
  readonly objective: MapNode;
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
