import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is built here; or, so that a build may go on meanwhile, what was built elsewhere. */
const BUILT = process.env['RUMBO_BUILT'] ?? join(import.meta.dirname, '..', '..');
const MAIN = join(BUILT, 'apps', 'server', 'dist', 'main.js');
const PATIENCE_MS = 180_000;

/** The day on which everything here is seen: September 2026 is the newest month, and closed. */
export const TODAY = '2026-10-14';

export interface ServerOptions {
  /** A folder to start from, which is copied and stays as it is; null: an empty one. */
  readonly from: string | null;
  readonly seed?: 'demo' | 'none';
  readonly host?: string;
}

/** A built server of its own, over data of its own. */
export interface Server {
  readonly port: number;
  readonly url: string;
  readonly dataDir: string;
  /** What it has printed since its last start. */
  readonly said: () => string;
  /** Stops the process as an operator would; the data stays. */
  readonly stop: () => Promise<void>;
  /** Takes the process away without a word. */
  readonly kill: () => Promise<void>;
  /** Starts it again over the same data, at the same address. */
  readonly startAgain: () => Promise<void>;
  /** Stops it and removes its data. */
  readonly remove: () => Promise<void>;
}

interface Started {
  readonly process: ChildProcess;
  readonly port: number;
  readonly said: () => string;
}

function start(dataDir: string, port: number, { seed = 'demo', host = '127.0.0.1' }: ServerOptions): Promise<Started> {
  if (!existsSync(MAIN)) throw new Error('The server is not built: npm test builds it.');
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      HOST: host,
      PORT: String(port),
      RUMBO_DATA_DIR: dataDir,
      RUMBO_SEED: seed,
      RUMBO_SEED_DAY: TODAY,
      RUMBO_STOP_WITH_PARENT: '1',
      LOG_LEVEL: 'warn',
      LANG: 'en',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail('said nothing for too long'), PATIENCE_MS);
    const fail = (why: string) => {
      clearTimeout(late);
      child.kill('SIGKILL');
      reject(new Error(`The server ${why}.\n${said}`));
    };
    const hear = (text: string) => {
      said += text;
      const address = /ready at http:\/\/[^\s]+:(\d+)/.exec(said);
      if (address === null) return;
      clearTimeout(late);
      resolve({ process: child, port: Number(address[1]), said: () => said });
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rumbo-e2e-'));
  if (options.from !== null) cpSync(options.from, dataDir, { recursive: true });
  let running = await start(dataDir, 0, options);
  const { port } = running;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    dataDir,
    said: () => running.said(),
    stop: () => end(running.process, 'SIGTERM'),
    kill: () => end(running.process, 'SIGKILL'),
    async startAgain() {
      running = await start(dataDir, port, options);
    },
    async remove() {
      await end(running.process, 'SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
