import { Refusal } from '@rumbo/domain';
import type { Link, MapDocument, Text } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { ObjectiveInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, nameOf, namesIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { standingObjectives, type StandingObjective } from './map-view.ts';
import { lookAt } from './screen-head.ts';
import { initiativesServing, missingFactsOf, summaryOf } from './summaries.ts';
import type { MapNode, ObjectiveView } from '../views/index.ts';

/** One objective: how it stands, by which KPIs, what should drive it and what it should drive. */
export function objective(
  deps: QueryDependencies,
  caller: Caller,
  input: ObjectiveInput,
  trace: ReadTrace,
): Promise<ObjectiveView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    const published = await mapIn(snapshot, input.planId);
    const objectives = published === null ? [] : await standingObjectives(looking, published);
    const nodes = objectives.map(({ node }) => node);
    const here = objectives.find((one) => one.objective.id === input.objectiveId);
    const node = nodes.find(({ id }) => id === input.objectiveId);
    if (published === null || here === undefined || node === undefined)
      throw new Refusal('notFound', 'objectiveNotFound', {}, 'objectiveId');
    const { document } = published;
    return {
      head: looking.head,
      objective: headOf(here, nameOf(await namesIn(snapshot), here.objective.ownerId)),
      statement: here.objective.statement,
      perspective: document.perspectives.find(({ id }) => id === here.objective.slot.perspectiveId)?.name ?? {},
      theme: themeAt(document, here.objective.slot.column),
      rule: looking.place.plan.settings.objectiveRule,
      kpis: await measuresOf(snapshot, here),
      drivers: linked(
        document.links.filter(({ toId }) => toId === node.id),
        nodes,
        ({ fromId }) => fromId,
      ),
      driven: linked(
        document.links.filter(({ fromId }) => fromId === node.id),
        nodes,
        ({ toId }) => toId,
      ),
      initiatives: await initiativesServing(snapshot, input.planId, document, new Set([input.objectiveId])),
    };
  });
}

async function measuresOf(
  snapshot: Snapshot,
  { measures, evaluation }: StandingObjective,
): Promise<ObjectiveView['kpis']> {
  const shown: ObjectiveView['kpis'][number][] = [];
  for (const { standing, weight } of measures) {
    const child = evaluation.children.find(({ id }) => id === standing.definition.id);
    const [isDecisive, passesUp] = [child?.decisive ?? false, child?.passesUp ?? false];
    shown.push({ ...(await summaryOf(snapshot, standing)), weight, isDecisive, passesUp });
  }
  return shown;
}

/** The objective of the page: its node, why it stands so, and whose it is. */
function headOf(
  { node, evaluation, measures }: StandingObjective,
  ownerName: string | null,
): ObjectiveView['objective'] {
  const { reason, score, coverage } = evaluation;
  const lead = measures[0]?.standing;
  return { ...node, reason, score, coverage, ownerName, missing: lead === undefined ? null : missingFactsOf(lead) };
}

/** The theme whose columns hold this one. */
function themeAt({ themes }: MapDocument, column: number): Text | null {
  let end = 0;
  for (const theme of themes) {
    end += theme.columns;
    if (column < end) return theme.name;
  }
  return null;
}

function linked(
  links: readonly Link[],
  nodes: readonly MapNode[],
  otherEnd: (link: Link) => string,
): ObjectiveView['drivers'] {
  return links.flatMap((link) => {
    const node = nodes.find(({ id }) => id === otherEnd(link));
    return node === undefined ? [] : [{ ...node, linkReason: link.reason, lagMonths: link.lagMonths, sign: link.sign }];
  });
}
