import { Refusal } from '@rumbo/domain';
import type { ReadTx, Store } from '@rumbo/store';
import { accountOf } from './inputs.ts';
import type { Claims } from './provider.ts';

export interface IdentityDependencies {
  readonly store: Store;
  readonly now: () => string;
}

/** Who somebody at the provider is here. Nobody is made by coming from there, and what they may do is given here. */
export interface Identities {
  /** The person behind the claims; whoever was invited and comes for the first time is linked by their e-mail. */
  readonly personOf: (claims: Claims, name: string) => Promise<{ readonly personId: string; readonly isNew: boolean }>;
  /** Links the account to a person who is signed in. */
  readonly link: (personId: string, claims: Claims, name: string) => Promise<void>;
  /** When it was linked; null: it is not. */
  readonly linkedAt: (personId: string) => Promise<string | null>;
  readonly unlink: (personId: string) => Promise<void>;
}

export function createIdentities({ store, now }: IdentityDependencies): Identities {
  /** Whom the e-mail was used to invite, and who has not come yet: an account in use is linked from within. */
  const invitedAs = async (tx: ReadTx, email: string): Promise<string | null> => {
    const person = await tx.people.byEmail(accountOf(email));
    if (person === null || !person.isActive || (await tx.signIns.identitiesOf(person.id)).length > 0) return null;
    const links = await tx.signIns.linksOf(person.id);
    const isInvited = links.some(
      ({ kind, usedAt, expiresAt }) => kind === 'invitation' && usedAt === null && expiresAt > now(),
    );
    return isInvited ? person.id : null;
  };
  return {
    personOf: ({ issuer, subject, email }, name) =>
      store.write(async (tx) => {
        const known = await tx.signIns.identity(issuer, subject);
        if (known !== null) {
          if ((await tx.people.byId(known.personId))?.isActive === true)
            return { personId: known.personId, isNew: false };
          throw new Refusal('forbidden', 'providerNoAccount', { name });
        }
        if (email === null) throw new Refusal('forbidden', 'providerEmailUnverified', { name });
        const personId = await invitedAs(tx, email);
        if (personId === null) throw new Refusal('forbidden', 'providerNoAccount', { name });
        await tx.signIns.putIdentity({ issuer, subject, personId, linkedAt: now() });
        // The invitation has done what it was for.
        await tx.signIns.removeLinksOf(personId, 'invitation');
        return { personId, isNew: true };
      }),
    link: (personId, { issuer, subject }, name) =>
      store.write(async (tx) => {
        const known = await tx.signIns.identity(issuer, subject);
        if (known !== null && known.personId !== personId) throw new Refusal('conflict', 'providerTaken', { name });
        for (const other of await tx.signIns.identitiesOf(personId))
          await tx.signIns.removeIdentity(other.issuer, other.subject);
        await tx.signIns.putIdentity({ issuer, subject, personId, linkedAt: known?.linkedAt ?? now() });
      }),
    linkedAt: (personId) => store.read(async (tx) => (await tx.signIns.identitiesOf(personId)).at(0)?.linkedAt ?? null),
    unlink: (personId) =>
      store.write(async (tx) => {
        if ((await tx.sessions.credentialOf(personId)) === null) throw new Refusal('conflict', 'providerOnly');
        for (const { issuer, subject } of await tx.signIns.identitiesOf(personId))
          await tx.signIns.removeIdentity(issuer, subject);
      }),
  };
}
