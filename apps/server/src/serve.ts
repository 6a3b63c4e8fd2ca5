import { createNow, newId } from './clock.ts';
import { readConfig } from './config.ts';
import { createLog, type Log } from './log.ts';
import { placesFrom } from './places.ts';
import { startServer, type RunningServer, type Surroundings } from './start.ts';

/** The real clock and chance, and the parts of the product that lie around the folder of an entry file. */
export function realSurroundings(log: Log, entryFolder: string): Surroundings {
  return { now: createNow(), newId, clock: Date.now, log, places: placesFrom(entryFolder) };
}

/** A server over the real surroundings, for a process that runs several; throws a Problem where a person can do something. */
export function serve(env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const config = readConfig(env);
  return startServer(config, realSurroundings(createLog(config.logLevel), import.meta.dirname));
}
