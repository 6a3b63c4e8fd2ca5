import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';

/** The table in which an engine notes which migrations it has. */
export const MIGRATIONS_TABLE = 'rumbo_migrations';

export const CREATE_MIGRATIONS_TABLE = `create table if not exists ${MIGRATIONS_TABLE} (tag text primary key)`;

export interface Migration {
  /** `0000_facts_and_change_log` */
  readonly tag: string;
  readonly statements: readonly string[];
}

/** The migrations that this version of the product knows, oldest first. `root` holds a folder for each engine. */
export function readMigrations(root: string, engine: 'sqlite' | 'postgres'): readonly Migration[] {
  const folder = join(root, engine);
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  // Our own file, in the form that drizzle-kit writes.
  const { entries } = journal as { readonly entries: readonly { readonly tag: string }[] };
  return entries.map(({ tag }) => ({
    tag,
    statements: readFileSync(join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }));
}

/** Migrations that a database lacks. Throws `storeNewer` when it has one that this version does not know. */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly string[],
  where: string,
): readonly Migration[] {
  const unknown = applied.find((tag) => known.every((migration) => migration.tag !== tag));
  if (unknown !== undefined)
    throw new StoreError('storeNewer', { where, found: unknown, known: known.at(-1)?.tag ?? null });
  return known.filter((migration) => !applied.includes(migration.tag));
}
