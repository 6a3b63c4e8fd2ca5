import type { InitiativeId, KpiId, ObjectiveId } from '../ids.ts';
import type { PeriodId } from '../period/period.ts';

/** Objectives are named by their code, as on the map; KPIs and initiatives too. */
export interface FindingParams {
  readonly linkCycle: { readonly cycle: readonly string[] };
  readonly linkDownwards: { readonly from: string; readonly to: string };
  readonly kpiServesOpposites: { readonly kpi: string; readonly from: string; readonly to: string };
  readonly noKpi: { readonly objective: string };
  readonly noOwner: { readonly objective: string };
  /** The years as periods, oldest first; the KPI's code where the objective has several. */
  readonly targetMissing: {
    readonly objective: string;
    readonly kpi: string | null;
    readonly years: readonly PeriodId[];
  };
  readonly offTargetWithoutInitiative: { readonly objective: string };
  readonly drivesNothing: { readonly objective: string };
  readonly noDriver: { readonly objective: string };
  readonly noLeadingKpi: { readonly objective: string };
  readonly initiativeWithoutObjective: { readonly initiative: string };
  readonly tooManyKpis: { readonly objective: string; readonly count: number };
  readonly tooManyObjectives: { readonly count: number };
}

/** The map's checks (method 12) in the order in which they are shown: what makes the map untrue, unmeasured, unfinished, large. */
export const MAP_FINDING_CODES = [
  'linkCycle',
  'linkDownwards',
  'kpiServesOpposites',
  'noKpi',
  'noOwner',
  'targetMissing',
  'offTargetWithoutInitiative',
  'drivesNothing',
  'noDriver',
  'noLeadingKpi',
  'initiativeWithoutObjective',
  'tooManyKpis',
  'tooManyObjectives',
] as const satisfies readonly (keyof FindingParams)[];
export type MapFindingCode = (typeof MAP_FINDING_CODES)[number];

/** Where the person is led to: a part of an objective's panel, a link, an initiative, or the map as a whole. */
export type FindingPlace =
  | {
      readonly kind: 'objective';
      readonly objectiveId: ObjectiveId;
      readonly field: 'ownerId' | 'kpis' | 'links' | 'initiatives';
    }
  | { readonly kind: 'target'; readonly objectiveId: ObjectiveId; readonly kpiId: KpiId }
  | { readonly kind: 'link'; readonly linkId: string }
  | { readonly kind: 'initiative'; readonly initiativeId: InitiativeId }
  | { readonly kind: 'map' };

/** What one finding is about; all null where it is about the map. */
export interface FindingSubject {
  readonly objectiveId: ObjectiveId | null;
  readonly linkId: string | null;
  readonly kpiId: KpiId | null;
  readonly initiativeId: InitiativeId | null;
  readonly place: FindingPlace;
}

export type FindingOf<Code extends MapFindingCode> = FindingSubject & {
  readonly code: Code;
  readonly params: FindingParams[Code];
};

/** Something to look at before the map is published; it warns and never blocks. */
export type MapFinding = { [Code in MapFindingCode]: FindingOf<Code> }[MapFindingCode];

export function finding<Code extends MapFindingCode>(
  code: Code,
  params: FindingParams[Code],
  place: FindingPlace,
  about: Partial<Omit<FindingSubject, 'place'>> = {},
): FindingOf<Code> {
  return { code, params, objectiveId: null, linkId: null, kpiId: null, initiativeId: null, ...about, place };
}
