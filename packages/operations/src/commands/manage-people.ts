import { can, idSchema, Refusal, ROLES } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { Person, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { SYSTEM_ID } from '../actor.ts';
import { administrationPath, allowOn, pathsOf, pathTo, rootOf, type Path } from '../administration.ts';
import { changed, command, type CommandContext, type Outcome } from '../command.ts';
import { placesOfPeople, refuseWithoutAdmin } from '../membership.ts';
import { topics } from '../topics.ts';
import { commandId, email, line, unitId } from './inputs.ts';
import { giveGrant, refuseOtherPlan } from './manage-grants.ts';

const language = z.enum(['es', 'en']);
const firstGrant = z.object({ role: z.enum(ROLES), planId: z.nullable(idSchema), unitId });

/**
 * Adds a person to an administration, with a first role if one is given. Who has an account already, as somebody of another
 * administration, keeps it and gets the role here.
 */
export const addPerson = command({
  name: 'addPerson',
  input: z.object({
    commandId,
    id: idSchema,
    administrationId: unitId,
    name: line(120),
    email,
    language,
    grant: z.optional(firstGrant),
  }),
  async load(tx, { administrationId, grant, email: given }, { actor }) {
    const path = await administrationPath(tx, actor, administrationId);
    const known = await tx.people.byEmail(given.toLowerCase());
    const at = grant === undefined ? path : await pathTo(tx, actor, grant.unitId);
    if (rootOf(at) !== administrationId) throw new Refusal('notFound', 'unitNotFound', {}, 'grant.unitId');
    return { path, known, at, isHere: known !== null && (await placesOfPeople(tx))(known.id).has(administrationId) };
  },
  allow(actor, { path, at, known }, { id, grant }) {
    const mayAdd = allowOn(actor, 'managePeople', path);
    return mayAdd !== 'granted' || grant === undefined ? mayAdd : allowOn(actor, 'manageGrants', at, known?.id ?? id);
  },
  async run(tx, { id, name, email: given, language: spoken, grant, administrationId }, { known, isHere }, { newId }) {
    if (known !== null && (isHere || grant === undefined)) throw new Refusal('conflict', 'emailTaken', {}, 'email');
    if (grant !== undefined) await refuseOtherPlan(tx, grant.planId, administrationId);
    const personId = known?.id ?? id;
    const added = known === null ? [await putNew(tx, { id, name, email: given.toLowerCase(), language: spoken })] : [];
    const granted = grant === undefined ? [] : [await giveGrant(tx, { id: newId(), personId, ...grant })];
    const [first, ...more] = [...added, ...granted];
    if (first === undefined) throw new Refusal('conflict', 'emailTaken', {}, 'email');
    return {
      result: { personId },
      planId: null,
      topics: [topics.people(), ...(grant === undefined ? [] : [topics.grants(personId), topics.roles()])],
      changes: [first, ...more],
    };
  },
});

async function putNew(tx: WriteTx, given: Pick<Person, 'id' | 'name' | 'email' | 'language'>) {
  // The system acts under an id of its own, which is nobody's to take.
  if (given.id === SYSTEM_ID || (await tx.people.byId(given.id)) !== null)
    throw new Refusal('conflict', 'idTaken', {}, 'id');
  await tx.people.put({ ...given, theme: 'system', isActive: true, reminders: 'all' });
  // Name and address can be erased later, so they stay out of the digest.
  return changed('person', given.id, { id: given.id, language: given.language });
}

const personOf = { commandId, administrationId: unitId, personId: idSchema };

export interface KnownPerson {
  readonly person: Person;
  readonly path: Path;
  /** Whether the actor manages every administration in which this person has a role: the account is theirs to change. */
  readonly isTheirs: boolean;
}

/** A person of an administration; `notFound` for anybody else's, as if there were none. */
async function loadPerson(
  tx: WriteTx,
  { administrationId, personId }: { readonly administrationId: string; readonly personId: string },
  { actor }: CommandContext,
): Promise<KnownPerson> {
  const path = await administrationPath(tx, actor, administrationId);
  const person = await tx.people.byId(personId);
  if (person === null || !(await placesOfPeople(tx))(personId).has(administrationId))
    throw new Refusal('notFound', 'personNotFound', {}, 'personId');
  return { person, path, isTheirs: await managesAll(tx, actor, personId) };
}

async function managesAll(tx: WriteTx, actor: Actor, personId: string): Promise<boolean> {
  const paths = await pathsOf(tx);
  const roots = new Set((await tx.people.grantsOf(personId)).map(({ unitId: at }) => rootOf(paths.get(at) ?? [at])));
  return [...roots].every((id) => can(actor, 'managePeople', { planId: null, administrationId: id, unitPath: [id] }));
}

const allowPerson = (actor: Actor, { path }: KnownPerson) => allowOn(actor, 'managePeople', path);

/** With another address somebody else could sign in: not for who manages only one of the administrations. */
function refuseShared({ isTheirs }: KnownPerson): void {
  if (!isTheirs) throw new Refusal('conflict', 'personElsewhere', {}, 'personId');
}

async function put(tx: WriteTx, next: Person, before: Person): Promise<Outcome<null>> {
  await tx.people.put(next);
  // A link in a mailbox that is no longer theirs must not let anybody in.
  if (next.email !== before.email)
    for (const kind of ['invitation', 'reset'] as const) await tx.signIns.removeLinksOf(next.id, kind);
  const told = ({ id, language: spoken, isActive, email: address }: Person) => {
    return { id, language: spoken, isActive, hasEmail: address !== null };
  };
  return {
    result: null,
    planId: null,
    topics: [topics.people(), topics.grants(next.id)],
    changes: [changed('person', next.id, told(next), told(before))],
  };
}

/** Changes how a person is called, written to and spoken to. */
export const changePerson = command({
  name: 'changePerson',
  input: z.object({
    ...personOf,
    name: z.optional(line(120)),
    email: z.optional(email),
    language: z.optional(language),
  }),
  load: loadPerson,
  allow: allowPerson,
  async run(tx, { name, email: given, language: spoken }, known) {
    refuseShared(known);
    const { person } = known;
    const address = given?.toLowerCase() ?? person.email;
    const holder = address === null ? null : await tx.people.byEmail(address);
    if (holder !== null && holder.id !== person.id) throw new Refusal('conflict', 'emailTaken', {}, 'email');
    const next = { ...person, name: name ?? person.name, email: address, language: spoken ?? person.language };
    return put(tx, next, person);
  },
});

/** Lets nobody sign in as this person any more; what they did stays. Their sessions end at once. */
export const deactivatePerson = command({
  name: 'deactivatePerson',
  input: z.object(personOf),
  load: loadPerson,
  allow: allowPerson,
  async run(tx, { personId }, known, { personId: own }) {
    refuseShared(known);
    const { person } = known;
    if (!person.isActive) throw new Refusal('conflict', 'personNotActive', {}, 'personId');
    const grants = await tx.people.allGrants();
    const paths = await pathsOf(tx);
    const left = grants.filter((grant) => grant.personId !== personId);
    const roots = grants.filter((grant) => grant.personId === personId).map(({ unitId: at }) => paths.get(at)?.at(-1));
    for (const root of new Set(roots)) if (root !== undefined) await refuseWithoutAdmin(tx, left, root, 'personId');
    if (personId === own) throw new Refusal('conflict', 'notYourself', {}, 'personId');
    await tx.sessions.endAllOf(personId);
    return put(tx, { ...person, isActive: false }, person);
  },
});

/** Lets a person sign in again, with the roles that they have. */
export const reactivatePerson = command({
  name: 'reactivatePerson',
  input: z.object(personOf),
  load: loadPerson,
  allow: allowPerson,
  async run(tx, _, known) {
    refuseShared(known);
    const { person } = known;
    if (person.isActive) throw new Refusal('conflict', 'personActive', {}, 'personId');
    return put(tx, { ...person, isActive: true }, person);
  },
});

/** Erases the address of somebody who has gone, from the past too. The name stays with what they did. */
export const eraseEmail = command({
  name: 'eraseEmail',
  input: z.object(personOf),
  load: loadPerson,
  allow: allowPerson,
  async run(tx, _, known) {
    refuseShared(known);
    const { person } = known;
    // Without an address nobody can sign in as them.
    if (person.isActive) throw new Refusal('conflict', 'deactivateFirst', {}, 'personId');
    return put(tx, { ...person, email: null }, person);
  },
});
