import type {
  Baseline,
  DefinitionField,
  Frequency,
  KpiDefinition,
  KpiKind,
  NoSignalReason,
  ProcessNow,
  Target,
  TargetedKpi,
  Text,
} from '@rumbo/domain';

/** A version of a definition, as somebody recorded it. */
export interface DefinitionVersion {
  readonly definition: KpiDefinition;
  /** Whether it still says what holds from its day on: false where it was corrected since. */
  readonly isInForce: boolean;
  /** Null: nobody that has a name, as what the demonstration began with. */
  readonly by: string | null;
  readonly at: string | null;
  /** Against the version before it; of the first one nothing. */
  readonly changes: readonly DefinitionField[];
}

/** Another KPI of the plan, as far as a formula has to know it. */
export interface KpiOfPlanView {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly kind: KpiKind;
  readonly formula: string | null;
  readonly frequency: Frequency;
}

/** A dated target or baseline with who set it and when. */
interface Dated {
  readonly unitName: Text;
  readonly by: string | null;
  readonly at: string | null;
  readonly isInForce: boolean;
}

export interface KpiDefinitionView {
  readonly planId: string;
  readonly planName: Text;
  readonly languages: readonly ('es' | 'en')[];
  readonly today: string;
  readonly fiscalStart: number;
  readonly planYears: { readonly first: number; readonly last: number };
  readonly settings: { readonly tolerancePercent: number };
  /** The unit that targets are read and set for here. */
  readonly unitId: string;
  readonly unitName: Text;
  readonly units: readonly { readonly id: string; readonly name: Text }[];
  readonly mayEdit: boolean;
  readonly mayNameOwner: boolean;
  /** As it was defined last; null for a new KPI. */
  readonly definition: KpiDefinition | null;
  readonly ownerName: string | null;
  /** Who may be named its owner; only for who may name one. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly kpis: readonly KpiOfPlanView[];
  /** Newest first. */
  readonly versions: readonly DefinitionVersion[];
  readonly reporters: readonly {
    readonly unitId: string;
    readonly unitName: Text;
    readonly from: string;
    readonly to: string | null;
    readonly personName: string | null;
    readonly stewardName: string | null;
  }[];
  readonly targeted: TargetedKpi | null;
  /** Newest first, those of units that the reader sees. */
  readonly targets: readonly (Dated & { readonly target: Target })[];
  readonly baselines: readonly (Dated & { readonly baseline: Baseline })[];
  /** What the process delivers at the unit, else why that is not known. */
  readonly process: ProcessNow | null;
  readonly processReason: NoSignalReason | null;
}

/** What a formula that is being typed amounts to. */
export interface FormulaPreviewView {
  readonly period: string | null;
  readonly value: number | null;
  readonly missing: 'operandMissing' | 'divisionByZero' | 'notReported' | null;
  /** The operands of the same period, as they were reported. */
  readonly operands: readonly {
    readonly code: string;
    readonly name: Text;
    readonly unitOfMeasure: Text;
    readonly decimals: number;
    readonly value: number | null;
  }[];
}
