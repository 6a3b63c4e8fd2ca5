import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import { postgresColumns, sqliteColumns } from '../src/columns.ts';
import { readMigrations } from '../src/engines/migrations.ts';
import { MIGRATIONS_FOLDER } from '../src/open-store.ts';
import { defineTables } from '../src/tables.ts';

/** The schema after the last migration, as drizzle-kit wrote it down. */
function lastSnapshot(engine: 'sqlite' | 'postgres'): unknown {
  const number = readMigrations(MIGRATIONS_FOLDER, engine).at(-1)?.tag.slice(0, 4) ?? '';
  return JSON.parse(readFileSync(join(MIGRATIONS_FOLDER, engine, 'meta', `${number}_snapshot.json`), 'utf8'));
}

test('the migrations for SQLite lead to the tables', async () => {
  const now = await generateSQLiteDrizzleJson(defineTables(sqliteColumns), undefined, 'snake_case');
  // The generator's own file, read by the generator.
  const before = lastSnapshot('sqlite') as typeof now;
  expect(await generateSQLiteMigration(before, now)).toEqual([]);
});

test('the migrations for PostgreSQL lead to the tables', async () => {
  const now = generateDrizzleJson(defineTables(postgresColumns), undefined, undefined, 'snake_case');
  // The generator's own file, read by the generator.
  const before = lastSnapshot('postgres') as typeof now;
  expect(await generateMigration(before, now)).toEqual([]);
});

test('both engines migrate together', () => {
  const tags = (engine: 'sqlite' | 'postgres') => readMigrations(MIGRATIONS_FOLDER, engine).map(({ tag }) => tag);
  expect(tags('sqlite')).toEqual(tags('postgres'));
  expect(tags('sqlite')).toEqual(tags('sqlite').toSorted());
});
