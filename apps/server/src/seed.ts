import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dayInZone, textIn } from '@rumbo/domain';
import { createFeed, type Feed } from '@rumbo/operations';
import { demonstrationPeople, playDemonstration } from '@rumbo/seed';
import { holdingLock, openStore, type Store } from '@rumbo/store';
import type { Config } from './config.ts';
import { givePasswords, OPEN_PASSWORD, type Role } from './demonstration.ts';

/** Where the administration of the demonstration is. */
const ZONE = 'America/Lima';

/** Who the demonstration is played with, and as what. */
export const demonstrationRoles: readonly Role[] = demonstrationPeople.map(({ name, email, grants }) => ({
  name,
  email,
  role: grants[0]?.role ?? '',
}));

export interface SeedDependencies {
  readonly config: Pick<Config, 'databaseUrl' | 'language' | 'seedDay'>;
  readonly migrations: string;
  readonly now: () => string;
  readonly onSeeding: () => void;
}

/**
 * Plays the demonstration into a file of its own, which takes the database's place when it is whole: a start that is cut
 * off leaves nothing half done. Answers the plan's name; null when there is a database already, or none in a file.
 */
export async function seedNewFile({ config, migrations, now, onSeeding }: SeedDependencies): Promise<string | null> {
  const file = fileOf(config.databaseUrl);
  if (file === null || existsSync(file)) return null;
  return holdingLock(file, () => seedFile(file, { config, migrations, now, onSeeding }));
}

async function seedFile(
  file: string,
  { config, migrations, now, onSeeding }: SeedDependencies,
): Promise<string | null> {
  // Another start may have been faster, before the lock was ours.
  if (existsSync(file)) return null;
  onSeeding();
  const unfinished = `${file}.seeding`;
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
  const store = await openStore(`file:${unfinished}`, { migrations, durable: false });
  const feed = await createFeed(store);
  const name = await play(store, feed, now, config).finally(async () => {
    feed.close();
    await store.close();
  });
  putOnDisk(unfinished);
  renameSync(unfinished, file);
  return name;
}

/** Waits until the disk has it all: the commits have not waited one by one. */
function putOnDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Plays the demonstration into a store that holds nobody yet. Answers the plan's name. */
export async function play(
  store: Store,
  feed: Feed,
  now: () => string,
  { language, seedDay }: Pick<Config, 'language' | 'seedDay'>,
): Promise<string> {
  const { planId, people } = await playDemonstration({ store, feed, today: seedDay ?? dayInZone(now(), ZONE) });
  await givePasswords(
    store,
    people.map(({ email }) => email),
    OPEN_PASSWORD,
  );
  const plan = await store.read((tx) => tx.plans.byId(planId));
  return plan === null ? '' : textIn(plan.name, language).words;
}

/**
 * Whether a database holds the demonstration by halves: everybody in it gets a password when the last of it is entered,
 * and not before.
 */
export async function isCutOff(store: Store): Promise<boolean> {
  return store.read(async (tx) => {
    let isBegun = false;
    for (const { email } of demonstrationRoles) {
      const person = await tx.people.byEmail(email);
      if (person !== null && (await tx.sessions.credentialOf(person.id)) !== null) return false;
      isBegun ||= person !== null;
    }
    return isBegun;
  });
}

/** Where a database is, for a sentence: never with the password that its address may hold. */
export function placeOf(url: string): string {
  const file = fileOf(url);
  if (file !== null) return file;
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** The path in a `file:` URL; null for another engine. */
function fileOf(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
}
