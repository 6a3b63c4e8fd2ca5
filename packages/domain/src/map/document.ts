import type { InitiativeId, KpiId, ObjectiveId, PersonId, UnitId } from '../ids.ts';
import type { Baseline, Limits, TargetValue } from '../target/target.ts';
import type { PeriodId } from '../period/period.ts';
import type { Text } from '../text.ts';

/** A lane of the map, ordered from the top. `question` is the line under its name: "What the nation gets". */
export interface Perspective {
  readonly id: string;
  readonly name: Text;
  readonly question: Text | null;
}

/** A strategic theme: a group of `columns` adjacent slot columns. */
export interface Theme {
  readonly id: string;
  readonly name: Text;
  readonly columns: number;
}

/** Where a node stands. Columns count from 0 over all themes; `span` is 1 or more. */
export interface Slot {
  readonly perspectiveId: string;
  readonly column: number;
  readonly span: number;
}

export interface Objective {
  readonly id: ObjectiveId;
  /** `V1`, `T2` … unique on the map; may change. */
  readonly code: string;
  readonly title: Text;
  readonly statement: Text | null;
  readonly ownerId: PersonId | null;
  /** Who stands in for the owner. */
  readonly deputyId: PersonId | null;
  readonly review: ReviewRhythm | null;
  readonly slot: Slot;
}

/** How often an objective is looked at in a review. */
export const REVIEW_RHYTHMS = ['month', 'quarter', 'semester', 'year'] as const;
export type ReviewRhythm = (typeof REVIEW_RHYTHMS)[number];

/** "A drives B": a hypothesis. The lag is in months; null while unknown. */
export interface Link {
  readonly id: string;
  readonly fromId: ObjectiveId;
  readonly toId: ObjectiveId;
  readonly sign: 1 | -1;
  readonly lagMonths: number | null;
  readonly reason: Text | null;
  readonly tested: boolean;
  readonly reviewOn: string | null;
  readonly isFeedbackLoop: boolean;
}

/** That a KPI measures an objective. Where none of an objective's KPIs is decisive, all are. */
export interface Measure {
  readonly objectiveId: ObjectiveId;
  readonly kpiId: KpiId;
  readonly weight: number;
  readonly decisive: boolean;
}

/** That an initiative should move an objective. */
export interface InitiativeLink {
  readonly initiativeId: InitiativeId;
  readonly objectiveId: ObjectiveId;
}

/** A target that the draft carries: it comes into force when the map is published. */
export interface TargetProposal {
  readonly kind: 'target';
  readonly kpiId: KpiId;
  readonly unitId: UnitId;
  readonly period: PeriodId;
  readonly value: TargetValue;
  readonly path: 'step' | 'linear';
  readonly limits: Limits;
  readonly reason: string | null;
}

/** A baseline that the draft carries. */
export interface BaselineProposal extends Baseline {
  readonly kind: 'baseline';
}

/** At most one of each kind for a KPI, unit and period (a baseline: for a KPI and unit). */
export type Proposal = TargetProposal | BaselineProposal;

/**
 * The strategic map: what is drawn, drafted, published and compared. KPIs, targets and limits are rows outside it; the
 * proposals are changes to them that were made with the map and come into force with it.
 */
export interface MapDocument {
  readonly perspectives: readonly Perspective[];
  readonly themes: readonly Theme[];
  readonly objectives: readonly Objective[];
  readonly links: readonly Link[];
  readonly measures: readonly Measure[];
  readonly initiativeLinks: readonly InitiativeLink[];
  readonly proposals: readonly Proposal[];
}

export const EMPTY_MAP: MapDocument = {
  perspectives: [],
  themes: [],
  objectives: [],
  links: [],
  measures: [],
  initiativeLinks: [],
  proposals: [],
};
