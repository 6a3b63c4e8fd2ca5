import type { MapDocument } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { ScreenInput } from '../inputs.ts';
import { mayChange } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { standingOf } from '../standing.ts';
import { lookAt, type Looking } from './screen-head.ts';
import { summaryOf } from './summaries.ts';
import type { KpiListView } from '../views/index.ts';

/** Every KPI of the plan, grouped by the lane of the first objective it serves; those that serve none come last. */
export function kpis(
  deps: QueryDependencies,
  caller: Caller,
  input: ScreenInput,
  trace: ReadTrace,
): Promise<KpiListView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    const published = await mapIn(snapshot, input.planId);
    const { versions } = await kpisIn(snapshot, input.planId);
    const served = published === null ? new Map<string, Served>() : servedBy(published.document);
    const rows = await rowsOf(looking, [...versions.keys()], served);
    const lanes = [
      ...(published?.document.perspectives ?? []),
      { id: '', name: { es: 'Sin objetivo', en: 'Without objective' } },
    ];
    return {
      head: looking.head,
      mayDefine: mayChange(looking.actor, 'editKpi', looking.place),
      groups: lanes
        .map(({ id, name }) => ({
          perspectiveId: id,
          name,
          kpis: rows.filter((row) => row.perspectiveId === id).map(({ kpi }) => kpi),
        }))
        .filter((group) => group.kpis.length > 0),
    };
  });
}

interface Served {
  readonly perspectiveId: string;
  readonly objectives: KpiListView['groups'][number]['kpis'][number]['objectives'];
}

/** For each KPI the objectives it measures, and the lane of the first. */
export function servedBy(document: MapDocument): ReadonlyMap<string, Served> {
  const objectives = new Map(document.objectives.map((objective) => [objective.id, objective]));
  const byKpi = Map.groupBy(document.measures, ({ kpiId }) => kpiId);
  return new Map(
    [...byKpi].map(([kpiId, measures]) => {
      const served = measures.flatMap(({ objectiveId }) => objectives.get(objectiveId) ?? []);
      const names = served.map(({ id, code, title }) => ({ id, code, title }));
      return [kpiId, { perspectiveId: served[0]?.slot.perspectiveId ?? '', objectives: names }];
    }),
  );
}

async function rowsOf(looking: Looking, kpiIds: readonly string[], served: ReadonlyMap<string, Served>) {
  const rows: { perspectiveId: string; kpi: KpiListView['groups'][number]['kpis'][number] }[] = [];
  for (const kpiId of kpiIds) {
    const standing = await standingOf(looking, kpiId);
    if (standing === null) continue;
    const { perspectiveId = '', objectives = [] } = served.get(kpiId) ?? {};
    rows.push({ perspectiveId, kpi: { ...(await summaryOf(looking.snapshot, standing)), objectives } });
  }
  return rows.sort((a, b) => (a.kpi.code < b.kpi.code ? -1 : 1));
}
