import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';

/** The table in which an engine notes which migrations it has. */
export const MIGRATIONS_TABLE = 'rumbo_migrations';

export interface Migration {
  /** `0000_facts_and_change_log` */
  readonly tag: string;
  readonly when: number;
}

export interface MigrationFolder {
  readonly folder: string;
  readonly migrations: readonly Migration[];
}

/** The migrations that this version of the product knows, oldest first. `root` holds a folder for each engine. */
export function readMigrations(root: string, engine: 'sqlite' | 'postgres'): MigrationFolder {
  const folder = join(root, engine);
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  // Our own file, written by drizzle-kit and read by drizzle's migrator too.
  const { entries } = journal as { readonly entries: readonly Migration[] };
  return { folder, migrations: entries };
}

/** Migrations that a database lacks. `applied` are the instants it has noted. Throws `storeNewer` for a later one. */
export function pendingMigrations(known: readonly Migration[], applied: readonly number[], where: string): readonly Migration[] {
  const newest = Math.max(0, ...applied);
  const newestKnown = Math.max(0, ...known.map((migration) => migration.when));
  if (newest > newestKnown) throw new StoreError('storeNewer', { where, found: applied.length, known: known.length });
  return known.filter((migration) => migration.when > newest);
}
