import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { commands, createFeed, createOperations, type Operations } from '@rumbo/operations';
import { openStore, type Store } from '@rumbo/store';
import { checkNewPassword, hashPassword } from '../sign-in/password.ts';
import { setUp } from '../sign-in/set-up.ts';
import type { CommandLine, Surroundings } from './command-line.ts';

interface NewAdmin {
  readonly name: string;
  readonly email: string;
  readonly administrationName: string;
  readonly password: string;
}

/** `rumbo create-admin`: the first one with their administration, another one, or a new password for one who has an account. */
export const createAdminCommand: CommandLine = {
  help: 'create-admin',
  options: {
    name: { type: 'string', isNeeded: true, help: 'name' },
    email: { type: 'string', isNeeded: true, help: 'email' },
    administration: { type: 'string', help: 'administration' },
    password: { type: 'boolean', help: 'password' },
  },
  files: [],
  async run({ options }, around) {
    const { config, words, places, now, newId } = around;
    const made = options['password'] === true ? null : randomBytes(15).toString('base64url');
    const password = made ?? (await askPassword(around));
    checkNewPassword(password);
    const store = await openStore(config.databaseUrl, { migrations: places.migrations });
    const feed = await createFeed(store);
    try {
      const operations = createOperations({ store, feed, now, newId });
      const admin = {
        name: String(options['name']),
        email: String(options['email']).toLowerCase(),
        administrationName: String(options['administration'] ?? 'Aduanas'),
        password,
      };
      const personId = await createAdmin(store, operations, around, admin);
      const lines = [words.adminCreated(admin.email), ...(made === null ? [] : [words.adminPassword(made)])];
      return {
        isOk: true,
        lines,
        data: { personId, email: admin.email, ...(made === null ? {} : { password: made }) },
      };
    } finally {
      feed.close();
      await store.close();
    }
  },
};

async function createAdmin(
  store: Store,
  operations: Operations,
  { now, newId, language }: Surroundings,
  admin: NewAdmin,
): Promise<string> {
  const { administrations, known, grants } = await store.read(async (tx) => {
    const person = await tx.people.byEmail(admin.email);
    return {
      administrations: await tx.units.administrations(),
      known: person,
      grants: person === null ? [] : await tx.people.grantsOf(person.id),
    };
  });
  const [administration] = administrations;
  if (administration === undefined)
    return setUp({ store, operations, now, newId }, { ...admin, language, timeZone: 'America/Lima' });
  const personId = known?.id ?? newId();
  const system = { kind: 'system' } as const;
  if (known === null) {
    const { name, email } = admin;
    await operations.execute(
      commands.addPerson,
      { commandId: newId(), id: personId, administrationId: administration.id, name, email, language },
      system,
    );
  }
  if (!grants.some(({ role, unitId }) => role === 'admin' && unitId === administration.id)) {
    await operations.execute(
      commands.grantRole,
      { commandId: newId(), personId, role: 'admin', planId: null, unitId: administration.id },
      system,
    );
  }
  const passwordHash = await hashPassword(admin.password);
  await store.write(async (tx) => {
    await tx.sessions.putCredential({ personId, passwordHash });
    // A password that is set anew may have been known to somebody else.
    await tx.sessions.endAllOf(personId);
  });
  return personId;
}

/** From RUMBO_ADMIN_PASSWORD, from the terminal without showing it, or the first line of the standard input. */
async function askPassword({ environment, words }: Surroundings): Promise<string> {
  const set = environment['RUMBO_ADMIN_PASSWORD'];
  if (set !== undefined && set !== '') return set;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const isTerminal = process.stdin.isTTY;
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  if (isTerminal) process.stderr.write(words.passwordPrompt);
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
