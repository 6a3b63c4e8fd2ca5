import { can, idSchema, Refusal, ROLES, textSchema } from '@rumbo/domain';
import type { Actor, Operation, Unit } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command, type Permission } from '../command.ts';
import { SYSTEM_ID } from '../actor.ts';
import { topics } from '../topics.ts';
import { commandId, day, line, unitId } from './inputs.ts';

/** The unit's path up to its root; `notFound` when it does not exist. */
async function pathTo(tx: WriteTx, id: string): Promise<readonly [string, ...string[]]> {
  const units = new Map<string, Unit>((await tx.units.all()).map((unit) => [unit.id, unit]));
  if (!units.has(id)) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
  const path: [string, ...string[]] = [id];
  for (let parent = units.get(id)?.parentId; parent; parent = units.get(parent)?.parentId) path.push(parent);
  return path;
}

function allowOn(
  actor: Actor,
  operation: Operation,
  path: readonly [string, ...string[]],
  granteeId?: string,
): Permission {
  if (actor.personId === SYSTEM_ID) return 'granted';
  const administrationId = path.at(-1) ?? path[0];
  const subject = { planId: null, administrationId, unitPath: path, ...(granteeId === undefined ? {} : { granteeId }) };
  if (can(actor, operation, subject)) return 'granted';
  return actor.grants.some((grant) => grant.administrationId === administrationId) ? 'forbidden' : 'notFound';
}

/** Adds a unit under another, or changes one. */
export const defineUnit = command({
  name: 'defineUnit',
  input: z.object({
    commandId,
    id: idSchema,
    parentId: unitId,
    code: line(20),
    name: textSchema,
    from: day,
    to: z._default(z.nullable(day), null),
    position: z.int().check(z.minimum(0)),
  }),
  load: (tx, { parentId }) => pathTo(tx, parentId),
  allow: (actor, path) => allowOn(actor, 'manageUnits', path),
  async run(tx, { commandId: _, ...unit }, path) {
    if (path.includes(unit.id)) throw new Refusal('invalid', 'unitUnderItself', {}, 'parentId');
    await tx.units.put(unit);
    return {
      result: { unitId: unit.id },
      planId: null,
      topics: [topics.units(path.at(-1) ?? path[0]), topics.tree()],
      changes: [changed('unit', unit.id, unit)],
    };
  },
});

/** Adds a holiday of an administration: working days leave it out. */
export const addHoliday = command({
  name: 'addHoliday',
  input: z.object({ commandId, administrationId: unitId, day }),
  load: (tx, { administrationId }) => pathTo(tx, administrationId),
  allow: (actor, path) => allowOn(actor, 'manageHolidays', path),
  async run(tx, { administrationId, day: holiday }) {
    await tx.units.putHoliday(administrationId, holiday);
    return {
      result: null,
      planId: null,
      topics: [topics.units(administrationId)],
      changes: [changed('holiday', `${administrationId}/${holiday}`, { holiday })],
    };
  },
});

/** Adds a person to an administration. What they may do comes with grants. */
export const addPerson = command({
  name: 'addPerson',
  input: z.object({
    commandId,
    id: idSchema,
    administrationId: unitId,
    name: line(120),
    email: z.email(),
    language: z.enum(['es', 'en']),
  }),
  load: (tx, { administrationId }) => pathTo(tx, administrationId),
  allow: (actor, path) => allowOn(actor, 'managePeople', path),
  async run(tx, { id, name, email, language }) {
    const address = email.toLowerCase();
    if ((await tx.people.byEmail(address)) !== null) throw new Refusal('conflict', 'emailTaken', {}, 'email');
    const person = { id, name, email: address, language, theme: 'system' as const, isActive: true };
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
  load: (tx, input) => pathTo(tx, input.unitId),
  allow: (actor, path, { personId }) => allowOn(actor, 'manageGrants', path, personId),
  async run(tx, { commandId: _, ...given }, __, { newId }) {
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
  async load(tx, { grantId }) {
    const grants = await tx.people.allGrants();
    const grant = grants.find(({ id }) => id === grantId);
    if (grant === undefined) throw new Refusal('notFound', 'grantNotFound', {}, 'grantId');
    return { grant, grants, path: await pathTo(tx, grant.unitId) };
  },
  allow: (actor, { path, grant }) => allowOn(actor, 'manageGrants', path, grant.personId),
  async run(tx, { grantId }, { grant, grants }) {
    const isLastAdmin =
      grant.role === 'admin' &&
      !grants.some(({ id, role, unitId: at }) => id !== grantId && role === 'admin' && at === grant.unitId);
    if (isLastAdmin) throw new Refusal('conflict', 'lastAdmin', {}, 'grantId');
    await tx.people.revokeGrant(grantId);
    return {
      result: null,
      planId: grant.planId,
      topics: [topics.grants(grant.personId)],
      changes: [changed('grant', grantId, null, grant)],
    };
  },
});

/** A person's own language and theme. */
export const setPreferences = command({
  name: 'setPreferences',
  input: z.object({
    commandId,
    language: z.optional(z.enum(['es', 'en'])),
    theme: z.optional(z.enum(['light', 'dark', 'system'])),
  }),
  async load(tx, _, { personId }) {
    const person = await tx.people.byId(personId);
    if (person === null) throw new Refusal('notFound', 'personNotFound');
    return person;
  },
  allow: (actor, person) => (actor.personId === person.id ? 'granted' : 'notFound'),
  async run(tx, { language, theme }, person) {
    const next = { ...person, language: language ?? person.language, theme: theme ?? person.theme };
    await tx.people.put(next);
    const { id } = person;
    return {
      result: null,
      planId: null,
      topics: [topics.grants(id)],
      changes: [
        changed(
          'preferences',
          id,
          { language: next.language, theme: next.theme },
          { language: person.language, theme: person.theme },
        ),
      ],
    };
  },
});
