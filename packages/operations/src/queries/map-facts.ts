import { resolveTargets } from '@rumbo/domain';
import type { KpiFacts, TargetedKpi } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { kpiSource } from '../kpi-source.ts';
import type { ReadTrace } from '../read-trace.ts';
import { initiativesIn, mapIn, namesIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { standingOf, type KpiStanding } from '../standing.ts';
import type { MapFactsView } from '../views/index.ts';
import { drawingIn } from './draft.ts';
import { peopleOf } from './people-of.ts';
import { standingObjectives } from './map-view.ts';
import { lookAt, type Looking } from './screen-head.ts';
import { initiativeSummary, summaryOf } from './summaries.ts';

/**
 * What a draft is checked against: every KPI of the plan as it stands, the live status of the objectives, initiatives, and
 * who may own something. For who may see the draft.
 */
export function mapFacts(
  deps: QueryDependencies,
  caller: Caller,
  input: PlanInput,
  trace: ReadTrace,
): Promise<MapFactsView> {
  return reading(deps, trace, async (snapshot) => {
    await drawingIn(deps, snapshot, caller, input.planId, trace);
    const looking = await lookAt(deps, snapshot, caller, trace, { planId: input.planId });
    trace.audience = 'person';
    const { place, period } = looking;
    const { plan, administration } = place;
    const published = await mapIn(snapshot, plan.id);
    const objectives = published === null ? [] : await standingObjectives(looking, published);
    const kpis = await kpisAsTheyStand(looking);
    const initiatives = await initiativesIn(snapshot, plan.id);
    const names = await namesIn(snapshot);
    return {
      planId: plan.id,
      unitId: administration.id,
      period: period.id,
      facts: {
        firstYear: plan.firstYear,
        lastYear: plan.lastYear,
        fiscalStart: plan.fiscalStart,
        kpis: kpis.map(({ facts }) => facts),
        statuses: objectives.map(({ objective, evaluation }) => ({
          objectiveId: objective.id,
          status: evaluation.status,
        })),
        initiatives: initiatives.map(({ id, code, name }) => ({ id, code, name })),
      },
      settings: { tolerancePercent: plan.settings.tolerancePercent },
      kpis: kpis.map(({ facts: _, ...kpi }) => kpi),
      initiatives: initiatives.map((one) => initiativeSummary(one, names)),
      people: await peopleOf(snapshot, place, names),
    };
  });
}

async function kpisAsTheyStand(looking: Looking) {
  const { snapshot, place } = looking;
  const { versions } = await kpisIn(snapshot, place.plan.id);
  const found: (MapFactsView['kpis'][number] & { readonly facts: KpiFacts })[] = [];
  for (const kpiId of versions.keys()) {
    const standing = await standingOf(looking, kpiId);
    if (standing === null) continue;
    const source = await kpiSource(snapshot, kpiId);
    const targets = resolveTargets(source.targets, place.administration.id, [], standing.definition);
    found.push({
      summary: await summaryOf(snapshot, standing),
      targeted: targetedOf(standing),
      targets,
      baseline: standing.baseline,
      facts: { ...factsOf(standing), targets },
    });
  }
  return found;
}

function targetedOf({ definition }: KpiStanding): TargetedKpi {
  const { kind, frequency, overTime, spread, direction, scale } = definition;
  return { kind, frequency, overTime, spread, direction, scale };
}

function factsOf({ definition, baseline, limits }: KpiStanding): Omit<KpiFacts, 'targets'> {
  const { id, code, name, unitOfMeasure, decimals, direction, frequency, leading } = definition;
  return {
    id,
    code,
    name,
    unitOfMeasure,
    decimals,
    direction,
    frequency,
    isLeading: leading,
    baseline,
    limits: limits === null ? null : { lower: limits.lowerShown, upper: limits.upperShown, centre: limits.centre },
  };
}
