import { Refusal } from '@rumbo/domain';
import { commands, LINK_LASTS_MS, type Caller, type Operations } from '@rumbo/operations';
import type { Person, ReadTx, SignInLink, Store } from '@rumbo/store';
import { checkNewPassword, hashPassword } from './password.ts';
import type { Sessions } from './sessions.ts';
import { hashOf, linkToken } from './token.ts';

/** Who asks again within two minutes is on the way already; nobody's mailbox is filled by somebody else. */
const SENT_AGAIN_AFTER_MS = 2 * 60_000;

export interface LinkDependencies {
  readonly store: Store;
  readonly operations: Operations;
  readonly sessions: Sessions;
  readonly now: () => string;
  readonly newId: () => string;
  readonly secret: Buffer;
}

interface OpenLink {
  readonly link: SignInLink;
  readonly person: Person;
}

/** Links that come by mail: they let choose a password once, and say no more than that. */
export interface Links {
  /** Invites a person, or sends who has a password a link for a new one; `commandId` is the mail's id too. */
  readonly invite: (commandId: string, personId: string, caller: Caller) => Promise<SignInLink['kind']>;
  /** Sends a link for a new password to who has this e-mail. Answers who that is; null: nobody. */
  readonly askReset: (email: string) => Promise<string | null>;
  /** Whose link it is. Refuses one that does not work, saying why. */
  readonly look: (token: string) => Promise<OpenLink>;
  /** Sets the password, uses the link up and ends every session of the person. */
  readonly use: (token: string, password: string) => Promise<OpenLink>;
}

export function createLinks({ store, operations, sessions, now, newId, secret }: LinkDependencies): Links {
  const opened = async (tx: ReadTx, token: string): Promise<OpenLink> => {
    const link = await tx.signIns.link(hashOf(token));
    const person = link === null ? null : await tx.people.byId(link.personId);
    // Taken back by a newer one, cut off while copying, or of somebody who may not sign in any more.
    if (link === null || person === null || !person.isActive) throw new Refusal('conflict', 'linkUnknown');
    if (link.usedAt !== null) throw new Refusal('conflict', 'linkUsed');
    if (link.expiresAt <= now()) throw new Refusal('conflict', `${link.kind}Expired`);
    return { link, person };
  };
  return {
    async invite(commandId, personId, caller) {
      const tokenHash = hashOf(linkToken(secret, commandId));
      const { result } = await operations.execute(commands.invitePerson, { commandId, personId, tokenHash }, caller);
      return result.kind;
    },
    async askReset(email) {
      const id = newId();
      const createdAt = now();
      return store.write(async (tx) => {
        const person = await tx.people.byEmail(email);
        if (person === null || !person.isActive) return null;
        const { id: personId, language, name } = person;
        const since = new Date(Date.parse(createdAt) - SENT_AGAIN_AFTER_MS).toISOString();
        const links = await tx.signIns.linksOf(personId);
        if (links.some((link) => link.kind === 'reset' && link.usedAt === null && link.createdAt > since))
          return personId;
        const expiresAt = new Date(Date.parse(createdAt) + LINK_LASTS_MS.reset).toISOString();
        const tokenHash = hashOf(linkToken(secret, id));
        await tx.signIns.removeLinksOf(personId, 'reset');
        await tx.signIns.putLink({ tokenHash, kind: 'reset', personId, createdAt, expiresAt, usedAt: null });
        const mail = { id, to: email, kind: 'reset', language, params: { name }, createdAt };
        await tx.outbox.put({ ...mail, sentAt: null, attempts: 0, dueAt: null });
        return personId;
      });
    },
    look: (token) => store.read((tx) => opened(tx, token)),
    async use(token, password) {
      checkNewPassword(password);
      const passwordHash = await hashPassword(password);
      const used = await store.write(async (tx) => {
        const { link, person } = await opened(tx, token);
        await tx.sessions.putCredential({ personId: person.id, passwordHash });
        await tx.signIns.putLink({ ...link, usedAt: now() });
        // A link of the other kind would let change what was just chosen.
        await tx.signIns.removeLinksOf(person.id, 'invitation');
        await tx.signIns.removeLinksOf(person.id, 'reset');
        return { link, person };
      });
      await sessions.endAllOf(used.person.id);
      return used;
    },
  };
}
