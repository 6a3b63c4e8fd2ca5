import { join } from 'node:path';
import { createFeed, createOperations, type Dependencies, type Feed, type Operations } from '@rumbo/operations';
import { openStore, type Store } from '@rumbo/store';
import type { Config } from './config.ts';
import { prepareDemonstration, type Demonstration } from './demonstration.ts';
import { createBlobFolder, evidenceFolder } from './evidence/blob-folder.ts';
import { createApp } from './http.ts';
import { createStreams } from './http/streams.ts';
import { readWebFiles } from './http/web-files.ts';
import { startJobs } from './jobs.ts';
import { listen } from './listen.ts';
import type { Log } from './log.ts';
import { createSendMail, senderOf } from './mail/send-mail.ts';
import { createMetrics } from './metrics.ts';
import { Problem } from './problem.ts';
import type { Places } from './places.ts';
import { prepareOverviews } from './prepare-overviews.ts';
import { readSecret } from './secret.ts';
import { demonstrationRoles, isCutOff, placeOf, play, seedNewFile } from './seed.ts';
import { addressOf } from './start-messages.ts';
import { createSessions } from './sign-in/sessions.ts';
import { isEmpty, newSetUpCode } from './sign-in/set-up.ts';

/** Clock and chance come from outside, so that a test can bring its own. */
export interface Surroundings {
  readonly now: () => string;
  readonly newId: () => string;
  /** Milliseconds that only wait and expire by. */
  readonly clock: () => number;
  readonly log: Log;
  readonly places: Places;
  /** Called before the demonstration plan is played, which takes seconds. */
  readonly onSeeding?: () => void;
}

export interface RunningServer {
  readonly port: number;
  readonly store: Store;
  readonly operations: Operations;
  readonly hasWebFiles: boolean;
  /** What to type for the first set-up from another machine; null once somebody has an account. */
  readonly setUpCode: string | null;
  /** The name of the plan that was just entered; null otherwise. */
  readonly seeded: string | null;
  readonly demonstration: Demonstration;
  /** Looks at once which sessions were ended elsewhere; by itself it looks twice a minute. */
  readonly sweepSessions: () => Promise<void>;
  /** Finishes what is being written and answered, then lets go of everything. */
  readonly stop: () => Promise<void>;
}

/** Configuration → store → operations → HTTP. Throws a Problem where a person can do something about it. */
export async function startServer(config: Config, around: Surroundings): Promise<RunningServer> {
  const closers: (() => void | Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).toReversed()) await close();
  };
  try {
    return await assemble(config, around, closers, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function assemble(
  config: Config,
  around: Surroundings,
  closers: (() => void | Promise<void>)[],
  stop: () => Promise<void>,
): Promise<RunningServer> {
  const { now, newId, places, log } = around;
  const secret = readSecret(config);
  const listening = await listen(config.host, config.port);
  const { store, seeded: seededFile } = await openSeeded(config, around).catch(async (error: unknown) => {
    await listening.stop();
    throw error;
  });
  closers.push(() => store.close());
  const feed = await createFeed(store);
  closers.push(() => feed.close());
  const dependencies: Dependencies = { store, now, newId, feed };
  const operations = createOperations(dependencies);
  if (await isCutOff(store)) throw new Problem('demonstrationCutOff', { where: placeOf(config.databaseUrl) });
  const seeded = seededFile ?? (await seedEmpty(store, feed, config, around));
  const demonstration = await prepareDemonstration(store, demonstrationRoles, config);
  const isUnused = await isEmpty(store);
  const setUpCode = newSetUpCode();
  const metrics = createMetrics();
  const streams = createStreams(metrics);
  const sessions = createSessions(dependencies);
  const webFiles = readWebFiles(places.webFiles);
  // Stopped before the store closes, so that no request finds it closed.
  // Never what a request says of itself: links in mails lead there.
  const address = addressOf(config, listening.port);
  const from = senderOf(config);
  const send = createSendMail(config, join(config.dataDir, 'mail'), from);
  const { signInDays } = config;
  const jobs = startJobs({ ...dependencies, operations, sessions, log, send, from, address, secret, signInDays });
  const stopPreparing = prepareOverviews({ ...dependencies, operations, log });
  closers.push(() => listening.stop(streams.endAll), jobs, stopPreparing);
  const people = () => demonstration.people;
  listening.answerWith(
    createApp({
      ...around,
      ...dependencies,
      config,
      address,
      operations,
      sessions,
      streams,
      blobs: createBlobFolder(evidenceFolder(config.dataDir)),
      metrics,
      secret,
      setUpCode,
      demonstration: people,
      webFiles,
    }),
  );
  return {
    port: listening.port,
    store,
    operations,
    hasWebFiles: webFiles !== null,
    setUpCode: isUnused ? setUpCode : null,
    seeded,
    demonstration,
    sweepSessions: () => sessions.sweep(),
    stop,
  };
}

/** Plays the demonstration where there is a database already, on a server of its own say, but nobody in it. */
async function seedEmpty(
  store: Store,
  feed: Feed,
  config: Config,
  { now, onSeeding = () => undefined }: Surroundings,
): Promise<string | null> {
  if (config.seed !== 'demo' || !(await isEmpty(store))) return null;
  onSeeding();
  return play(store, feed, now, config);
}

/** The store, over a file that holds the demonstration when there was none. */
async function openSeeded(
  config: Config,
  { places, now, onSeeding = () => undefined }: Surroundings,
): Promise<{ readonly store: Store; readonly seeded: string | null }> {
  const { migrations } = places;
  const seeded = config.seed === 'demo' ? await seedNewFile({ config, migrations, now, onSeeding }) : null;
  return { store: await openStore(config.databaseUrl, { serve: true, migrations }), seeded };
}
