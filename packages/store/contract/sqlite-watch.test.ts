import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../src/index.ts';
import { eachInAFolder } from './files.ts';

const place = eachInAFolder();

test('a look for the commits of others that fails ends no process: reads are refused, and it looks again', async () => {
  const store = await openStore(place.url);
  const heard: number[] = [];
  store.watch((seq) => heard.push(seq));
  const client = new BetterSqlite(place.file);
  client.exec('alter table changes rename to changes_away');
  await wait(1_500);
  await expect(store.read(async (tx) => tx.seq)).rejects.toThrow();
  client.exec('alter table changes_away rename to changes');
  client.exec(
    "insert into changes (seq, at, command_id, command, actor_kind, topics, refs, digest, hash) values (1, '2026-01-01T00:00:00.000Z', 'c', 'x', 'system', '[]', '[]', '', '')",
  );
  client.close();
  await expect.poll(() => heard, { timeout: 3_000 }).toEqual([1]);
  await store.close();
});
