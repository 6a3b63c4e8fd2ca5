import { expect, inject, test } from 'vitest';
import { openStore } from '../src/index.ts';
import { openPostgresSubject } from './engines.ts';
import { commit, unit } from './fixtures.ts';

const CUT =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

test('a store outlives its connections, and hears of others again', async () => {
  expect(inject('postgresUrl')).toContain('postgres://');
  const { store, url, meddle, close } = await openPostgresSubject();
  const heard: number[] = [];
  store.watch((seq) => heard.push(seq));
  await commit(store, (tx) => tx.units.put(unit()));
  await meddle(CUT);
  await expect
    .poll(
      () =>
        store
          .read((tx) => tx.units.all())
          .then(
            (rows) => rows.length,
            () => -1,
          ),
      { timeout: 10_000 },
    )
    .toBe(1);
  await expect
    .poll(
      () =>
        commit(store, (tx) => tx.units.put(unit())).then(
          (row) => row.seq,
          () => -1,
        ),
      { timeout: 10_000 },
    )
    .toBe(2);
  const other = await openStore(url);
  const foreign = await commit(other, (tx) => tx.units.put(unit()));
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual([foreign.seq]);
  await other.close();
  await close();
});

test('a write whose connection is cut leaves nothing and says so', async () => {
  const { store, meddle, close } = await openPostgresSubject();
  const cut = commit(store, async (tx) => {
    await tx.units.put(unit());
    await meddle(CUT);
    await tx.units.all();
  });
  await expect(cut).rejects.toMatchObject({ code: 'storeUnreachable' });
  await expect
    .poll(
      () =>
        store
          .read((tx) => tx.units.all())
          .then(
            (rows) => rows.length,
            () => -1,
          ),
      { timeout: 10_000 },
    )
    .toBe(0);
  await expect
    .poll(
      () =>
        commit(store, (tx) => tx.units.put(unit())).then(
          (row) => row.seq,
          () => -1,
        ),
      { timeout: 10_000 },
    )
    .toBe(1);
  await close();
});
