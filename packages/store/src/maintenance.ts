import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from './errors.ts';
import { codeOf, withFailures } from './engines/failure.ts';
import { refuseWhileLocked, takeLock } from './engines/lock-file.ts';
import { pendingMigrations, readMigrations } from './engines/migrations.ts';
import { loadSqlite, type OpenClient, retryWhileBusy } from './engines/sqlite-connection.ts';
import { appliedMigrations } from './engines/sqlite-migrate.ts';
import { integrity, type IntegrityProblem } from './integrity.ts';
import { filePathOf, MIGRATIONS_FOLDER } from './open-store.ts';

/** How long, in milliseconds, to wait for whoever writes to the file. */
const PATIENCE = 10_000;

/**
 * Copies a database to a file, beside a running server: one snapshot, written by a connection of its own. The event loop
 * is held while it runs, so this belongs into a process of its own. Throws `fileExists`, `sqliteOnly`, `storeFull`.
 */
export async function backup(url: string, to: string): Promise<void> {
  const file = sqliteFileOf(url);
  if (existsSync(to)) throw new StoreError('fileExists', { where: to });
  await withFailures(file, async () => {
    const open = await loadSqlite();
    const unfinished = `${to}.unfinished`;
    mkdirSync(dirname(to), { recursive: true });
    rmSync(unfinished, { force: true });
    const client = open(file, { readonly: true, fileMustExist: true });
    try {
      await retryWhileBusy(file, PATIENCE, () => client.prepare('vacuum into ?').run(unfinished));
    } finally {
      client.close();
    }
    finish(unfinished, to);
  });
}

export interface Restored {
  /** Where the database that was there before lies now; null when there was none. */
  readonly replaced: string | null;
}

/**
 * Puts a backup in the place of a database. The backup is verified first; what it replaces is kept beside it. Throws
 * `storeLocked` while a server or another command has the database, `storeCorrupt` and `storeNewer` for the backup.
 */
export async function restore(file: string, url: string, migrations: string = MIGRATIONS_FOLDER): Promise<Restored> {
  const target = sqliteFileOf(url);
  refuseWhileLocked(target);
  await verifyBackup(file, migrations);
  return holdingLock(target, async () => {
    const open = await loadSqlite();
    const unfinished = `${target}.unfinished`;
    copyFileSync(file, unfinished);
    const replaced = existsSync(target) ? await setAside(target, open) : null;
    finish(unfinished, target);
    return { replaced };
  });
}

/** Keeps servers and other commands off a database file, there or not, while `work` runs. Throws `storeLocked`. */
export function holdingLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  return withFailures(file, async () => {
    mkdirSync(dirname(file), { recursive: true });
    const giveBack = takeLock(file);
    try {
      return await work();
    } finally {
      giveBack();
    }
  });
}

async function verifyBackup(file: string, migrations: string): Promise<void> {
  const [problem] = await integrity(`file:${file}`);
  if (problem !== undefined) throw new StoreError('storeCorrupt', { where: file, detail: describe(problem) });
  await withFailures(file, async () => {
    const client = (await loadSqlite())(file, { readonly: true, fileMustExist: true });
    try {
      const applied = appliedMigrations(client, file);
      if (applied.length === 0) throw new StoreError('storeCorrupt', { where: file, detail: 'empty' });
      pendingMigrations(readMigrations(migrations, 'sqlite'), applied, file);
    } finally {
      client.close();
    }
  });
}

function describe({ kind, detail }: IntegrityProblem): string {
  return `${kind}: ${detail}`;
}

/** Moves a database to `<file>.replaced-<n>`, whole: its write-ahead log is folded in, or moves along. */
async function setAside(file: string, open: OpenClient): Promise<string> {
  foldIn(file, open);
  let number = 1;
  while (existsSync(`${file}.replaced-${number}`)) number += 1;
  const aside = `${file}.replaced-${number}`;
  renameSync(file, aside);
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  rmSync(`${file}-shm`, { force: true });
  return aside;
}

/** Leaving WAL needs the file for oneself: it tells whether anybody still has it open. */
function foldIn(file: string, open: OpenClient): void {
  const client = open(file, { fileMustExist: true });
  try {
    client.pragma('journal_mode = DELETE');
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_BUSY')) throw error;
    // A broken database is what one restores over: it moves aside as it is.
  } finally {
    client.close();
  }
}

function finish(unfinished: string, to: string): void {
  const descriptor = openSync(unfinished, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(unfinished, to);
}

function sqliteFileOf(url: string): string {
  if (/^postgres(ql)?:/.test(url)) throw new StoreError('sqliteOnly');
  return filePathOf(url);
}
