import type { Assignment, Baseline, Initiative, KpiDefinition, KpiRule, Plan, Target } from '@rumbo/domain';
import type {
  Benchmark,
  EndedClosing,
  MapDraft,
  MapStep,
  MapVersion,
  PeriodClosing,
  RecordedDefinition,
  RecordedFact,
} from '../records/plan.ts';

export interface Plans {
  all(): Promise<readonly Plan[]>;
  byId(id: string): Promise<Plan | null>;
  closings(planId: string): Promise<readonly PeriodClosing[]>;
  /** Closings of a plan that were taken back, oldest first, with the commit that did. */
  endedClosings(planId: string): Promise<readonly EndedClosing[]>;
}
export interface PlansWriter {
  put(plan: Plan): Promise<void>;
  close(closing: PeriodClosing): Promise<void>;
  reopen(planId: string, unitId: string, period: string): Promise<void>;
}

export interface Maps {
  /** The newest published version; null before the first. */
  published(planId: string): Promise<MapVersion | null>;
  versions(planId: string): Promise<readonly Omit<MapVersion, 'document'>[]>;
  version(planId: string, number: number): Promise<MapVersion | null>;
  draft(planId: string): Promise<MapDraft | null>;
  /** The steps of a draft after a revision, in order. */
  steps(planId: string, draftId: string, after: number): Promise<readonly MapStep[]>;
}
export interface MapsWriter {
  putDraft(draft: MapDraft): Promise<void>;
  addStep(step: MapStep): Promise<void>;
  removeDraft(planId: string): Promise<void>;
  publish(version: MapVersion): Promise<void>;
}

export interface Kpis {
  /** Every version of every KPI of a plan, by code then validFrom. */
  ofPlan(planId: string): Promise<readonly KpiDefinition[]>;
  /** Every version of one KPI or of several, by KPI then validFrom. */
  versions(...kpiIds: readonly string[]): Promise<readonly KpiDefinition[]>;
  /** Every version ever recorded, also what was put in its place since, oldest first, with who recorded it and when. */
  history(kpiId: string): Promise<readonly RecordedDefinition[]>;
  assignmentsOfPlan(planId: string): Promise<readonly Assignment[]>;
  /** Of one KPI or of several, by KPI, unit and first day. */
  assignmentsOf(...kpiIds: readonly string[]): Promise<readonly Assignment[]>;
  rulesOfPlan(planId: string): Promise<readonly KpiRule[]>;
}
export interface KpisWriter {
  put(definition: KpiDefinition): Promise<void>;
  putAssignment(assignment: Assignment): Promise<void>;
  putRule(rule: KpiRule): Promise<void>;
  removeRule(ruleId: string): Promise<void>;
}

export interface Targets {
  /** By KPI, unit, start of the period. */
  ofPlan(planId: string): Promise<readonly Target[]>;
  /** Of one KPI or of several of one plan. */
  ofKpi(...kpiIds: readonly string[]): Promise<readonly Target[]>;
  /** Every target ever set, also those that are no longer in force, in the order in which they were set. */
  historyOf(kpiId: string): Promise<readonly RecordedFact<Target>[]>;
  baselineHistoryOf(kpiId: string): Promise<readonly RecordedFact<Baseline>[]>;
  baselinesOfPlan(planId: string): Promise<readonly Baseline[]>;
  /** Of one KPI or of several, by KPI and unit. */
  baselinesOf(...kpiIds: readonly string[]): Promise<readonly Baseline[]>;
}
export interface TargetsWriter {
  /** In force for (KPI, unit, period), in place of the one before. */
  put(target: Target): Promise<void>;
  /** The one of (KPI, unit), in place of the one before. */
  putBaseline(baseline: Baseline): Promise<void>;
}

export interface Initiatives {
  /** Of any plan. */
  byId(id: string): Promise<Initiative | null>;
  ofPlan(planId: string): Promise<readonly Initiative[]>;
}
export interface InitiativesWriter {
  put(initiative: Initiative): Promise<void>;
}

export interface Benchmarks {
  /** Of any KPI. */
  byId(id: string): Promise<Benchmark | null>;
  ofKpi(kpiId: string): Promise<readonly Benchmark[]>;
}
export interface BenchmarksWriter {
  put(benchmark: Benchmark): Promise<void>;
}
