import type { Initiative, KpiDefinition, MapDocument } from '@rumbo/domain';
import { daysBetween } from '@rumbo/domain';
import { initiativesIn, nameOf, namesIn } from '../reader.ts';
import { hasEstimate } from '../reported-parts.ts';
import type { Snapshot } from '../snapshot.ts';
import type { KpiStanding } from '../standing.ts';
import type { InitiativeSummary, KpiSummary, LeadFigure, LeadTrend, MissingFacts } from '../views/index.ts';

// How a KPI stands is remembered, so that what is said of it is written and packed once.
const summaries = new WeakMap<KpiStanding, KpiSummary>();

/** One KPI as it stands, as strips and rows show it. */
export async function summaryOf(snapshot: Pick<Snapshot, 'remember'>, standing: KpiStanding): Promise<KpiSummary> {
  const before = summaries.get(standing);
  if (before !== undefined) return before;
  const summary = summarize(standing, await hasEstimate(snapshot, standing));
  summaries.set(standing, summary);
  return summary;
}

function summarize({ definition, evaluation, recent }: KpiStanding, isEstimated: boolean): KpiSummary {
  const { figure } = evaluation;
  return {
    ...namesOf(definition),
    period: evaluation.period,
    value: figure?.value ?? null,
    status: evaluation.status,
    reason: evaluation.reason,
    score: evaluation.score,
    attainment: evaluation.attainment,
    yardstick: evaluation.yardstick,
    signal: evaluation.signal,
    assurance: evaluation.assurance,
    parts: figure === null ? null : { got: figure.got, expected: figure.expected },
    isEstimated,
    nextDue: evaluation.nextDue,
    spark: sparkOf(recent()),
  };
}

function sparkOf(recent: ReturnType<KpiStanding['recent']>): KpiSummary['spark'] {
  return recent.map(({ period, value, reason }) => ({ period, value, reason }));
}

/** The same, as far as a node of the map and a line about an objective say it. */
export function leadFigureOf(standing: KpiStanding): LeadFigure {
  const { unitOfMeasure, decimals, direction } = standing.definition;
  const { figure, reason, yardstick } = standing.evaluation;
  const value = figure?.value ?? null;
  return {
    unitOfMeasure,
    decimals,
    direction,
    value,
    reason,
    target: yardstick?.target ?? null,
    missing: value === null ? missingFactsOf(standing) : null,
  };
}

/** What a reason for missing data is filled with. */
export function missingFactsOf({ evaluation, recent }: KpiStanding): MissingFacts {
  const { figure, nextDue } = evaluation;
  return {
    nextDue,
    parts: figure === null ? null : { got: figure.got, expected: figure.expected },
    lastKnown: sparkOf(recent()).findLast((point) => point.value !== null) ?? null,
  };
}

export function leadTrendOf({ definition, evaluation, recent }: KpiStanding): LeadTrend {
  return { name: definition.name, status: evaluation.status, signal: evaluation.signal, spark: sparkOf(recent()) };
}

function namesOf({ id, code, name, unitOfMeasure, decimals, scale, kind, direction, frequency }: KpiDefinition) {
  return { id, code, name, unitOfMeasure, decimals, scale, kind, direction, frequency };
}

/** The initiatives that should move any of these objectives. */
export async function initiativesServing(
  snapshot: Snapshot,
  planId: string,
  { initiativeLinks }: Pick<MapDocument, 'initiativeLinks'>,
  objectiveIds: ReadonlySet<string>,
): Promise<readonly InitiativeSummary[]> {
  const links = initiativeLinks.filter((link) => objectiveIds.has(link.objectiveId));
  const serving = new Set(links.map(({ initiativeId }) => initiativeId));
  const names = await namesIn(snapshot);
  return (await initiativesIn(snapshot, planId))
    .filter(({ id }) => serving.has(id))
    .map((one) => initiativeSummary(one, names));
}

/** An initiative with its slip in days. */
export function initiativeSummary(initiative: Initiative, names: ReadonlyMap<string, string>): InitiativeSummary {
  const { id, code, name, ownerId, from, agreedEnd, forecastEnd, milestones } = initiative;
  return {
    id,
    code,
    name,
    ownerName: nameOf(names, ownerId),
    from,
    agreedEnd,
    forecastEnd,
    slipDays: daysBetween(agreedEnd, forecastEnd),
    milestones: milestones.map(({ id: milestoneId, name: title, due, reachedOn }) => ({
      id: milestoneId,
      name: title,
      due,
      reachedOn,
    })),
  };
}
