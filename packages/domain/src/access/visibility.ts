import type { PlanId, UnitId } from '../ids.ts';
import type { Actor, Grant, RightsHolder } from './actor.ts';
import { can } from './can.ts';

/** What seeing a plan depends on. */
export interface PlanPlace {
  readonly id: PlanId;
  readonly administrationId: UnitId;
}

/** Whether the plan exists for this person at all. To anybody else it is `notFound`, never `forbidden`. */
export function canSeePlan(actor: Actor, plan: PlanPlace): boolean {
  return can(actor, 'seePublished', { planId: plan.id, administrationId: plan.administrationId, unitPath: [] });
}

/** The units of the plan whose approved figures the actor may see, in the order given. `units` is the whole tree. */
export function visibleUnits(
  actor: Actor,
  plan: PlanPlace,
  units: readonly { readonly id: UnitId; readonly parentId: UnitId | null }[],
): UnitId[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  return units
    .filter(({ id }) =>
      can(actor, 'seePublished', {
        planId: plan.id,
        administrationId: plan.administrationId,
        unitPath: pathFrom(id, parents),
      }),
    )
    .map(({ id }) => id);
}

function pathFrom(id: UnitId, parents: ReadonlyMap<UnitId, UnitId | null>): UnitId[] {
  const path: UnitId[] = [];
  let at: UnitId | null = id;
  while (at !== null && !path.includes(at)) {
    path.push(at);
    at = parents.get(at) ?? null;
  }
  return path;
}

/**
 * Equal for actors who see the same published things: the key under which served bytes are shared. It names no person,
 * so a screen that shows own things (drafts, assigned cells, owned objects, what may be edited) adds the person's id.
 */
export function rightsFingerprint(actor: Actor): string {
  const held = grantKeys(actor);
  return actor.keyMaker === null ? held : `${held}|${rightsFingerprint(actor.keyMaker)}`;
}

/** Own grants and those of absent persons, each once, in an order of their own. */
function grantKeys(actor: Actor): string {
  const persons: readonly RightsHolder[] = [actor, ...actor.deputyFor];
  return [...new Set(persons.flatMap((person) => person.grants.map(grantKey)))].sort().join(',');
}

function grantKey(grant: Grant): string {
  return [grant.role, grant.administrationId, grant.planId ?? '*', grant.unitId].join(':');
}
