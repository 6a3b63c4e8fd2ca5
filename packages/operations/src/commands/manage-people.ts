import { idSchema, Refusal, ROLES } from '@rumbo/domain';
import * as z from 'zod/mini';
import { SYSTEM_ID } from '../actor.ts';
import { administrationPath, allowOn, hasPart, pathsOf, pathTo, rootOf } from '../administration.ts';
import { changed, command } from '../command.ts';
import { topics } from '../topics.ts';
import { commandId, email, line, unitId } from './inputs.ts';

/** Adds a person to an administration. What they may do comes with grants. */
export const addPerson = command({
  name: 'addPerson',
  input: z.object({
    commandId,
    id: idSchema,
    administrationId: unitId,
    name: line(120),
    email,
    language: z.enum(['es', 'en']),
  }),
  load: (tx, { administrationId }, { actor }) => administrationPath(tx, actor, administrationId),
  allow: (actor, path) => allowOn(actor, 'managePeople', path),
  async run(tx, { id, name, email: given, language }) {
    const address = given.toLowerCase();
    if ((await tx.people.byEmail(address)) !== null) throw new Refusal('conflict', 'emailTaken', {}, 'email');
    // The system acts under an id of its own, which is nobody's to take.
    if (id === SYSTEM_ID || (await tx.people.byId(id)) !== null) throw new Refusal('conflict', 'idTaken', {}, 'id');
    const person = {
      id,
      name,
      email: address,
      language,
      theme: 'system' as const,
      isActive: true,
      reminders: 'all' as const,
    };
    await tx.people.put(person);
    // Name and address can be erased later, so they stay out of the digest.
    return {
      result: { personId: id },
      planId: null,
      topics: [topics.people()],
      changes: [changed('person', id, { id, language })],
    };
  },
});

/** Gives a person a role on a plan, or on all, within a unit and everything under it. Nobody grants to themself. */
export const grantRole = command({
  name: 'grantRole',
  input: z.object({ commandId, personId: idSchema, role: z.enum(ROLES), planId: z.nullable(idSchema), unitId }),
  load: (tx, input, { actor }) => pathTo(tx, actor, input.unitId),
  allow: (actor, path, { personId }) => allowOn(actor, 'manageGrants', path, personId),
  async run(tx, { commandId: _, ...given }, path, { newId }) {
    const plan = given.planId === null ? null : await tx.plans.byId(given.planId);
    // Rights may be given on a plan that is still to be made.
    if (plan !== null && plan.administrationId !== rootOf(path))
      throw new Refusal('notFound', 'planNotFound', {}, 'planId');
    if ((await tx.people.byId(given.personId)) === null)
      throw new Refusal('notFound', 'personNotFound', {}, 'personId');
    const grant = { id: newId(), ...given };
    await tx.people.putGrant(grant);
    return {
      result: { grantId: grant.id },
      planId: given.planId,
      topics: [topics.grants(given.personId)],
      changes: [changed('grant', grant.id, grant)],
    };
  },
});

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
    // An admin of one plan, or of an office, cannot manage the people of the administration.
    const admins = grants.filter(
      ({ role, planId, unitId: at }) => role === 'admin' && planId === null && at === rootOf(path),
    );
    if (admins.length === 1 && admins[0]?.id === grantId) throw new Refusal('conflict', 'lastAdmin', {}, 'grantId');
    await tx.people.revokeGrant(grantId);
    return {
      result: null,
      planId: grant.planId,
      topics: [topics.grants(grant.personId)],
      changes: [changed('grant', grantId, null, grant)],
    };
  },
});
