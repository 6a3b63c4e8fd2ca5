import { evaluateObjective, kpiAsChild, objectiveAsChild } from '@rumbo/domain';
import type {
  AttentionCandidate,
  MapDocument,
  Measure,
  Objective,
  ObjectiveEvaluation,
  ScoredChild,
} from '@rumbo/domain';
import type { MapVersion } from '@rumbo/store';
import { rememberEach } from '../snapshot.ts';
import { standingOf, type KpiStanding, type StandingAt } from '../standing.ts';
import { topics } from '../topics.ts';
import { leadFigureOf, leadTrendOf } from './summaries.ts';
import type { MapNode, MapView } from '../views/index.ts';

/** One objective with its KPIs as they stand, decisive ones first, in the order of the map. */
export interface StandingObjective {
  readonly objective: Objective;
  readonly evaluation: ObjectiveEvaluation;
  readonly measures: readonly Standing[];
  /** As the map shows it. */
  readonly node: MapNode;
  /** Those of its KPIs that really got worse. */
  readonly worse: readonly KpiStanding[];
  readonly asChild: ScoredChild;
  /** As what may need attention. */
  readonly candidate: AttentionCandidate & { readonly objectiveId: string };
}

interface Standing {
  readonly standing: KpiStanding;
  readonly weight: number;
  readonly decisive: boolean;
}

/** A map whose objectives can be looked at: what is drawn on it is told by its number. */
export interface DrawnMap {
  readonly number: MapVersion['number'] | `draft ${string}`;
  readonly document: MapDocument;
}

/**
 * Every objective of a map as it stands in the shown period and unit; each is remembered by itself, so that
 * after one value only the objectives that its KPI measures are evaluated again.
 */
export async function standingObjectives(
  looking: StandingAt,
  { number, document }: DrawnMap,
): Promise<readonly StandingObjective[]> {
  const { place, unitId, period, today } = looking;
  const shown = `${place.plan.id} ${number} ${unitId} ${period.id} ${today}`;
  const runs = await rememberEach(
    looking.snapshot,
    `objectives ${shown}`,
    document.objectives,
    (snapshot, objective) =>
      snapshot.remember(`objective ${objective.id} ${shown}`, (inner) => {
        const measures = document.measures.filter(({ objectiveId }) => objectiveId === objective.id);
        return standingObjective({ ...looking, snapshot: inner }, objective, measures);
      }),
    (run) => run,
  );
  return runs.flat();
}

async function standingObjective(
  looking: StandingAt,
  objective: Objective,
  declared: readonly Measure[],
): Promise<StandingObjective> {
  const { snapshot, place } = looking;
  snapshot.note(topics.plan(place.plan.id));
  const measures: Standing[] = [];
  for (const { kpiId, weight, decisive } of declared) {
    const standing = await standingOf(looking, kpiId);
    if (standing !== null) measures.push({ standing, weight, decisive });
  }
  measures.sort((a, b) => Number(b.decisive) - Number(a.decisive));
  const evaluation = evaluationOf(looking, objective, measures);
  const worse = measures.map(({ standing }) => standing).filter((one) => one.evaluation.signal.kind === 'worse');
  return {
    objective,
    measures,
    evaluation,
    node: nodeOf(objective, evaluation, measures),
    worse,
    asChild: objectiveAsChild(evaluation),
    candidate: {
      objectiveId: objective.id,
      status: evaluation.status,
      score: evaluation.score,
      isWorse: worse.length > 0,
      isOverdueAction: false,
      isDataMissing: evaluation.isDataMissing,
    },
  };
}

function evaluationOf(
  { place }: StandingAt,
  objective: Objective,
  measures: StandingObjective['measures'],
): ObjectiveEvaluation {
  const children = measures.map(({ standing, weight, decisive }) =>
    kpiAsChild(standing.evaluation, { weight, decisive }, standing.definition.direction),
  );
  const { settings } = place.plan;
  return evaluateObjective(objective.id, children, settings.objectiveRule, settings);
}

function nodeOf(
  { id, code, title, slot }: Objective,
  { status, isDataMissing }: ObjectiveEvaluation,
  measures: readonly Standing[],
): MapNode {
  const lead = measures[0]?.standing ?? null;
  return {
    id,
    code,
    title,
    slot,
    status,
    isDataMissing,
    lead: lead === null ? null : leadFigureOf(lead),
    trend: lead === null || slot.span < 2 ? null : leadTrendOf(lead),
  };
}

// What a published map draws stays the same, so that it is written and packed once.
const drawn = new WeakMap<MapDocument, MapView['links']>();

function linksOf(document: MapDocument): MapView['links'] {
  const before = drawn.get(document);
  if (before !== undefined) return before;
  const links = document.links.map(({ id, fromId, toId, tested, isFeedbackLoop }) => ({
    id,
    fromId,
    toId,
    tested,
    isFeedbackLoop,
  }));
  drawn.set(document, links);
  return links;
}

export function mapView(version: number, document: MapDocument, nodes: readonly MapNode[]): MapView {
  return {
    version,
    perspectives: document.perspectives,
    themes: document.themes,
    nodes,
    links: linksOf(document),
  };
}
