import type { Actor, Grant as DomainGrant, Unit } from '@rumbo/domain';
import type { ReadTx } from '@rumbo/store';
import type { Caller } from './dependencies.ts';

/** Under which the system's own acts are kept: jobs, the command line. */
export const SYSTEM_ID = '00000000-0000-7000-8000-000000000000';

/** The system as an actor: without grants, and known by its id. */
export const SYSTEM: Actor = { personId: SYSTEM_ID, grants: [], deputyFor: [], keyMaker: null };

type GrantSource = Pick<ReadTx, 'people' | 'units'>;

/** The caller with the grants in force now. A person who is not active any more has none. */
export async function loadActor(tx: GrantSource, caller: Caller): Promise<Actor> {
  if (caller.kind === 'system') return SYSTEM;
  const person = await tx.people.byId(caller.personId);
  const grants = person?.isActive === true ? await grantsOf(tx, caller.personId) : [];
  return { personId: caller.personId, grants, deputyFor: [], keyMaker: null };
}

async function grantsOf(tx: GrantSource, personId: string): Promise<readonly DomainGrant[]> {
  const [rows, units] = [await tx.people.grantsOf(personId), await tx.units.all()];
  const parents = new Map(units.map((unit) => [unit.id, unit]));
  return rows.map(({ role, planId, unitId }) => ({ role, planId, unitId, administrationId: rootOf(unitId, parents) }));
}

function rootOf(unitId: string, units: ReadonlyMap<string, Unit>): string {
  let at = unitId;
  for (let parent = units.get(at)?.parentId; parent; parent = units.get(at)?.parentId) at = parent;
  return at;
}
