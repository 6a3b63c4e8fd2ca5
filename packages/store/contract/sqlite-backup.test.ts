import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backup, integrity, openStore, restore } from '../src/index.ts';
import { eachInAFolder, failing, fill, unitsIn } from './files.ts';
import { commit, unit } from './fixtures.ts';

const place = eachInAFolder();

describe('backup', () => {
  test('while the server writes is one commit, and restores', async () => {
    const server = await openStore(place.url, { serve: true });
    for (let index = 0; index < 50; index += 1) await commit(server, (tx) => tx.units.put(unit()));
    const to = join(place.folder, 'backups', 'one.db');
    let isDone = false;
    const writing = (async () => {
      while (!isDone) await commit(server, (tx) => tx.units.put(unit()));
    })();
    await backup(place.url, to);
    isDone = true;
    await writing;
    expect(await integrity(`file:${to}`)).toEqual([]);
    await expect(backup(place.url, to)).rejects.toMatchObject(failing('fileExists'));
    await expect(restore(to, place.url)).rejects.toMatchObject(failing('storeLocked'));
    const newest = await server.read(async (tx) => tx.seq);
    await server.close();

    const { replaced } = await restore(to, place.url);
    expect(replaced).toBe(`${place.file}.replaced-1`);
    expect(await unitsIn(place.url)).toBeGreaterThanOrEqual(50);
    expect(await unitsIn(`file:${replaced ?? ''}`)).toBe(newest);
    expect(await integrity(place.url)).toEqual([]);
    expect(existsSync(`${place.file}.lock`)).toBe(false);
  });

  test('restores to where nothing is, or something broken', async () => {
    await fill(place, 4);
    const to = join(place.folder, 'one.db');
    await backup(place.url, to);
    expect(await restore(to, `file:${place.folder}/elsewhere/rumbo.db`)).toEqual({ replaced: null });
    expect(await unitsIn(`file:${place.folder}/elsewhere/rumbo.db`)).toBe(4);
    writeFileSync(place.file, 'broken '.repeat(2000));
    await restore(to, place.url);
    expect(await unitsIn(place.url)).toBe(4);
    expect(readFileSync(`${place.file}.replaced-1`, 'utf8')).toContain('broken');
  });

  test.each([
    [
      'a file that is no database',
      async () => writeFileSync(join(place.folder, 'bad.db'), 'no database '.repeat(1000)),
    ],
    ['an empty file', async () => writeFileSync(join(place.folder, 'bad.db'), '')],
    [
      'a log that was changed',
      async () => {
        await backup(place.url, join(place.folder, 'bad.db'));
        const intruder = new BetterSqlite(join(place.folder, 'bad.db'));
        intruder.exec("update changes set digest = 'x' where seq = 2");
        intruder.close();
      },
    ],
  ])('is refused when it is %s', async (_what, make) => {
    await fill(place, 3);
    await make();
    await expect(restore(join(place.folder, 'bad.db'), place.url)).rejects.toMatchObject(failing('storeCorrupt'));
    expect(await unitsIn(place.url)).toBe(3);
  });

  test('is not restored over a database that another connection has open', async () => {
    await fill(place, 1);
    await backup(place.url, join(place.folder, 'one.db'));
    const other = await openStore(place.url);
    await expect(restore(join(place.folder, 'one.db'), place.url)).rejects.toMatchObject(failing('storeLocked'));
    await other.close();
    expect(await unitsIn(place.url)).toBe(1);
  });

  test('is not ours on PostgreSQL', async () => {
    await expect(backup('postgres://localhost/rumbo', join(place.folder, 'x'))).rejects.toMatchObject(
      failing('sqliteOnly'),
    );
  });
});
