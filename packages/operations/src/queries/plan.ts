import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { may, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, mapIn, nameOf, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { PlanView } from '../views/index.ts';

/** What a plan says of itself: vision, mission, years, and the settings of the method that its figures follow. */
export function plan(deps: QueryDependencies, caller: Caller, input: PlanInput, trace: ReadTrace): Promise<PlanView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    snapshot.note(topics.plan(input.planId), topics.grants(actor.personId));
    const published = await mapIn(snapshot, input.planId);
    const names = await namesIn(snapshot);
    const { versions } = await kpisIn(snapshot, input.planId);
    const newest = [...versions.values()].flatMap((all) => all.at(-1) ?? []);
    return {
      plan: place.plan,
      administrationName: place.units.find(({ id }) => id === place.administration.id)?.name ?? place.plan.name,
      languages: place.administration.languages,
      perspectives: published?.document.perspectives ?? [],
      themes: published?.document.themes ?? [],
      publishedVersion: published?.number ?? null,
      mapApproverName: nameOf(names, place.plan.mapApproverId),
      approvers: await approversOf(snapshot, place, names),
      kpis: newest.map(({ id, code, name }) => ({ id, code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
      isFiscalStartFixed: versions.size > 0,
      mayEdit: may(actor, 'editPlan', place),
    };
  });
}

async function approversOf(
  snapshot: Snapshot,
  { plan: { id }, administration }: Place,
  names: ReadonlyMap<string, string>,
): Promise<PlanView['approvers']> {
  snapshot.note(topics.people(), topics.tree());
  const grants = await snapshot.tx.people.allGrants();
  const people = new Set(
    grants
      .filter(
        ({ role, unitId, planId }) => role === 'approver' && unitId === administration.id && (planId ?? id) === id,
      )
      .map(({ personId }) => personId),
  );
  return [...people].map((personId) => ({ id: personId, name: names.get(personId) ?? '' }));
}
