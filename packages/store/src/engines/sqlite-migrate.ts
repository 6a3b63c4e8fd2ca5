import { renameSync, rmSync } from 'node:fs';
import type { Database as Client } from 'better-sqlite3';
import { StoreError } from '../errors.ts';
import { refuseWhileLocked } from './lock-file.ts';
import {
  CREATE_MIGRATIONS_TABLE,
  type Migration,
  MIGRATIONS_TABLE,
  pendingMigrations,
  readMigrations,
} from './migrations.ts';

export interface MigrateOptions {
  /** Whether the lock file is our own. */
  readonly serve: boolean;
  readonly migrations: string;
}

/** Brings a file to this version's schema. What was in it before is copied beside it first. */
export function migrateSqlite(client: Client, file: string, options: MigrateOptions): void {
  const known = readMigrations(options.migrations, 'sqlite');
  const [first] = pendingMigrations(known, appliedMigrations(client, file), file);
  if (first === undefined) return;
  // A server that works on the old schema would not know the new one.
  if (!options.serve) refuseWhileLocked(file);
  if (appliedMigrations(client, file).length > 0) copyBefore(client, file, first.tag);
  // A table that is built anew would take away the rows that refer to it; inside a transaction this cannot be changed.
  client.pragma('foreign_keys = OFF');
  client.transaction(() => apply(client, file, known)).immediate();
  client.pragma('foreign_keys = ON');
}

function apply(client: Client, file: string, known: readonly Migration[]): void {
  // Asked again: another process may have been faster.
  const pending = pendingMigrations(known, appliedMigrations(client, file), file);
  client.exec(CREATE_MIGRATIONS_TABLE);
  for (const { tag, statements } of pending) {
    for (const statement of statements) client.exec(statement);
    client.prepare(`insert into ${MIGRATIONS_TABLE} (tag) values (?)`).run(tag);
  }
  const broken = client.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0)
    throw new StoreError('storeCorrupt', { where: file, detail: 'foreign keys' });
}

/** The migrations that a file has. Throws `storeCorrupt` for a database that is not ours. */
export function appliedMigrations(client: Client, file: string): readonly string[] {
  const names = client.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all();
  if (names.length === 0) return [];
  if (!names.some(({ name }) => name === MIGRATIONS_TABLE))
    throw new StoreError('storeCorrupt', { where: file, detail: 'not ours' });
  const rows = client.prepare<[], { tag: string }>(`select tag from ${MIGRATIONS_TABLE} order by tag`).all();
  return rows.map(({ tag }) => tag);
}

/** `<file>.before-<migration>`: whole or not there at all. */
function copyBefore(client: Client, file: string, tag: string): void {
  const copy = `${file}.before-${tag}`;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  client.prepare('vacuum into ?').run(unfinished);
  renameSync(unfinished, copy);
}
