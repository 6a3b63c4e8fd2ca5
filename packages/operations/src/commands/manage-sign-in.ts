import { idSchema, Refusal } from '@rumbo/domain';
import type { Actor, Text } from '@rumbo/domain';
import type { OutboxMail, Person, SignInLink, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { allowOn, hasPart, pathsOf, rootOf, type Path } from '../administration.ts';
import { changed, command, type Permission } from '../command.ts';
import { topics } from '../topics.ts';
import { commandId } from './inputs.ts';

const HOUR = 3_600_000;
/** How long a link that was sent by mail works. */
export const LINK_LASTS_MS = { invitation: 7 * 24 * HOUR, reset: HOUR } as const;

export interface Managed {
  readonly person: Person;
  /** Where they have a part, as far as the acting person has one there too. */
  readonly paths: readonly Path[];
  /** Whether they have a part where the acting person has none. */
  readonly isElsewhere: boolean;
}

/** A person of the acting person's administration; `notFound` for everybody else, as if there were no such person. */
async function managed(tx: WriteTx, actor: Actor, personId: string): Promise<Managed> {
  const [person, all] = [await tx.people.byId(personId), await pathsOf(tx)];
  const everywhere = (await tx.people.grantsOf(personId)).flatMap(({ unitId }) => {
    const path = all.get(unitId);
    return path === undefined ? [] : [path];
  });
  const paths = everywhere.filter((path) => hasPart(actor, path));
  if (person === null || paths.length === 0) throw new Refusal('notFound', 'personNotFound', {}, 'personId');
  return { person, paths, isElsewhere: paths.length < everywhere.length };
}

/** Only who manages people everywhere that this one acts: an office's admin does not reach the whole administration's. */
function allowManaging(actor: Actor, { paths }: Managed): Permission {
  return paths.every((path) => allowOn(actor, 'managePeople', path) === 'granted') ? 'granted' : 'forbidden';
}

function addressOf({ isActive, email }: Person): string {
  if (!isActive) throw new Refusal('conflict', 'personInactive', {}, 'personId');
  if (email === null) throw new Refusal('conflict', 'personWithoutEmail', {}, 'personId');
  return email;
}

function mailTo(person: Person, mail: Pick<OutboxMail, 'id' | 'kind' | 'params' | 'createdAt'>): OutboxMail {
  const { language } = person;
  return { ...mail, to: addressOf(person), language, sentAt: null, attempts: 0, dueAt: null };
}

function nameIn(language: Person['language'], name: Text): string {
  return name[language] ?? name.es ?? name.en ?? '';
}

/**
 * Sends a person the link by which they choose their first password, or a new one where they have one. What is kept is the
 * token's hash; the mail goes under the id of this command, from which the server makes the token when it leaves.
 */
export const invitePerson = command({
  name: 'invitePerson',
  input: z.object({ commandId, personId: idSchema, tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  load: (tx, { personId }, { actor }) => managed(tx, actor, personId),
  allow: allowManaging,
  async run(tx, { commandId: id, personId, tokenHash }, { person, paths }, { now }) {
    addressOf(person);
    const kind: SignInLink['kind'] = (await tx.sessions.credentialOf(personId)) === null ? 'invitation' : 'reset';
    const expiresAt = new Date(Date.parse(now) + LINK_LASTS_MS[kind]).toISOString();
    // One link at a time: an older one may lie in a mailbox that somebody else reads.
    await tx.signIns.removeLinksOf(personId, 'invitation');
    await tx.signIns.removeLinksOf(personId, 'reset');
    await tx.signIns.putLink({ tokenHash, kind, personId, createdAt: now, expiresAt, usedAt: null });
    const root = (await tx.units.all()).find((unit) => paths.some((path) => rootOf(path) === unit.id));
    const administration = nameIn(person.language, root?.name ?? {});
    await tx.outbox.put(mailTo(person, { id, kind, params: { name: person.name, administration }, createdAt: now }));
    return {
      result: { kind },
      planId: null,
      topics: [topics.people()],
      changes: [changed('signInLink', personId, { kind, expiresAt })],
    };
  },
});

/** Takes a lost second factor away, so that the password alone lets in again; the person hears of it by mail. */
export const removeSecondFactor = command({
  name: 'removeSecondFactor',
  input: z.object({ commandId, personId: idSchema }),
  load: (tx, { personId }, { actor }) => managed(tx, actor, personId),
  allow: (actor, loaded) => (actor.personId === loaded.person.id ? 'forbidden' : allowManaging(actor, loaded)),
  async run(tx, { commandId: id, personId }, { person, isElsewhere }, { now }) {
    // It guards what they may do in every administration, and anybody can be given a part in one more.
    if (isElsewhere) throw new Refusal('conflict', 'personElsewhere', {}, 'personId');
    const factor = await tx.signIns.secondFactorOf(personId);
    if (factor === null || factor.confirmedAt === null) throw new Refusal('conflict', 'secondFactorOff');
    await tx.signIns.removeSecondFactor(personId);
    if (person.isActive && person.email !== null) {
      const params = { name: person.name };
      await tx.outbox.put(mailTo(person, { id, kind: 'secondFactorRemoved', params, createdAt: now }));
    }
    return {
      result: null,
      planId: null,
      topics: [topics.people()],
      changes: [changed('secondFactor', personId, null, { confirmedAt: factor.confirmedAt })],
    };
  },
});
