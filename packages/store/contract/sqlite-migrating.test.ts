import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../src/index.ts';
import { MIGRATIONS_FOLDER } from '../src/open-store.ts';
import { eachInAFolder, failing, fill, unitsIn } from './files.ts';

const place = eachInAFolder();

describe('migrating', () => {
  /** The migrations of a later version of the product. */
  function laterMigrations(statement: string): string {
    const later = join(place.folder, 'migrations');
    cpSync(MIGRATIONS_FOLDER, later, { recursive: true });
    const journal = join(later, 'sqlite', 'meta', '_journal.json');
    const known = JSON.parse(readFileSync(journal, 'utf8'));
    writeFileSync(journal, JSON.stringify({ ...known, entries: [...known.entries, { tag: '9999_later' }] }));
    writeFileSync(join(later, 'sqlite', '9999_later.sql'), statement);
    return later;
  }

  test('copies what was there, whole, before changing it', async () => {
    await fill(place, 3);
    expect(readdirSync(join(place.folder, 'data'))).toEqual(['rumbo.db']);
    const store = await openStore(place.url, {
      migrations: laterMigrations('create table later (id text);--> statement-breakpoint\ndrop table outbox;'),
    });
    await store.close();
    expect(readdirSync(join(place.folder, 'data')).sort()).toEqual(['rumbo.db', 'rumbo.db.before-9999_later']);
    expect(await unitsIn(`${place.url}.before-9999_later`)).toBe(3);
  });

  test('copies nothing when there is nothing to migrate, or nothing there', async () => {
    await fill(place, 0);
    await fill(place, 1);
    expect(readdirSync(join(place.folder, 'data'))).toEqual(['rumbo.db']);
  });

  test('that fails leaves the database as it was', async () => {
    await fill(place, 2);
    const migrations = laterMigrations('create table later (id text);--> statement-breakpoint\nbroken statement;');
    await expect(openStore(place.url, { migrations })).rejects.toThrow();
    expect(await unitsIn(place.url)).toBe(2);
  });

  test('a database of a later version is refused and untouched', async () => {
    await fill(place, 1);
    const later = await openStore(place.url, { migrations: laterMigrations('create table later (id text);') });
    await later.close();
    const before = readFileSync(place.file);
    await expect(openStore(place.url)).rejects.toMatchObject({
      ...failing('storeNewer'),
      params: { found: '9999_later' },
    });
    expect(readFileSync(place.file).equals(before)).toBe(true);
  });

  test('is refused while a server has the old schema', async () => {
    await fill(place, 1);
    const server = await openStore(place.url, { serve: true });
    await expect(
      openStore(place.url, { migrations: laterMigrations('create table later (id text);') }),
    ).rejects.toMatchObject(failing('storeLocked'));
    await server.close();
    const next = await openStore(place.url, {
      serve: true,
      migrations: laterMigrations('create table later (id text);'),
    });
    await next.close();
  });
});
