import { isAtLeast } from '../figure.ts';
import type { ObjectiveId } from '../ids.ts';
import type { Direction } from '../kpi/definition.ts';
import type { Measure } from '../map/document.ts';
import type { PlanSettings } from '../plan/settings.ts';
import { NO_DATA_REASONS } from '../score/status.ts';
import type { NoDataReason, Status } from '../score/status.ts';
import type { GroupEvaluation, KpiEvaluation, ObjectiveEvaluation, ScoredChild } from './evaluation.ts';

/** A KPI as a child of an objective. */
export function kpiAsChild(
  evaluation: Pick<KpiEvaluation, 'kpiId' | 'status' | 'reason' | 'score'>,
  measure: Pick<Measure, 'weight' | 'decisive'>,
  direction: Direction,
): ScoredChild {
  const { kpiId, status, reason, score } = evaluation;
  const isContext = direction === 'none';
  const { weight, decisive } = measure;
  return { id: kpiId, weight, decisive, status, reason, score, passesUp: score !== null && !isContext, isContext };
}

/** An objective as a child of a perspective, theme or plan. */
export function objectiveAsChild(evaluation: ObjectiveEvaluation, weight = 1): ScoredChild {
  const { objectiveId, status, reason, score, passesUp } = evaluation;
  return { id: objectiveId, weight, decisive: false, status, reason, score, passesUp, isContext: false };
}

/** Reasons for which a child is not expected to have a status (method 7). */
const NOT_EXPECTED: ReadonlySet<NoDataReason | null> = new Set(['discontinued', 'notApplicable', 'notDue'] as const);

function isExpectedChild(child: ScoredChild): boolean {
  return !child.isContext && !(child.status === 'noData' && NOT_EXPECTED.has(child.reason));
}

function sumOf(children: readonly ScoredChild[], term: (child: ScoredChild) => number): number {
  return children.reduce((sum, child) => sum + term(child), 0);
}

/** Σ w·s ÷ Σ w over children whose score is passed up; null of none. */
function scoreOfParent(children: readonly ScoredChild[]): number | null {
  const scored = children.filter((child) => child.passesUp && !child.isContext && child.score !== null);
  const weight = sumOf(scored, (child) => child.weight);
  return weight > 0 ? sumOf(scored, (child) => child.weight * (child.score ?? 0)) / weight : null;
}

/** Weight of children with a status ÷ weight of children expected; null where nothing is expected. */
function coverageOf(children: readonly ScoredChild[]): number | null {
  const expected = children.filter(isExpectedChild);
  const weight = sumOf(expected, (child) => child.weight);
  const covered = expected.filter((child) => child.status !== 'noData' && child.passesUp);
  return weight > 0 ? sumOf(covered, (child) => child.weight) / weight : null;
}

/** Why nothing is expected of a parent. */
function emptyReason(children: readonly ScoredChild[]): NoDataReason {
  return children.some((child) => child.reason === 'notDue') ? 'notDue' : 'notApplicable';
}

/** The first reason in the method's order; those that are expected to have a status speak before those that are not. */
function firstReason(children: readonly ScoredChild[]): NoDataReason | null {
  const speaking = children.some(isExpectedChild) ? children.filter(isExpectedChild) : children;
  const held = new Set(speaking.map((child) => child.reason));
  return NO_DATA_REASONS.find((reason) => held.has(reason)) ?? null;
}

/**
 * How an objective stands (method 7). `rule` is the plan's: `worst`, the worst status among decisive KPIs with data, or
 * `weighted`, by score. A decisive KPI without status keeps it from being on target. Below the coverage floor it is off
 * target if a decisive KPI is, else no data, and passes nothing up. Without any KPI: `noKpi`. An objective without status
 * passes no score up either. Where none is marked decisive, all are.
 */
export function evaluateObjective(
  objectiveId: ObjectiveId,
  children: readonly ScoredChild[],
  rule: PlanSettings['objectiveRule'],
  settings: Pick<PlanSettings, 'coverageFloorPercent'>,
): ObjectiveEvaluation {
  const score = scoreOfParent(children);
  const coverage = coverageOf(children);
  const decisive = decisiveOf(children);
  const isDataMissing = decisive.some((child) => child.status === 'noData' && isExpectedChild(child));
  const isCovered = coverage !== null && isAtLeast(100 * coverage, settings.coverageFloorPercent);
  const { status, reason } = objectiveStatus(children, decisive, { rule, score, coverage, isCovered, isDataMissing });
  return {
    objectiveId,
    status,
    reason,
    score,
    coverage,
    isDataMissing,
    passesUp: status !== 'noData' && isCovered && score !== null,
    children,
  };
}

function decisiveOf(children: readonly ScoredChild[]): readonly ScoredChild[] {
  const measuring = children.filter((child) => !child.isContext);
  const marked = measuring.filter((child) => child.decisive);
  return marked.length > 0 ? marked : measuring;
}

interface Basis {
  readonly rule: PlanSettings['objectiveRule'];
  readonly score: number | null;
  readonly coverage: number | null;
  readonly isCovered: boolean;
  readonly isDataMissing: boolean;
}

function objectiveStatus(
  children: readonly ScoredChild[],
  decisive: readonly ScoredChild[],
  basis: Basis,
): { status: Status; reason: NoDataReason | null } {
  const without = (reason: NoDataReason | null) => ({ status: 'noData', reason }) as const;
  if (children.length === 0) return without('noKpi');
  if (basis.coverage === null) return without(emptyReason(children));
  const worst = worstOf(decisive);
  if (worst === null) return without(firstReason(decisive));
  if (!basis.isCovered) return worst === 'offTarget' ? { status: worst, reason: null } : without('belowCoverage');
  const status = basis.rule === 'worst' ? worst : weightedStatus(basis.score, worst);
  return { status: status === 'onTarget' && basis.isDataMissing ? 'atRisk' : status, reason: null };
}

/** The worst status among children that have one; null of none. */
function worstOf(children: readonly ScoredChild[]): Status | null {
  const held = new Set(children.map((child) => child.status));
  return (['offTarget', 'atRisk', 'onTarget'] as const).find((status) => held.has(status)) ?? null;
}

function weightedStatus(score: number | null, worst: Status): Status {
  if (score !== null && isAtLeast(score, 90) && worst === 'onTarget') return 'onTarget';
  return score !== null && isAtLeast(score, 50) ? 'atRisk' : 'offTarget';
}

/**
 * A perspective, theme or plan (method 7): how many children stand how, their score and their coverage; no status. The
 * reason says why there is no score.
 */
export function evaluateGroup(children: readonly ScoredChild[]): GroupEvaluation {
  const counts = { onTarget: 0, atRisk: 0, offTarget: 0, noData: 0 };
  for (const child of children) if (!child.isContext) counts[child.status] += 1;
  const score = scoreOfParent(children);
  const coverage = coverageOf(children);
  const reason = coverage === null ? emptyReason(children) : firstReason(children.filter((child) => !child.passesUp));
  return { counts, score, coverage, reason: score === null ? reason : null, children };
}
