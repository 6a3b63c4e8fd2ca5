import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Served {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

/** Starts a program that listens on the PORT it is given; resolves when it answers on `ready`. */
export async function serve(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: string,
): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    // However this ends, nothing is left behind that listens.
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port), RUMBO_STOP_WITH_PARENT: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  const until = performance.now() + PATIENCE_MS;
  while (!(await answers(`${origin}${ready}`))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill();
      throw new Error(`${args.at(-1) ?? ''} does not answer on ${ready}.`);
    }
    await wait(PAUSE_MS);
  }
  return { origin, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
