import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../src/index.ts';
import { newDatabase } from '../src/testing.ts';
import { eachInAFolder, failing, unitsIn } from './files.ts';
import { commit, unit } from './fixtures.ts';

const place = eachInAFolder();

describe('the lock file', () => {
  test('is there while a server has the database, and keeps a second one out', async () => {
    const server = await openStore(place.url, { serve: true });
    expect(JSON.parse(readFileSync(`${place.file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    await expect(openStore(place.url, { serve: true })).rejects.toMatchObject({
      ...failing('storeLocked'),
      params: { pid: process.pid },
    });
    expect(await unitsIn(place.url)).toBe(0);
    await server.close();
    expect(existsSync(`${place.file}.lock`)).toBe(false);
  });

  test.each([
    ['a process that ended', () => ({ pid: spawnSync(process.execPath, ['--version']).pid, started: null })],
    ['another process with the same number', () => ({ pid: process.ppid, started: 'long ago' })],
    ['an earlier start of this container', () => ({ pid: process.pid, started: 'long ago' })],
    ['nobody', () => 'nonsense'],
  ])('of %s is taken over', async (_what, holder) => {
    mkdirSync(join(place.folder, 'data'));
    writeFileSync(`${place.file}.lock`, JSON.stringify(holder()));
    const server = await openStore(place.url, { serve: true });
    expect(JSON.parse(readFileSync(`${place.file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    await server.close();
  });

  test('is given back when opening fails', async () => {
    mkdirSync(join(place.folder, 'data'));
    writeFileSync(place.file, 'no database '.repeat(1000));
    await expect(openStore(place.url, { serve: true })).rejects.toMatchObject(failing('storeCorrupt'));
    expect(existsSync(`${place.file}.lock`)).toBe(false);
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
