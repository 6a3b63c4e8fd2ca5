import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { loadSqlite } from '../src/engines/sqlite-connection.ts';
import { integrity, openStore, type Store } from '../src/index.ts';
import { eachInAFolder, failing, fill } from './files.ts';
import { commit, unit } from './fixtures.ts';

const place = eachInAFolder();

describe('refusing', () => {
  test('what is no database', async () => {
    mkdirSync(join(place.folder, 'data'));
    writeFileSync(place.file, 'This is not a database, but a text of some length. '.repeat(100));
    await expect(openStore(place.url)).rejects.toMatchObject(failing('storeCorrupt'));
    expect(await integrity(place.url)).toMatchObject([{ kind: 'pages' }]);
  });

  test('a database of another program', async () => {
    mkdirSync(join(place.folder, 'data'));
    const other = new BetterSqlite(place.file);
    other.exec('create table songs (title text)');
    other.close();
    await expect(openStore(place.url)).rejects.toMatchObject({
      ...failing('storeCorrupt'),
      params: { detail: 'not ours' },
    });
  });

  test('a damaged database, found by the integrity check', async () => {
    await fill(place, 200);
    const bytes = readFileSync(place.file);
    bytes.fill(0xa5, 4096 * 3, bytes.length - 4096);
    writeFileSync(place.file, bytes);
    const problems = await integrity(place.url);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ kind: 'pages' });
  });

  test('a folder where nothing can be', async () => {
    writeFileSync(join(place.folder, 'data'), 'a file');
    await expect(openStore(place.url)).rejects.toBeInstanceOf(Error);
    mkdirSync(join(place.folder, 'directory.db'));
    await expect(openStore(`file:${join(place.folder, 'directory.db')}`)).rejects.toMatchObject(
      failing('storeUnreachable'),
    );
  });

  test('a URL of an engine that there is not', async () => {
    await expect(openStore('mysql://localhost/rumbo')).rejects.toMatchObject(failing('storeUrlUnknown'));
  });

  test('a PostgreSQL that does not answer', async () => {
    await expect(openStore('postgres://rumbo:secret@127.0.0.1:1/rumbo')).rejects.toMatchObject({
      ...failing('storeUnreachable'),
      params: { where: '127.0.0.1:1/rumbo' },
    });
  });

  test('a Node whose Node-API is too old for the driver', async () => {
    await expect(loadSqlite('9')).rejects.toMatchObject(failing('nodeTooOld'));
    await expect(loadSqlite('undefined')).rejects.toMatchObject(failing('nodeTooOld'));
    await expect(loadSqlite('10')).resolves.toBeTypeOf('function');
  });

  test('facts that no change row stands for', async () => {
    await fill(place, 2);
    const intruder = new BetterSqlite(place.file);
    intruder.exec('update units set recorded_seq = 99');
    intruder.close();
    expect(await integrity(place.url)).toEqual([{ kind: 'facts', detail: 'units' }]);
  });
});

describe('a file that another process writes to', () => {
  test.each([false, true])('is waited for by a timer, and given up in the end (in bulk: %s)', async (isBulk) => {
    await fill(place, 1);
    const opened = await openStore(place.url, { patience: 150 });
    const store: Store = { ...opened, write: (work) => opened.write(work, { isBulk }) };
    const other = new BetterSqlite(place.file);
    other.exec('begin immediate');
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    await expect(commit(store, (tx) => tx.units.put(unit()))).rejects.toMatchObject(failing('storeLocked'));
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
