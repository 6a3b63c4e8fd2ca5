import { dayInZone, lentRights } from '@rumbo/domain';
import type { Actor, Grant as DomainGrant, RightsHolder, Unit } from '@rumbo/domain';
import type { ReadTx } from '@rumbo/store';
import type { Caller } from './dependencies.ts';

/** Under which the system's own acts are kept: jobs, the command line. */
export const SYSTEM_ID = '00000000-0000-7000-8000-000000000000';

/** The system as an actor: without grants, and known by its id. */
export const SYSTEM: Actor = { personId: SYSTEM_ID, grants: [], deputyFor: [], keyMaker: null };

type GrantSource = Pick<ReadTx, 'people' | 'units'>;

/** The caller with the grants in force now, and those of the absent for whom they stand in. Who is not active has none. */
export async function loadActor(tx: GrantSource, caller: Caller, now: string): Promise<Actor> {
  if (caller.kind === 'system') return SYSTEM;
  const { personId } = caller;
  const parents = new Map((await tx.units.all()).map((unit) => [unit.id, unit]));
  const own = await holderOf(tx, personId, parents);
  return { ...own, deputyFor: own.grants.length === 0 ? [] : await lentTo(tx, own, parents, now), keyMaker: null };
}

type Parents = ReadonlyMap<string, Unit>;

async function holderOf(tx: GrantSource, personId: string, parents: Parents): Promise<RightsHolder> {
  const person = await tx.people.byId(personId);
  const rows = person?.isActive === true ? await tx.people.grantsOf(personId) : [];
  const grants = rows.map(({ role, planId, unitId }): DomainGrant => {
    return { role, planId, unitId, administrationId: rootOf(unitId, parents) };
  });
  return { personId, grants };
}

async function lentTo(
  tx: GrantSource,
  deputy: RightsHolder,
  parents: Parents,
  now: string,
): Promise<readonly RightsHolder[]> {
  const absences = await tx.people.absencesOfDeputy(deputy.personId);
  if (absences.length === 0) return [];
  const zones = new Map((await tx.units.administrations()).map(({ id, timeZone }) => [id, timeZone]));
  // A grant stands in an administration, whose zone is known.
  const dayIn = (id: string) => dayInZone(now, zones.get(id) ?? 'UTC');
  const lent: RightsHolder[] = [];
  for (const absence of absences) {
    const held = lentRights(deputy, await holderOf(tx, absence.personId, parents), absence, dayIn);
    if (held !== null) lent.push(held);
  }
  return lent;
}

function rootOf(unitId: string, parents: Parents): string {
  let at = unitId;
  for (let parent = parents.get(at)?.parentId; parent; parent = parents.get(at)?.parentId) at = parent;
  return at;
}
