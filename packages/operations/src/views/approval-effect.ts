import type { NoDataReason, Status, Text } from '@rumbo/domain';

/** A KPI as it stands before and after rows are approved. */
export interface KpiEffect {
  readonly kpiId: string;
  readonly code: string;
  readonly name: Text;
  readonly unitOfMeasure: Text;
  readonly decimals: number;
  readonly before: KpiSide;
  readonly after: KpiSide;
}

interface KpiSide {
  readonly status: Status;
  readonly reason: NoDataReason | null;
  readonly score: number | null;
  /** The KPI's own period that the figure belongs to. */
  readonly period: string | null;
  readonly value: number | null;
  readonly parts: { readonly got: number; readonly expected: number } | null;
}

export interface ObjectiveEffect {
  readonly objectiveId: string;
  readonly code: string;
  readonly title: Text;
  readonly before: ObjectiveSide;
  readonly after: ObjectiveSide;
}

interface ObjectiveSide {
  readonly status: Status;
  readonly score: number | null;
  readonly isDataMissing: boolean;
}

/** What changes at one unit in one shown period; empty lists where nothing does. */
export interface PlaceEffect {
  readonly unitId: string;
  readonly unitName: Text;
  readonly period: string;
  /** Those whose status changes first. */
  readonly kpis: readonly KpiEffect[];
  readonly objectives: readonly ObjectiveEffect[];
  readonly planScore: { readonly before: number | null; readonly after: number | null };
}

/** What approving these rows would change. */
export interface ApprovalEffectView {
  readonly planId: string;
  readonly seq: number;
  /** How many rows it supposes approved: of those chosen, what still waits and this person may approve. */
  readonly rows: number;
  readonly places: readonly PlaceEffect[];
}
