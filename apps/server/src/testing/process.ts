import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Where `build-server.ts` puts the bundle: what is tried is what ships, and it starts fast. */
const BUILT = join(import.meta.dirname, '..', '..', '.cache');

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  /** When it is over. */
  readonly ended: Promise<Ended>;
}

export interface RunOptions {
  readonly input?: string;
  /** No file of the process may grow beyond it: a disk without room, for any account and without mounting one. */
  readonly mostBytesAFile?: number;
}

/** In which the shell of every system counts the size of a file. */
const BLOCK = 512;

/** Runs the real server or command line as a process of its own, in a plain environment. */
export function run(
  entry: 'main.js' | 'cli.js',
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  { input, mostBytesAFile }: RunOptions = {},
): Running {
  const plain = [process.execPath, join(BUILT, entry), ...args];
  const limited = ['sh', '-c', `ulimit -f ${Math.floor((mostBytesAFile ?? 0) / BLOCK)} && exec "$@"`, 'sh', ...plain];
  const [program = '', ...given] = mostBytesAFile === undefined ? plain : limited;
  const child = spawn(program, given, {
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', RUMBO_SEED: 'none', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input ?? '');
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, out, err })),
  );
  return { child, out: () => out, ended };
}

/** The command line, run to its end. */
export function rumbo(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input?: string,
): Promise<Ended> {
  return run('cli.js', args, environment, input === undefined ? {} : { input }).ended;
}

/** Waits until a server says where it is; throws what it said when it ends before. */
export async function originOf({ out, ended }: Running): Promise<string> {
  let over: Ended | null = null;
  void ended.then((how) => (over = how));
  for (let waited = 0; waited < 20_000; waited += 20) {
    const found = /http:\/\/\S+:\d+/.exec(out());
    if (found !== null) return found[0];
    if (over !== null) throw new Error(`the server ended: ${JSON.stringify(over)}`);
    await wait(20);
  }
  throw new Error(`the server did not say where it is: ${out()}`);
}
