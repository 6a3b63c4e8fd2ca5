import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@rumbo/store';
import type { Config } from './config.ts';
import { isLoopback } from './setting-checks.ts';
import { hashPassword, isPassword } from './sign-in/password.ts';
import type { DemonstrationPerson } from './sign-in/routes.ts';
import { newSetUpCode } from './sign-in/set-up.ts';

/** Known to everybody, and so only where nobody but this machine can sign in. */
export const OPEN_PASSWORD = 'rumbo-demostracion';

/** Somebody that the demonstration plan is played with. */
export interface Role {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

export interface Demonstration {
  /** Whom anybody on this machine may look around as. */
  readonly people: readonly DemonstrationPerson[];
  /** A password made just now for all of them, where others can reach the server; null otherwise. */
  readonly newPassword: string | null;
  readonly keptIn: string | null;
}

/** Gives everybody in the demonstration one password: they are all invented, and so is what they see. */
export async function givePasswords(store: Store, emails: readonly string[], password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await store.write(async (tx) => {
    for (const email of emails) {
      const person = await tx.people.byEmail(email);
      if (person !== null) await tx.sessions.putCredential({ personId: person.id, passwordHash });
    }
  });
}

/** Whether only this machine can reach the server, directly or through a proxy. */
export function isLocalOnly({
  host,
  baseUrl,
  trustedProxies,
}: Pick<Config, 'host' | 'baseUrl' | 'trustedProxies'>): boolean {
  return isLoopback(host) && trustedProxies === 0 && (baseUrl === null || isLoopback(new URL(baseUrl).hostname));
}

/**
 * Looks who of the demonstration still has the open password. On this machine alone they are offered to look around as;
 * where others can reach the server they get a random one, written beside the data, and whoever is signed in is put out.
 */
export async function prepareDemonstration(
  store: Store,
  roles: readonly Role[],
  config: Config,
): Promise<Demonstration> {
  const open = await withOpenPassword(store, roles);
  if (open.length === 0) return { people: [], newPassword: null, keptIn: null };
  if (isLocalOnly(config))
    return { people: open.map((role) => ({ ...role, password: OPEN_PASSWORD })), newPassword: null, keptIn: null };
  const newPassword = newSetUpCode();
  const keptIn = join(config.dataDir, 'demonstration-password');
  writeFileSync(keptIn, `${newPassword}\n`, { mode: 0o600 });
  const emails = open.map(({ email }) => email);
  await givePasswords(store, emails, newPassword);
  await endSessions(store, emails);
  return { people: [], newPassword, keptIn };
}

async function withOpenPassword(store: Store, roles: readonly Role[]): Promise<readonly Role[]> {
  const hashes = await store.read(async (tx) => {
    const found: (readonly [Role, string])[] = [];
    for (const role of roles) {
      const person = await tx.people.byEmail(role.email);
      const credential = person === null ? null : await tx.sessions.credentialOf(person.id);
      if (credential !== null) found.push([role, credential.passwordHash]);
    }
    return found;
  });
  // They were given together, so that there is one hash to try for all.
  const isOpen = new Map<string, boolean>();
  for (const [, hash] of hashes) isOpen.set(hash, isOpen.get(hash) ?? (await isPassword(hash, OPEN_PASSWORD)));
  return hashes.filter(([, hash]) => isOpen.get(hash) === true).map(([role]) => role);
}

async function endSessions(store: Store, emails: readonly string[]): Promise<void> {
  await store.write(async (tx) => {
    for (const email of emails) {
      const person = await tx.people.byEmail(email);
      if (person !== null) await tx.sessions.endAllOf(person.id);
    }
  });
}
