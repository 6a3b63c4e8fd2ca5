import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSqlite } from '../src/engines/sqlite-connection.ts';
import { backup, integrity, openStore, restore, StoreError } from '../src/index.ts';
import { MIGRATIONS_FOLDER } from '../src/open-store.ts';
import { newDatabase } from '../src/testing.ts';
import { commit, idOf, reading, unit } from './fixtures.ts';

let folder = '';
let file = '';
let url = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rumbo-files-'));
  file = join(folder, 'data', 'rumbo.db');
  url = `file:${file}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function filled(units: number): Promise<void> {
  const store = await openStore(url);
  for (let index = 0; index < units; index += 1) await commit(store, (tx) => tx.units.put(unit({ id: idOf(index) })));
  await store.close();
}

async function unitsIn(where: string): Promise<number> {
  const store = await openStore(where);
  try {
    return (await store.read((tx) => tx.units.all())).length;
  } finally {
    await store.close();
  }
}

const codeOf = (code: StoreError['code']) => ({ code }) satisfies Partial<StoreError>;

describe('migrating', () => {
  /** The migrations of a later version of the product. */
  function laterMigrations(statement: string): string {
    const later = join(folder, 'migrations');
    cpSync(MIGRATIONS_FOLDER, later, { recursive: true });
    const journal = join(later, 'sqlite', 'meta', '_journal.json');
    const known = JSON.parse(readFileSync(journal, 'utf8'));
    writeFileSync(journal, JSON.stringify({ ...known, entries: [...known.entries, { tag: '9999_later' }] }));
    writeFileSync(join(later, 'sqlite', '9999_later.sql'), statement);
    return later;
  }

  test('copies what was there, whole, before changing it', async () => {
    await filled(3);
    expect(readdirSync(join(folder, 'data'))).toEqual(['rumbo.db']);
    const store = await openStore(url, { migrations: laterMigrations('create table later (id text);--> statement-breakpoint\ndrop table outbox;') });
    await store.close();
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['rumbo.db', 'rumbo.db.before-9999_later']);
    expect(await unitsIn(`${url}.before-9999_later`)).toBe(3);
  });

  test('copies nothing when there is nothing to migrate, or nothing there', async () => {
    await filled(0);
    await filled(1);
    expect(readdirSync(join(folder, 'data'))).toEqual(['rumbo.db']);
  });

  test('that fails leaves the database as it was', async () => {
    await filled(2);
    const migrations = laterMigrations('create table later (id text);--> statement-breakpoint\nbroken statement;');
    await expect(openStore(url, { migrations })).rejects.toThrow();
    expect(await unitsIn(url)).toBe(2);
  });

  test('a database of a later version is refused and untouched', async () => {
    await filled(1);
    const later = await openStore(url, { migrations: laterMigrations('create table later (id text);') });
    await later.close();
    const before = readFileSync(file);
    await expect(openStore(url)).rejects.toMatchObject({ ...codeOf('storeNewer'), params: { found: '9999_later' } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('waits for no server that has the old schema', async () => {
    await filled(1);
    const server = await openStore(url, { serve: true });
    await expect(openStore(url, { migrations: laterMigrations('create table later (id text);') })).rejects.toMatchObject(codeOf('storeLocked'));
    await server.close();
    const next = await openStore(url, { serve: true, migrations: laterMigrations('create table later (id text);') });
    await next.close();
  });
});

describe('refusing', () => {
  test('what is no database', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, 'This is not a database, but a text of some length. '.repeat(100));
    await expect(openStore(url)).rejects.toMatchObject(codeOf('storeCorrupt'));
    expect(await integrity(url)).toMatchObject([{ kind: 'pages' }]);
  });

  test('a database of another program', async () => {
    mkdirSync(join(folder, 'data'));
    const other = new BetterSqlite(file);
    other.exec('create table songs (title text)');
    other.close();
    await expect(openStore(url)).rejects.toMatchObject({ ...codeOf('storeCorrupt'), params: { detail: 'not ours' } });
  });

  test('a damaged database, found by the integrity check', async () => {
    await filled(200);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 3, bytes.length - 4096);
    writeFileSync(file, bytes);
    const problems = await integrity(url);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ kind: 'pages' });
  });

  test('a folder where nothing can be', async () => {
    writeFileSync(join(folder, 'data'), 'a file');
    await expect(openStore(url)).rejects.toBeInstanceOf(Error);
    mkdirSync(join(folder, 'directory.db'));
    await expect(openStore(`file:${join(folder, 'directory.db')}`)).rejects.toMatchObject(codeOf('storeUnreachable'));
  });

  test('a URL of an engine that there is not', async () => {
    await expect(openStore('mysql://localhost/rumbo')).rejects.toMatchObject(codeOf('storeUrlUnknown'));
  });

  test('a PostgreSQL that does not answer', async () => {
    await expect(openStore('postgres://rumbo:secret@127.0.0.1:1/rumbo')).rejects.toMatchObject({
      ...codeOf('storeUnreachable'),
      params: { where: '127.0.0.1:1/rumbo' },
    });
  });

  test('a Node whose Node-API is too old for the driver', async () => {
    await expect(loadSqlite('9')).rejects.toMatchObject(codeOf('nodeTooOld'));
    await expect(loadSqlite('undefined')).rejects.toMatchObject(codeOf('nodeTooOld'));
    await expect(loadSqlite('10')).resolves.toBeTypeOf('function');
  });

  test('facts that no change row stands for', async () => {
    await filled(2);
    const intruder = new BetterSqlite(file);
    intruder.exec('update units set recorded_seq = 99');
    intruder.close();
    expect(await integrity(url)).toEqual([{ kind: 'facts', detail: 'units' }]);
  });
});

describe('a file that another process writes to', () => {
  test('is waited for by a timer, and given up in the end', async () => {
    await filled(1);
    const store = await openStore(url, { patience: 150 });
    const other = new BetterSqlite(file);
    other.exec('begin immediate');
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    await expect(commit(store, (tx) => tx.units.put(unit()))).rejects.toMatchObject(codeOf('storeLocked'));
    expect(turns).toBeGreaterThan(5);
    const waiting = commit(store, (tx) => tx.units.put(unit()));
    await wait(50);
    other.exec('rollback');
    await expect(waiting).resolves.toMatchObject({ seq: 2 });
    clearInterval(timer);
    other.close();
    await store.close();
  });
});

describe('the lock file', () => {
  test('is there while a server has the database, and keeps a second one out', async () => {
    const server = await openStore(url, { serve: true });
    expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    await expect(openStore(url, { serve: true })).rejects.toMatchObject({ ...codeOf('storeLocked'), params: { pid: process.pid } });
    expect(await unitsIn(url)).toBe(0);
    await server.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test.each([
    ['a process that ended', () => ({ pid: spawnSync(process.execPath, ['--version']).pid, started: null })],
    ['another process with the same number', () => ({ pid: process.ppid, started: 'long ago' })],
    ['an earlier start of this container', () => ({ pid: process.pid, started: 'long ago' })],
    ['nobody', () => 'nonsense'],
  ])('of %s is taken over', async (_what, holder) => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(`${file}.lock`, JSON.stringify(holder()));
    const server = await openStore(url, { serve: true });
    expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    await server.close();
  });

  test('is given back when opening fails', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, 'no database '.repeat(1000));
    await expect(openStore(url, { serve: true })).rejects.toMatchObject(codeOf('storeCorrupt'));
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

describe('backup', () => {
  test('while the server writes is one commit, and restores', async () => {
    const server = await openStore(url, { serve: true });
    for (let index = 0; index < 50; index += 1) await commit(server, (tx) => tx.units.put(unit()));
    const to = join(folder, 'backups', 'one.db');
    let isDone = false;
    const writing = (async () => {
      while (!isDone) await commit(server, (tx) => tx.units.put(unit()));
    })();
    await backup(url, to);
    isDone = true;
    await writing;
    expect(await integrity(`file:${to}`)).toEqual([]);
    await expect(backup(url, to)).rejects.toMatchObject(codeOf('fileExists'));
    await expect(restore(to, url)).rejects.toMatchObject(codeOf('storeLocked'));
    const newest = await server.read(async (tx) => tx.seq);
    await server.close();

    const { replaced } = await restore(to, url);
    expect(replaced).toBe(`${file}.replaced-1`);
    expect(await unitsIn(url)).toBeGreaterThanOrEqual(50);
    expect(await unitsIn(`file:${replaced ?? ''}`)).toBe(newest);
    expect(await integrity(url)).toEqual([]);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('restores to where nothing is, or something broken', async () => {
    await filled(4);
    const to = join(folder, 'one.db');
    await backup(url, to);
    expect(await restore(to, `file:${folder}/elsewhere/rumbo.db`)).toEqual({ replaced: null });
    expect(await unitsIn(`file:${folder}/elsewhere/rumbo.db`)).toBe(4);
    writeFileSync(file, 'broken '.repeat(2000));
    await restore(to, url);
    expect(await unitsIn(url)).toBe(4);
    expect(readFileSync(`${file}.replaced-1`, 'utf8')).toContain('broken');
  });

  test.each([
    ['a file that is no database', () => writeFileSync(join(folder, 'bad.db'), 'no database '.repeat(1000))],
    ['an empty file', () => writeFileSync(join(folder, 'bad.db'), '')],
    [
      'a log that was changed',
      async () => {
        await backup(url, join(folder, 'bad.db'));
        const intruder = new BetterSqlite(join(folder, 'bad.db'));
        intruder.exec("update changes set digest = 'x' where seq = 2");
        intruder.close();
      },
    ],
  ])('is refused when it is %s', async (_what, make) => {
    await filled(3);
    await make();
    await expect(restore(join(folder, 'bad.db'), url)).rejects.toMatchObject(codeOf('storeCorrupt'));
    expect(await unitsIn(url)).toBe(3);
  });

  test('is not restored over a database that another connection has open', async () => {
    await filled(1);
    await backup(url, join(folder, 'one.db'));
    const other = await openStore(url);
    await expect(restore(join(folder, 'one.db'), url)).rejects.toMatchObject(codeOf('storeLocked'));
    await other.close();
    expect(await unitsIn(url)).toBe(1);
  });

  test('is not ours on PostgreSQL', async () => {
    await expect(backup('postgres://localhost/rumbo', join(folder, 'x'))).rejects.toMatchObject(codeOf('sqliteOnly'));
  });
});

describe('the write-ahead log', () => {
  test('stays short while somebody always reads', async () => {
    const store = await openStore(url, { serve: true });
    let isDone = false;
    const readers = Array.from({ length: 6 }, async (_, index) => {
      await wait(index);
      while (!isDone) {
        await store.read(async (tx) => {
          await tx.units.all();
          await wait(4);
        });
      }
    });
    let largest = 0;
    for (let round = 0; round < 60; round += 1) {
      const rows = Array.from({ length: 400 }, (_, index) => reading({ unitId: idOf(round * 1000 + index), comment: 'x'.repeat(500) }));
      await commit(store, (tx) => tx.readings.putMany(rows.map((row) => ({ reading: row, replaces: [] }))));
      largest = Math.max(largest, statSync(`${file}-wal`).size);
    }
    isDone = true;
    await Promise.all(readers);
    const whole = statSync(file).size;
    await store.close();
    expect(whole).toBeGreaterThan(20_000_000);
    expect(largest).toBeLessThan(12_000_000);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('newDatabase', () => {
  test('gives each caller a database of its own and takes it away', async () => {
    const one = await newDatabase();
    const two = await newDatabase();
    await commit(one.store, (tx) => tx.units.put(unit()));
    expect(await two.store.read((tx) => tx.units.all())).toEqual([]);
    await one.close();
    await two.close();
    expect(existsSync(one.file)).toBe(false);
  });
});
