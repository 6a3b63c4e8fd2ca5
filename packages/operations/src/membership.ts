import { Refusal } from '@rumbo/domain';
import type { Grant, ReadTx } from '@rumbo/store';
import { pathsOf, rootOf } from './administration.ts';

type MembershipSource = Pick<ReadTx, 'people' | 'units'>;

/** The administrations in which each person has, or once had, a part. Who never had one belongs to the only one there is. */
export async function placesOfPeople(tx: MembershipSource): Promise<(personId: string) => ReadonlySet<string>> {
  const paths = await pathsOf(tx);
  const places = new Map<string, Set<string>>();
  for (const { personId, unitId } of await tx.people.partsEver()) {
    const path = paths.get(unitId);
    if (path !== undefined) places.set(personId, (places.get(personId) ?? new Set()).add(rootOf(path)));
  }
  const administrations = (await tx.units.administrations()).map(({ id }) => id);
  const only = new Set(administrations.length === 1 ? administrations : []);
  return (personId) => places.get(personId) ?? only;
}

/** Refuses a person without a part in an administration, as if there were none. */
export async function refuseStranger(
  tx: MembershipSource,
  personId: string,
  rootId: string,
  field: string,
): Promise<void> {
  const placesOf = await placesOfPeople(tx);
  if ((await tx.people.byId(personId)) === null || !placesOf(personId).has(rootId))
    throw new Refusal('notFound', 'personNotFound', {}, field);
}

/** Refuses what would leave an administration without an active person who may manage its people. */
export async function refuseWithoutAdmin(
  tx: MembershipSource,
  left: readonly Grant[],
  rootId: string,
  field: string,
): Promise<void> {
  // An admin of one plan, or of an office, cannot manage the people of the administration.
  const admins = left.filter(({ role, planId, unitId }) => role === 'admin' && planId === null && unitId === rootId);
  for (const { personId } of admins) if ((await tx.people.byId(personId))?.isActive === true) return;
  throw new Refusal('conflict', 'lastAdmin', {}, field);
}
