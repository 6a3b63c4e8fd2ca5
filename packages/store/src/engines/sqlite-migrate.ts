import { renameSync, rmSync } from 'node:fs';
import type { Database as Client } from 'better-sqlite3';
import { StoreError } from '../errors.ts';
import { refuseWhileLocked } from './lock-file.ts';
import { MIGRATIONS_TABLE, pendingMigrations, readMigrations } from './migrations.ts';

/** Brings a file to this version's schema. What was in it before is copied beside it first. */
export async function migrateSqlite(client: Client, file: string, root: string): Promise<void> {
  const { folder, migrations } = readMigrations(root, 'sqlite');
  const applied = appliedMigrations(client, file);
  const [first] = pendingMigrations(migrations, applied, file);
  if (first === undefined) return;
  // A server that works on the old schema would not know the new one.
  refuseWhileLocked(file);
  if (applied.length > 0) copyBefore(client, file, first.tag);
  const { drizzle } = await import('drizzle-orm/better-sqlite3');
  const { migrate } = await import('drizzle-orm/better-sqlite3/migrator');
  // A table that is built anew would take away the rows that refer to it.
  client.pragma('foreign_keys = OFF');
  migrate(drizzle({ client }), { migrationsFolder: folder, migrationsTable: MIGRATIONS_TABLE });
  client.pragma('foreign_keys = ON');
  const broken = client.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) throw new StoreError('storeCorrupt', { where: file, detail: 'foreign keys' });
}

/** The instants of the migrations that a file has. Throws `storeCorrupt` for a database that is not ours. */
export function appliedMigrations(client: Client, file: string): readonly number[] {
  const names = client.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all();
  if (names.length === 0) return [];
  if (!names.some(({ name }) => name === MIGRATIONS_TABLE)) throw new StoreError('storeCorrupt', { where: file, detail: 'not ours' });
  const rows = client.prepare<[], { at: number }>(`select created_at as at from ${MIGRATIONS_TABLE} order by created_at`).all();
  return rows.map(({ at }) => Number(at));
}

/** `<file>.before-<migration>`: whole or not there at all. */
function copyBefore(client: Client, file: string, tag: string): void {
  const copy = `${file}.before-${tag}`;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  client.prepare('vacuum into ?').run(unfinished);
  renameSync(unfinished, copy);
}
