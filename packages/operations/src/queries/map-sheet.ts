import { countObjectives, EMPTY_MAP, objectivesOfTheme, tracePath } from '@rumbo/domain';
import type { MapDocument } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { MapSheetInput } from '../inputs.ts';
import { draftNamed, versionNamed, type MapName } from '../named-map.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, nameOf, namesIn, reading } from '../reader.ts';
import type { MapSheetView } from '../views/index.ts';
import { mapView, standingObjectives, type DrawnMap, type StandingObjective } from './map-view.ts';
import { lookAt, type Looking } from './screen-head.ts';

/** A map of the plan as it stands, the live one unless another is asked for, with everything that a sheet of paper says of it. */
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
    if (input.map === 'draft') trace.audience = 'person';
    const { version, drawn } = await askedMap(looking, input.map ?? 'live');
    const document = drawn?.document ?? EMPTY_MAP;
    const objectives = drawn === null ? [] : await standingObjectives(looking, drawn);
    const theme = themeOn(document, input.themeId);
    const evaluations = new Map(objectives.map(({ objective, evaluation }) => [objective.id, evaluation]));
    return {
      head,
      administrationName: place.units.find(({ id }) => id === administration.id)?.name ?? place.plan.name,
      numberFormat: administration.numberFormat,
      timeZone: administration.timeZone,
      isWholeAdministration: unitId === administration.id,
      version,
      map: mapView(
        version?.number ?? 0,
        document,
        objectives.map(({ node }) => node),
      ),
      counts: countObjectives({ document: within(document, theme), objectives: evaluations }),
      theme,
      trace: traceFrom(document, objectives, input.traceId),
    };
  });
}

interface AskedMap {
  readonly version: MapSheetView['version'];
  readonly drawn: DrawnMap | null;
}

/** The draft is the live version where nobody has drawn since. */
async function askedMap(looking: Looking, which: MapName): Promise<AskedMap> {
  const { snapshot, place } = looking;
  const live = await mapIn(snapshot, place.plan.id);
  const draft = which === 'draft' ? await draftNamed(looking) : null;
  if (draft !== null) {
    const { id, revision, document } = draft;
    return {
      version: { kind: 'draft', number: (live?.number ?? 0) + 1 },
      drawn: { number: `draft ${id} ${revision}`, document },
    };
  }
  const drawn = await versionNamed(looking, which === 'draft' ? 'live' : which);
  if (drawn === null) return { version: null, drawn };
  const { number, publishedAt, publishedBy: personId } = drawn;
  const publishedBy = nameOf(await namesIn(snapshot), personId);
  const isLive = number === live?.number;
  return { version: { kind: 'published', number, isLive, publishedAt, publishedBy }, drawn };
}

function themeOn(document: MapDocument, themeId: string | undefined): MapSheetView['theme'] {
  const theme = document.themes.find(({ id }) => id === themeId);
  const inside = objectivesOfTheme(document, theme?.id ?? null);
  return theme === undefined || inside === null ? null : { name: theme.name, objectiveIds: [...inside] };
}

/** The map without what steps back. */
function within(document: MapDocument, theme: MapSheetView['theme']): MapDocument {
  if (theme === null) return document;
  return { ...document, objectives: document.objectives.filter(({ id }) => theme.objectiveIds.includes(id)) };
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
