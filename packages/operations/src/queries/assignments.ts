import { Refusal } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { may, todayOf } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading, visiblePlaceIn } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { topics } from '../topics.ts';
import type { AssignmentsView } from '../views/index.ts';
import { peopleToChoose } from './people.ts';
import { unitChoices } from './units.ts';

/** Who reports which KPI of a plan, from when to when. For its planners. */
export function assignments(
  deps: QueryDependencies,
  caller: Caller,
  { planId }: PlanInput,
  trace: ReadTrace,
): Promise<AssignmentsView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, planId);
    if (!may(actor, 'assign', place)) throw new Refusal('forbidden', 'notAllowed', {}, 'planId');
    const { id: administrationId } = place.administration;
    const today = todayOf(place, snapshot.now);
    snapshot.note(topics.grants(actor.personId), topics.day(planId), topics.tree());
    const { versions } = await kpisIn(snapshot, planId);
    const newest = [...versions.values()].flatMap((all) => all.at(-1) ?? []);
    return {
      planId,
      today,
      fiscalStart: place.plan.fiscalStart,
      // What is computed from others is reported by nobody.
      kpis: newest
        .filter(({ kind, discontinuedAfter }) => kind !== 'formula' && (discontinuedAfter ?? today) >= today)
        .map(({ id, code, name, frequency }) => ({ id, code, name, frequency }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      units: await unitChoices(snapshot, administrationId, today),
      people: await peopleToChoose(snapshot, administrationId),
      assignments: await snapshot.tx.kpis.assignmentsOfPlan(planId),
    };
  });
}
