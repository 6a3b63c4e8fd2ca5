import type { KpiId } from '../ids.ts';
import type { Day } from '../period/period.ts';
import type { TargetValue } from '../target/target.ts';
import type { Language, Text } from '../text.ts';
import type { ProcessStanding } from './map-facts.ts';

export const SMART_CRITERIA = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;
export type SmartCriterion = (typeof SMART_CRITERIA)[number];

/** The input that would turn the row. */
export type SmartField =
  | 'title'
  | 'statement'
  | 'ownerId'
  | 'slot'
  | 'links'
  | 'kpis'
  | 'direction'
  | 'unitOfMeasure'
  | 'baseline'
  | 'targets'
  | 'initiatives';

/** A figure of a KPI with what it takes to write it. */
export interface Measured<Value> {
  readonly kpi: string;
  readonly value: Value;
  readonly decimals: number;
  readonly unit: Text;
}

/** How the process stands to the target that it was held against. */
export interface Reach extends Measured<TargetValue> {
  readonly limits: ProcessStanding | null;
}

export interface SmartParams {
  readonly oneResult: Readonly<Record<string, never>>;
  readonly noVerb: { readonly language: Language };
  readonly noResult: { readonly language: Language; readonly verb: string };
  readonly joinedVerbs: { readonly language: Language; readonly by: string; readonly verb: string };
  readonly tooLong: { readonly language: Language; readonly length: number; readonly most: number };
  readonly noOwner: Readonly<Record<string, never>>;

  readonly measuredBy: { readonly kpi: string; readonly name: Text };
  readonly noKpi: Readonly<Record<string, never>>;
  readonly noUnitOfMeasure: { readonly kpi: string };
  readonly noDirection: { readonly kpi: string };
  readonly noBaseline: { readonly kpi: string };

  readonly heldAlready: Reach;
  /** Codes of the initiatives that say what will change. */
  readonly changedBy: Reach & { readonly initiatives: readonly string[] };
  readonly changeStated: Reach & { readonly reason: string };
  readonly notHeld: Reach;
  readonly reachUnknown: Reach;
  readonly noTarget: { readonly kpi: string };

  /** Codes of the objectives above that it drives. */
  readonly drives: { readonly objectives: readonly string[] };
  readonly inTopLane: { readonly perspective: Text; readonly theme: Text };
  readonly notLinkedUp: Readonly<Record<string, never>>;
  readonly noTheme: Readonly<Record<string, never>>;

  readonly dated: Measured<TargetValue> & { readonly end: Day };
  readonly datedOutside: { readonly kpi: string; readonly firstYear: string; readonly lastYear: string };
}
export type SmartCode = keyof SmartParams;

export interface SmartRowOf<Code extends SmartCode> {
  readonly criterion: SmartCriterion;
  readonly isMet: boolean;
  readonly code: Code;
  readonly params: SmartParams[Code];
  /** Null where the criterion is met. */
  readonly field: SmartField | null;
  /** The KPI that the row speaks of; null where it speaks of none. */
  readonly kpiId: KpiId | null;
}

/** One criterion, judged: why it is met, or what is missing and in which field. */
export type SmartRow = { [Code in SmartCode]: SmartRowOf<Code> }[SmartCode];

export function met<Code extends SmartCode>(
  criterion: SmartCriterion,
  code: Code,
  params: SmartParams[Code],
  kpiId: KpiId | null = null,
): SmartRowOf<Code> {
  return { criterion, isMet: true, code, params, field: null, kpiId };
}

export function unmet<Code extends SmartCode>(
  criterion: SmartCriterion,
  code: Code,
  params: SmartParams[Code],
  field: SmartField,
  kpiId: KpiId | null = null,
): SmartRowOf<Code> {
  return { criterion, isMet: false, code, params, field, kpiId };
}
