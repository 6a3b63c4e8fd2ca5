import { createServer } from 'node:net';

/** Below those that a system gives out by itself, which another connection might hold the next moment. */
const FIRST = 20_000;
const MOST = 10_000;
/** More than there are workers. */
const STEP = 8;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A port to come back to, for the worker of that number: no other of this run takes it. */
export async function freePort(worker: number): Promise<number> {
  for (let step = 0; step < MOST / STEP; step += 1) {
    const port = FIRST + (((process.ppid + step) * STEP + worker) % MOST);
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free.');
}
