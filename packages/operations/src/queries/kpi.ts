import { EMPTY_MAP, Refusal, shiftPeriod } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { KpiInput } from '../inputs.ts';
import { kpiSource } from '../kpi-source.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, nameOf, namesIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { standingOf, type KpiStanding } from '../standing.ts';
import { topics } from '../topics.ts';
import { breakViews, limitsViews, trendPoints } from '../trend.ts';
import { may } from '../place.ts';
import { pointAt, yearBefore } from './entry-rows.ts';
import { lookAt, type Looking } from './screen-head.ts';
import { initiativesServing, summaryOf } from './summaries.ts';
import type { KpiView } from '../views/index.ts';

/** One KPI: its figure, its history against target and limits, by unit, and what should move it. */
export function kpi(deps: QueryDependencies, caller: Caller, input: KpiInput, trace: ReadTrace): Promise<KpiView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    const standing = await standingOf(looking, input.kpiId);
    if (standing === null) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
    const { definition } = standing;
    const names = await namesIn(snapshot);
    const shown = standing.shown;
    return {
      head: looking.head,
      kpi: await summaryOf(snapshot, standing),
      description: definition.description ?? null,
      source: definition.source ?? null,
      formula: definition.formula ?? null,
      ownerName: nameOf(names, definition.ownerId),
      window: definition.window,
      baseline:
        standing.baseline === null ? null : { period: standing.baseline.period, value: standing.baseline.value },
      objectives: await objectivesServed(looking, definition.id),
      points: trendPoints(standing, looking.place.calendar),
      breaks: breakViews(standing, (await kpiSource(snapshot, definition.id)).versions, looking.place.calendar),
      limits: limitsViews(standing),
      limitsReason: standing.limitsReason,
      previous: shown === null ? null : pointAt(standing, shiftPeriod(shown, -1, looking.place.calendar)),
      yearBefore: shown === null ? null : yearBefore(standing, shown, looking.place),
      byUnit: await unitsOf(looking, standing),
      initiatives: await initiativesOf(looking, definition.id),
      benchmarks: await benchmarksOf(looking, definition.id),
    };
  });
}

async function objectivesServed(looking: Looking, kpiId: string): Promise<KpiView['objectives']> {
  const document = (await mapIn(looking.snapshot, looking.place.plan.id))?.document;
  return (document?.measures ?? [])
    .filter((measure) => measure.kpiId === kpiId)
    .flatMap(({ objectiveId }) => document?.objectives.find(({ id }) => id === objectiveId) ?? [])
    .map(({ id, code, title, slot }) => ({
      id,
      code,
      title,
      perspective: document?.perspectives.find((lane) => lane.id === slot.perspectiveId)?.name ?? {},
    }));
}

/** The same KPI at each unit directly under the shown one that reports it or has units that do, as far as the reader may see. */
async function unitsOf(looking: Looking, standing: KpiStanding): Promise<KpiView['byUnit']> {
  const { place, actor, unitId } = looking;
  const { assignmentsByUnit } = await kpisIn(looking.snapshot, place.plan.id);
  const isAsked = (id: string) =>
    assignmentsByUnit.get(id)?.some(({ kpiId }) => kpiId === standing.definition.id) ?? false;
  const shown: KpiView['byUnit'][number][] = [];
  for (const unit of place.units.filter(({ parentId }) => parentId === unitId)) {
    if (![...place.under(unit.id)].some(isAsked)) continue;
    if (!may(actor, 'seePublished', place, { unitPath: place.pathOf(unit.id) })) continue;
    const own = await standingOf({ ...looking, unitId: unit.id }, standing.definition.id);
    if (own !== null) shown.push({ unitId: unit.id, unitName: unit.name, kpi: await summaryOf(looking.snapshot, own) });
  }
  return shown;
}

async function initiativesOf({ snapshot, place }: Looking, kpiId: string): Promise<KpiView['initiatives']> {
  const document = (await mapIn(snapshot, place.plan.id))?.document ?? EMPTY_MAP;
  const measures = document.measures.filter((measure) => measure.kpiId === kpiId);
  return initiativesServing(snapshot, place.plan.id, document, new Set(measures.map(({ objectiveId }) => objectiveId)));
}

async function benchmarksOf({ snapshot }: Looking, kpiId: string): Promise<KpiView['benchmarks']> {
  snapshot.note(topics.benchmarks(kpiId));
  const found = await snapshot.tx.benchmarks.ofKpi(kpiId);
  return found.map(({ administration, period, value, source, note }) => ({
    administration,
    period,
    value,
    source,
    note,
  }));
}
