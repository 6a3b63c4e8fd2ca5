import { definitionAt, EMPTY_MAP, readingOrder } from '@rumbo/domain';
import type { KpiDefinition, MapDocument } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, namesIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { lookAt } from './screen-head.ts';
import type { SearchView } from '../views/index.ts';

/**
 * What of a plan can be gone to by name: its published objectives, its KPIs, and the people who own one of them. Whoever
 * sees the plan sees all of these on its screens, so it holds nothing that belongs to a unit, and nobody else's name.
 */
export function search(
  deps: QueryDependencies,
  caller: Caller,
  { planId }: PlanInput,
  trace: ReadTrace,
): Promise<SearchView> {
  return reading(deps, trace, async (snapshot) => {
    const { today } = await lookAt(deps, snapshot, caller, trace, { planId });
    const document = (await mapIn(snapshot, planId))?.document ?? EMPTY_MAP;
    const { versions } = await kpisIn(snapshot, planId);
    const kpis = [...versions.values()].flatMap((ofOne) => definitionAt(ofOne, today) ?? []);
    return {
      planId,
      seq: snapshot.tx.asOf,
      objectives: objectivesIn(document),
      kpis: kpis.map(({ id, code, name }) => ({ id, code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
      people: ownersOf(document, kpis, await namesIn(snapshot)),
    };
  });
}

function objectivesIn(document: MapDocument): SearchView['objectives'] {
  const lanes = new Map(document.perspectives.map(({ id, name }) => [id, name]));
  const byId = new Map(document.objectives.map((objective) => [objective.id, objective]));
  return readingOrder(document)
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ id, code, title, slot }) => ({ id, code, title, perspective: lanes.get(slot.perspectiveId) ?? {} }));
}

function ownersOf(
  document: MapDocument,
  kpis: readonly KpiDefinition[],
  names: ReadonlyMap<string, string>,
): SearchView['people'] {
  const ids = [...document.objectives, ...kpis].flatMap(({ ownerId }) => ownerId ?? []);
  const owned = (things: readonly { readonly id: string; readonly ownerId: string | null }[], personId: string) =>
    things.filter(({ ownerId }) => ownerId === personId).map(({ id }) => id);
  return [...new Set(ids)].flatMap((id) => {
    const name = names.get(id);
    return name === undefined
      ? []
      : [{ id, name, objectiveIds: owned(document.objectives, id), kpiIds: owned(kpis, id) }];
  });
}
