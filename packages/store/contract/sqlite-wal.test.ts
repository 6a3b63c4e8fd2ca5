import { existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStore } from '../src/index.ts';
import { eachInAFolder } from './files.ts';
import { commit, idOf, reading } from './fixtures.ts';

const place = eachInAFolder();

describe('the write-ahead log', () => {
  test('stays short while somebody always reads', async () => {
    const store = await openStore(place.url, { serve: true });
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
      const rows = Array.from({ length: 400 }, (_, index) =>
        reading({ unitId: idOf(round * 1000 + index), comment: 'x'.repeat(500) }),
      );
      await commit(store, (tx) => tx.readings.putMany(rows.map((row) => ({ reading: row, replaces: [] }))));
      largest = Math.max(largest, statSync(`${place.file}-wal`).size);
    }
    isDone = true;
    await Promise.all(readers);
    const whole = statSync(place.file).size;
    await store.close();
    expect(whole).toBeGreaterThan(20_000_000);
    expect(largest).toBeLessThan(12_000_000);
    expect(existsSync(`${place.file}-wal`)).toBe(false);
  });
});
