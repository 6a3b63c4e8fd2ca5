import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { builtServer } from './built.ts';
import { copyOf, settingsOf } from './server-settings.ts';

const PATIENCE_MS = 180_000;

export interface ServerOptions {
  /** A folder to start from, which is copied and stays as it is; null: an empty one. */
  readonly from: string | null;
  readonly seed?: 'demo' | 'none';
  readonly host?: string;
  /** By default one that is free. */
  readonly port?: number;
  /** Further settings, by their names in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A built server over data of its own. */
export interface Server {
  readonly port: number;
  readonly url: string;
  readonly dataDir: string;
  /** Stops it and removes its data. */
  readonly remove: () => Promise<void>;
}

/** One that is a process of its own. */
export interface ServerProcess extends Server {
  /** What it has printed since its last start. */
  readonly said: () => string;
  /** Stops the process as an operator would; the data stays. */
  readonly stop: () => Promise<void>;
  /** Takes the process away without a word. */
  readonly kill: () => Promise<void>;
  /** Starts it again over the same data, at the same address. */
  readonly startAgain: () => Promise<void>;
}

interface Started {
  readonly process: ChildProcess;
  readonly port: number;
  readonly said: () => string;
}

function start(dataDir: string, port: number, options: ServerOptions): Promise<Started> {
  const child = spawn(process.execPath, [builtServer('main')], {
    env: { ...settingsOf(dataDir, port, options), PATH: process.env['PATH'], RUMBO_STOP_WITH_PARENT: '1' },
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

export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const dataDir = copyOf(options.from);
  let running = await start(dataDir, options.port ?? 0, options);
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
