import {
  countObjectives,
  EMPTY_MAP,
  evaluateGroup,
  headlineOf,
  needsAttention,
  readingOrder,
  tracePath,
} from '@rumbo/domain';
import type { HeadlineInput, HeadlineSentence, KpiEvaluation, MapDocument, Status, Text } from '@rumbo/domain';
import { closingOf } from '../cell.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { ScreenInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { initiativesIn, mapIn, nameOf, namesIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { standingOf } from '../standing.ts';
import { topics } from '../topics.ts';
import { dataProgress } from './data-progress.ts';
import { mapView, standingObjectives, type StandingObjective } from './map-view.ts';
import { nextStep } from './next-step.ts';
import { lookAt, type Looking } from './screen-head.ts';
import { summaryOf } from './summaries.ts';
import type { AttentionItem, HeadlineView, KpiSummary, OverviewView } from '../views/index.ts';

const MOST_HEADLINE_KPIS = 6;

/** How the strategy is doing: the sentence, the headline KPIs, the map with live status, what needs attention. */
export function overview(
  deps: QueryDependencies,
  caller: Caller,
  input: ScreenInput,
  trace: ReadTrace,
): Promise<OverviewView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    const published = await mapIn(snapshot, input.planId);
    const document = published?.document ?? EMPTY_MAP;
    const objectives = published === null ? [] : await standingObjectives(looking, published);
    const standing = new Map(objectives.map((one) => [one.objective.id, one]));
    const stands = { document, objectives: { get: (id: string) => standing.get(id)?.evaluation } };
    return {
      head: looking.head,
      closedAt: await closedAt(looking),
      headline: headlineSentences(stands, objectives, standing),
      kpis: await headlineKpis(looking, objectives),
      kpiCount: (await kpisIn(snapshot, input.planId)).versions.size,
      map: mapView(
        published?.number ?? 0,
        document,
        objectives.map(({ node }) => node),
      ),
      counts: countObjectives(stands),
      planScore: evaluateGroup(objectives.map(({ asChild }) => asChild)).score,
      attention: await attentionItems(looking, document, standing),
      progress: await dataProgress(looking),
    };
  });
}

async function closedAt({ snapshot, place, unitId, period }: Looking): Promise<string | null> {
  const closings = await snapshot.remember(`closings ${place.plan.id}`, async (inner) => {
    inner.note(topics.plan(place.plan.id));
    return inner.tx.plans.closings(place.plan.id);
  });
  return closingOf(closings, place, unitId, period)?.closedAt ?? null;
}

type ById = ReadonlyMap<string, StandingObjective>;

function headlineSentences(
  stands: Pick<HeadlineInput, 'document' | 'objectives'>,
  objectives: readonly StandingObjective[],
  byId: ById,
): readonly HeadlineView[] {
  const worse = new Map<string, KpiEvaluation>();
  const names = new Map<string, Text>();
  for (const one of objectives) {
    for (const { definition, evaluation } of one.worse) {
      worse.set(definition.id, evaluation);
      names.set(definition.id, definition.name);
    }
  }
  const sentences = headlineOf({ ...stands, kpis: worse });
  return sentences.map((sentence) =>
    named(
      sentence,
      (id) => names.get(id) ?? null,
      (id) => byId.get(id)?.objective.title ?? null,
    ),
  );
}

/** Ids as the names that the sentence says. */
function named(
  { code, params }: HeadlineSentence,
  kpiName: (id: string) => Text | null,
  titleOf: (id: string) => Text | null,
): HeadlineView {
  const { kpiId, objectiveId, driverId, ...others } = params;
  return {
    code,
    params: {
      ...others,
      ...(typeof kpiId === 'string' ? { kpi: kpiName(kpiId) } : {}),
      ...(typeof objectiveId === 'string' ? { objective: titleOf(objectiveId) } : {}),
      ...(typeof driverId === 'string' ? { driver: titleOf(driverId) } : {}),
    },
  };
}

/** The plan's headline KPIs in their order; without a choice, the lead KPIs of the uppermost objectives. */
async function headlineKpis(
  looking: Looking,
  objectives: readonly StandingObjective[],
): Promise<readonly KpiSummary[]> {
  const chosen = looking.place.plan.headlineKpiIds;
  const kpiIds = chosen.length > 0 ? chosen : leadKpis(objectives);
  const shown: KpiSummary[] = [];
  for (const kpiId of kpiIds) {
    const standing = await standingOf(looking, kpiId);
    if (standing !== null) shown.push(await summaryOf(looking.snapshot, standing));
  }
  return shown;
}

function leadKpis(objectives: readonly StandingObjective[]): readonly string[] {
  const leads = objectives.flatMap(({ measures }) =>
    measures.slice(0, 1).map(({ standing }) => standing.definition.id),
  );
  return [...new Set(leads)].slice(0, MOST_HEADLINE_KPIS);
}

async function attentionItems(looking: Looking, document: MapDocument, byId: ById): Promise<readonly AttentionItem[]> {
  const initiatives = await initiativesIn(looking.snapshot, looking.place.plan.id);
  const names = await namesIn(looking.snapshot);
  const statusOf = (id: string): Status => byId.get(id)?.evaluation.status ?? 'noData';
  const candidates: StandingObjective['candidate'][] = [];
  for (const id of readingOrder(document)) {
    const one = byId.get(id);
    if (one !== undefined) candidates.push(one.candidate);
  }
  const first = needsAttention(candidates).flatMap(({ item }) => byId.get(item.objectiveId) ?? []);
  return first.map((one) => {
    const { objective } = one;
    const lead = one.measures[0]?.standing ?? null;
    return {
      objectiveId: objective.id,
      code: objective.code,
      title: objective.title,
      status: one.evaluation.status,
      signal: lead?.evaluation.signal ?? null,
      lead: one.node.lead,
      sentences: sentencesFor(one),
      ownerName: nameOf(names, objective.ownerId),
      ownerUnit: null,
      nextStep: nextStep(one, document, initiatives, looking.today),
      path: tracePath(document, objective.id, statusOf).objectiveIds.toReversed(),
    };
  });
}

/** What can honestly be said of the lead KPI: how far, since when, or that the months differ by noise only. */
function sentencesFor({ measures }: StandingObjective): AttentionItem['sentences'] {
  const evaluation = measures[0]?.standing.evaluation;
  if (evaluation === undefined || evaluation.status === 'noData') return ['missing'];
  if (evaluation.signal.kind === 'worse') return ['against', 'worse'];
  if (evaluation.signal.kind !== 'noRealChange') return ['against'];
  if (evaluation.assurance === 'notWithoutChange') return ['against', 'noise'];
  return evaluation.assurance === 'someMonths' ? ['against', 'reachesSometimes'] : ['against'];
}
