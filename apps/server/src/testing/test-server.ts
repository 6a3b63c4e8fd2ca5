import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNow, newId } from '../clock.ts';
import { readConfig, type Config } from '../config.ts';
import { createLog } from '../log.ts';
import { placesFrom } from '../places.ts';
import { startServer, type RunningServer } from '../start.ts';

export interface TestServer extends RunningServer {
  readonly origin: string;
  readonly folder: string;
  /** Milliseconds that the server's clock is ahead of the real one. */
  readonly wind: (milliseconds: number) => void;
  readonly now: () => string;
  /** Stops the server and takes its folder away. */
  readonly close: () => Promise<void>;
}

const INDEX = '<!doctype html><title>Rumbo</title><script type="module" src="/assets/app-1a2b3c4d.js"></script>';
export const SCRIPT = `export const text = ${JSON.stringify('a'.repeat(2_000))};`;

/** A whole server over a database of its own, on a port that is free, with a clock that can be put forward. */
export async function newServer(settings: Partial<Config> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-server-'));
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const now = createNow(clock);
  const defaults = readConfig({
    PORT: '0',
    RUMBO_DATA_DIR: folder,
    RUMBO_SEED: 'none',
    LOG_LEVEL: 'silent',
    LANG: 'en',
  });
  const config = { ...defaults, ...settings };
  const server = await startServer(config, {
    now,
    newId,
    clock,
    log: createLog(config.logLevel),
    places: placesOf(folder),
  });
  return {
    ...server,
    folder,
    origin: `http://127.0.0.1:${server.port}`,
    now,
    wind: (milliseconds) => void (ahead += milliseconds),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The real migrations, and web files as a build leaves them. */
function placesOf(folder: string) {
  const webFiles = join(folder, 'web');
  mkdirSync(join(webFiles, 'assets'), { recursive: true });
  writeFileSync(join(webFiles, 'index.html'), INDEX);
  writeFileSync(join(webFiles, 'assets', 'app-1a2b3c4d.js'), SCRIPT);
  writeFileSync(join(webFiles, 'assets', 'app-1a2b3c4d.js.br'), 'compressed');
  return { ...placesFrom(join(import.meta.dirname, '..')), webFiles };
}
