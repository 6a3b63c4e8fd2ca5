import { randomUUID } from 'node:crypto';
import type { Client, Pool, PoolClient } from 'pg';
import { addInChunks } from '../added-rows.ts';
import { postgresColumns } from '../columns.ts';
import type { Database } from '../context.ts';
import { StoreError } from '../errors.ts';
import type { Store } from '../store.ts';
import { defineTables } from '../tables.ts';
import { runRead, runWrite } from '../transaction.ts';
import { createAnnouncer } from './announcer.ts';
import { withFailures } from './failure.ts';
import { migratePostgres } from './postgres-migrate.ts';
import { readOn, writeOn } from './postgres-transaction.ts';
import { CHANNEL, listenForOthers } from './postgres-watch.ts';
import { createWriterQueue } from './writer-queue.ts';

export interface PostgresOptions {
  /** Holds a folder of migrations for each engine. */
  readonly migrations: string;
  readonly readers: number;
  /** How long, in milliseconds, to wait for another process to finish its write. */
  readonly patience: number;
}

export async function openPostgres(url: string, options: PostgresOptions): Promise<Store> {
  const where = placeOf(url);
  return withFailures(where, async () => {
    const { default: pg } = await import('pg');
    const config = { connectionString: url, application_name: 'rumbo', connectionTimeoutMillis: options.patience };
    // A pool of its own for the writer: readers can never take its connection.
    const readers = createPool(pg.Pool, { ...config, max: options.readers });
    const writer = createPool(pg.Pool, { ...config, max: 1 });
    try {
      await migratePostgres(writer, options.migrations, where);
      return await createStore({
        where,
        options,
        readers,
        writer,
        connect: () => new pg.Client(config),
        overClient: await queryBuilders(),
      });
    } catch (error) {
      await Promise.allSettled([readers.end(), writer.end()]);
      throw error;
    }
  });
}

function createPool(PoolOf: typeof Pool, config: ConstructorParameters<typeof Pool>[0]): Pool {
  const pool = new PoolOf(config);
  // An idle connection that breaks is taken out by the pool; without a listener the process would end.
  pool.on('error', () => undefined);
  return pool;
}

/** Host and database of a URL, without user or password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Query builders over a connection, as repositories know them. */
async function queryBuilders(): Promise<(client: PoolClient) => Database> {
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const known = new WeakMap<PoolClient, Database>();
  return (client) => {
    const before = known.get(client);
    if (before !== undefined) return before;
    // The other half of the cast in columns.ts: the builders have the same methods, and repositories only ever await.
    const db = drizzle({ client, casing: 'snake_case' }) as unknown as Database;
    known.set(client, db);
    return db;
  };
}

const tables = defineTables(postgresColumns);

interface Parts {
  readonly where: string;
  readonly options: PostgresOptions;
  readonly readers: Pool;
  readonly writer: Pool;
  /** A connection outside the pools, to listen on. */
  readonly connect: () => Client;
  readonly overClient: (client: PoolClient) => Database;
}

async function createStore({ where, options, readers, writer, connect, overClient }: Parts): Promise<Store> {
  const queue = createWriterQueue();
  const newestSeq = () => readOn(readers, async (_client, newest) => newest);
  const announcer = createAnnouncer(await newestSeq());
  const origin = randomUUID();
  // Asked for between our own writes, so that none of ours is taken for another process's.
  const look = () => queue.run(newestSeq);
  const stopListening = await listenForOthers({ connect, origin, look, announcer });
  const over = (client: PoolClient) => ({
    db: overClient(client),
    tables,
    values: async (text: string, params: readonly unknown[]) =>
      (await client.query<unknown[]>({ text, values: [...params], rowMode: 'array' })).rows,
  });
  let isClosed = false;
  const refuseClosed = () => {
    if (isClosed) throw new StoreError('storeClosed', { what: 'store' });
  };

  return {
    engine: 'postgres',
    async read(work, { asOf } = {}) {
      refuseClosed();
      return withFailures(where, () =>
        readOn(readers, (client, newest) => runRead({ ...over(client), newest }, asOf, work)),
      );
    },
    async write(work) {
      refuseClosed();
      return queue.run(() =>
        withFailures(where, async () => {
          const { result, seq } = await writeOn(writer, options.patience, async (client, newest) => {
            const written = await runWrite(
              { ...over(client), newest, addRows: (prepare) => addInChunks(overClient(client), prepare) },
              work,
            );
            if (written.seq !== null)
              await client.query('select pg_notify($1, $2)', [CHANNEL, `${written.seq} ${origin}`]);
            return written;
          });
          if (seq !== null) announcer.committed(seq);
          return result;
        }),
      );
    },
    watch: (listener) => announcer.watch(listener),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await queue.idle();
      await stopListening();
      await Promise.all([readers.end(), writer.end()]);
    },
  };
}
