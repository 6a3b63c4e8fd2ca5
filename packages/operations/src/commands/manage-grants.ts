import { idSchema, Refusal, ROLES } from '@rumbo/domain';
import type { Grant, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { allowOn, hasPart, pathsOf, pathTo, rootOf } from '../administration.ts';
import { changed, command, type Changed } from '../command.ts';
import { placesOfPeople, refuseWithoutAdmin } from '../membership.ts';
import { topics } from '../topics.ts';
import { commandId, unitId } from './inputs.ts';

/** Gives a person a role on a plan, or on all, within a unit and everything under it. Nobody grants to themself. */
export const grantRole = command({
  name: 'grantRole',
  input: z.object({ commandId, personId: idSchema, role: z.enum(ROLES), planId: z.nullable(idSchema), unitId }),
  load: (tx, input, { actor }) => pathTo(tx, actor, input.unitId),
  allow: (actor, path, { personId }) => allowOn(actor, 'manageGrants', path, personId),
  async run(tx, { commandId: _, ...given }, path, { newId }) {
    await refuseOtherPlan(tx, given.planId, rootOf(path));
    await refuseUnfit(tx, given, rootOf(path));
    const grant = { id: newId(), ...given };
    return {
      result: { grantId: grant.id },
      planId: given.planId,
      topics: [topics.grants(given.personId), topics.roles()],
      changes: [await giveGrant(tx, grant)],
    };
  },
});

/** Whom somebody manages elsewhere, and nobody here, is not there to be given anything; who never had a part is. */
async function refuseUnfit(tx: WriteTx, given: Omit<Grant, 'id'>, rootId: string): Promise<void> {
  const places = (await placesOfPeople(tx))(given.personId);
  const isElsewhere = places.size > 0 && !places.has(rootId);
  if (isElsewhere || (await tx.people.byId(given.personId)) === null)
    throw new Refusal('notFound', 'personNotFound', {}, 'personId');
  const isSame = ({ role, planId, unitId: at }: Grant) =>
    role === given.role && planId === given.planId && at === given.unitId;
  if ((await tx.people.grantsOf(given.personId)).some(isSame))
    throw new Refusal('conflict', 'grantAlready', {}, 'role');
}

/** Writes a grant and says so. */
export async function giveGrant(tx: WriteTx, grant: Grant): Promise<Changed> {
  await tx.people.putGrant(grant);
  return changed('grant', grant.id, grant);
}

/** Rights may be given on a plan that is still to be made, and never on one of another administration. */
export async function refuseOtherPlan(tx: WriteTx, planId: string | null, rootId: string): Promise<void> {
  const plan = planId === null ? null : await tx.plans.byId(planId);
  if (plan !== null && plan.administrationId !== rootId) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
}

/** Takes a grant back. The last admin of an administration cannot be removed. */
export const revokeGrant = command({
  name: 'revokeGrant',
  input: z.object({ commandId, grantId: idSchema }),
  async load(tx, { grantId }, { actor }) {
    const grants = await tx.people.allGrants();
    const grant = grants.find(({ id }) => id === grantId);
    const path = grant === undefined ? undefined : (await pathsOf(tx)).get(grant.unitId);
    if (grant === undefined || path === undefined || !hasPart(actor, path))
      throw new Refusal('notFound', 'grantNotFound', {}, 'grantId');
    return { grant, grants, path };
  },
  allow: (actor, { path, grant }) => allowOn(actor, 'manageGrants', path, grant.personId),
  async run(tx, { grantId }, { grant, grants, path }) {
    const left = grants.filter(({ id }) => id !== grantId);
    if (grant.role === 'admin') await refuseWithoutAdmin(tx, left, rootOf(path), 'grantId');
    await tx.people.revokeGrant(grantId);
    return {
      result: null,
      planId: grant.planId,
      topics: [topics.grants(grant.personId), topics.roles()],
      changes: [changed('grant', grantId, null, grant)],
    };
  },
});
