import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInThread } from './sqlite-thread-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'rumbo-thread-'));
const file = join(folder, 'x.db');
beforeAll(() => {
  const client = new BetterSqlite(file);
  client.exec('create table t (a integer primary key, b text)');
  client.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('answers each connection in the order asked, with rows as bare values', async () => {
  const [one, other] = [await openInThread(file, []), await openInThread(file, [])];
  const lists = [
    [1, 'x'],
    [2, null],
  ];
  const [, rows] = await Promise.all([
    one.ask({ kind: 'each', text: 'insert into t values (?, ?)', lists }),
    one.ask({ kind: 'values', text: 'select * from t order by a', params: [] }),
  ]);
  expect(rows).toEqual(lists);
  expect(await other.ask({ kind: 'values', text: 'update t set b = ? where a = ?', params: ['y', 2] })).toEqual([]);
  expect(await one.ask({ kind: 'values', text: 'select b from t where a = ?', params: [2] })).toEqual([['y']]);
  await Promise.all([one.ask({ kind: 'close' }), other.ask({ kind: 'close' })]);
});

test('tells what fails with the code of the driver, and goes on', async () => {
  const { ask } = await openInThread(file, []);
  await ask({ kind: 'exec', text: 'begin' });
  await ask({ kind: 'each', text: 'insert into t values (?, ?)', lists: [[8, 'x']] });
  const again = ask({ kind: 'each', text: 'insert into t values (?, ?)', lists: [[8, 'x']] });
  await expect(again).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  await ask({ kind: 'rollBack' });
  await ask({ kind: 'rollBack' });
  expect(await ask({ kind: 'values', text: 'select * from t where a = 8', params: [] })).toEqual([]);
  await ask({ kind: 'close' });
});

test('is closed once it is asked to be', async () => {
  const connection = await openInThread(file, []);
  expect(connection.isOpen()).toBe(true);
  await connection.ask({ kind: 'close' });
  expect(connection.isOpen()).toBe(false);
  await expect(connection.ask({ kind: 'exec', text: 'select 1' })).rejects.toThrow('no connection');
});

test('of a file that is not there is refused', async () => {
  const missing = openInThread(join(folder, 'missing.db'), []);
  await expect(missing).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
});
