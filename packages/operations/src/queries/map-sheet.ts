import { countObjectives, EMPTY_MAP, tracePath } from '@rumbo/domain';
import type { MapDocument } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { MapSheetInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, nameOf, namesIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import type { MapSheetView } from '../views/index.ts';
import { mapView, standingObjectives, type StandingObjective } from './map-view.ts';
import { lookAt } from './screen-head.ts';

/** The published map as it stands, with everything that a sheet of paper says of it. */
export function mapSheet(
  deps: QueryDependencies,
  caller: Caller,
  input: MapSheetInput,
  trace: ReadTrace,
): Promise<MapSheetView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    const { head, place, unitId } = looking;
    const { administration } = place;
    const published = await mapIn(snapshot, input.planId);
    const document = published?.document ?? EMPTY_MAP;
    const objectives = published === null ? [] : await standingObjectives(looking, published);
    const evaluations = new Map(objectives.map(({ objective, evaluation }) => [objective.id, evaluation]));
    return {
      head,
      administrationName: place.units.find(({ id }) => id === administration.id)?.name ?? place.plan.name,
      numberFormat: administration.numberFormat,
      timeZone: administration.timeZone,
      isWholeAdministration: unitId === administration.id,
      version: published === null ? null : await versionOf(snapshot, published),
      map: mapView(
        published?.number ?? 0,
        document,
        objectives.map(({ node }) => node),
      ),
      counts: countObjectives({ document, objectives: evaluations }),
      trace: traceFrom(document, objectives, input.traceId),
    };
  });
}

async function versionOf(
  snapshot: Snapshot,
  { number, publishedAt, publishedBy }: { number: number; publishedAt: string; publishedBy: string },
): Promise<NonNullable<MapSheetView['version']>> {
  return { number, publishedAt, publishedBy: nameOf(await namesIn(snapshot), publishedBy) };
}

/** Null where nothing is traced, and where the objective is not on the map any more. */
function traceFrom(
  document: MapDocument,
  objectives: readonly StandingObjective[],
  objectiveId: string | undefined,
): MapSheetView['trace'] {
  const from = objectives.find(({ objective }) => objective.id === objectiveId)?.objective;
  if (from === undefined) return null;
  const status = new Map(objectives.map(({ objective, evaluation }) => [objective.id, evaluation.status]));
  const { objectiveIds, linkIds } = tracePath(document, from.id, (id) => status.get(id) ?? 'noData');
  return { code: from.code, objectiveIds, linkIds };
}
