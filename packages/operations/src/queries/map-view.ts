import { evaluateObjective, kpiAsChild } from '@rumbo/domain';
import type { MapDocument, Objective, ObjectiveEvaluation } from '@rumbo/domain';
import { nameOf, namesIn } from '../reader.ts';
import { standingOf, type KpiStanding } from '../standing.ts';
import type { Looking } from './screen-head.ts';
import { summaryOf } from './summaries.ts';
import type { MapNode, MapView } from './views.ts';

/** One objective with its KPIs as they stand, decisive ones first, in the order of the map. */
export interface StandingObjective {
  readonly objective: Objective;
  readonly evaluation: ObjectiveEvaluation;
  readonly measures: readonly { readonly standing: KpiStanding; readonly weight: number; readonly decisive: boolean }[];
}

/** Every objective of a map as it stands in the shown period and unit. */
export async function standingObjectives(
  looking: Looking,
  document: MapDocument,
): Promise<readonly StandingObjective[]> {
  const byObjective = Map.groupBy(document.measures, ({ objectiveId }) => objectiveId);
  const standings = new Map<string, KpiStanding>();
  for (const { kpiId } of document.measures) {
    if (standings.has(kpiId)) continue;
    const standing = await standingOf(looking, kpiId);
    if (standing !== null) standings.set(kpiId, standing);
  }
  return document.objectives.map((objective) => {
    const measures = (byObjective.get(objective.id) ?? [])
      .flatMap(({ kpiId, weight, decisive }) => {
        const standing = standings.get(kpiId);
        return standing === undefined ? [] : [{ standing, weight, decisive }];
      })
      .sort((a, b) => Number(b.decisive) - Number(a.decisive));
    return { objective, measures, evaluation: evaluationOf(looking, objective, measures) };
  });
}

function evaluationOf(
  { place }: Looking,
  objective: Objective,
  measures: StandingObjective['measures'],
): ObjectiveEvaluation {
  const children = measures.map(({ standing, weight, decisive }) =>
    kpiAsChild(standing.evaluation, { weight, decisive }, standing.definition.direction),
  );
  const { settings } = place.plan;
  return evaluateObjective(objective.id, children, settings.objectiveRule, settings);
}

export async function mapNodes(
  looking: Looking,
  objectives: readonly StandingObjective[],
): Promise<readonly MapNode[]> {
  const names = await namesIn(looking.snapshot);
  return objectives.map(({ objective, evaluation, measures }) => {
    const lead = measures[0]?.standing ?? null;
    return {
      id: objective.id,
      code: objective.code,
      title: objective.title,
      slot: objective.slot,
      status: evaluation.status,
      reason: evaluation.reason,
      isDataMissing: evaluation.isDataMissing,
      score: evaluation.score,
      coverage: evaluation.coverage,
      ownerName: nameOf(names, objective.ownerId),
      lead: lead === null ? null : summaryOf(lead),
      kpiCount: measures.length,
    };
  });
}

export function mapView(version: number, document: MapDocument, nodes: readonly MapNode[]): MapView {
  return {
    version,
    perspectives: document.perspectives,
    themes: document.themes,
    nodes,
    links: document.links.map(({ id, fromId, toId, sign, lagMonths, tested, reason }) => ({
      id,
      fromId,
      toId,
      sign,
      lagMonths,
      tested,
      reason,
    })),
  };
}
