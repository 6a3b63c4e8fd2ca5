import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { sqliteColumns } from '../columns.ts';
import { StoreError } from '../errors.ts';
import type { Store } from '../store.ts';
import { defineTables } from '../tables.ts';
import { runRead, runWrite } from '../transaction.ts';
import { createAnnouncer } from './announcer.ts';
import { withFailures } from './failure.ts';
import { takeLock } from './lock-file.ts';
import { createReaderPool } from './reader-pool.ts';
import { openBulkWriter, type BulkWriter } from './sqlite-bulk-writer.ts';
import { connect, loadSqlite, type OpenClient, retryWhileBusy, type SqliteConnection } from './sqlite-connection.ts';
import { lookForOthers } from './sqlite-watch.ts';
import { migrateSqlite } from './sqlite-migrate.ts';
import { readOn, writeOn } from './sqlite-transaction.ts';
import { createWalKeeper, WAL_PRAGMAS } from './wal-keeper.ts';
import { createWriterQueue } from './writer-queue.ts';

export interface SqliteOptions {
  /** Holds the lock file while open: `restore` and other commands of their own process stay out. */
  readonly serve: boolean;
  /** Holds a folder of migrations for each engine. */
  readonly migrations: string;
  readonly readers: number;
  /** How long, in milliseconds, to wait for a file that another process writes to. */
  readonly patience: number;
  /** Whether a commit is on the disk before it is acknowledged. */
  readonly durable: boolean;
}

export async function openSqlite(file: string, options: SqliteOptions): Promise<Store> {
  return withFailures(file, async () => {
    const open = await loadSqlite();
    mkdirSync(dirname(file), { recursive: true });
    const giveBack = options.serve ? takeLock(file) : () => undefined;
    const connections: SqliteConnection[] = [];
    const closeAll = () => {
      // The writer last: only it may write the log back and take it away.
      for (const { client } of connections.toReversed()) client.close();
      giveBack();
    };
    try {
      const writer = await openWriter(file, options, open);
      connections.push(writer);
      for (let reader = 0; reader < options.readers; reader += 1) connections.push(await openReader(file, open));
      return createStore(file, options, connections, closeAll);
    } catch (error) {
      closeAll();
      throw error;
    }
  });
}

async function openWriter(file: string, options: SqliteOptions, open: OpenClient): Promise<SqliteConnection> {
  const client = open(file, {});
  try {
    await retryWhileBusy(file, options.patience, () => client.pragma('journal_mode = WAL'));
    for (const pragma of writingPragmas(options)) client.pragma(pragma);
    migrateSqlite(client, file, options);
    return await connect(client);
  } catch (error) {
    client.close();
    throw error;
  }
}

function writingPragmas({ durable }: Pick<SqliteOptions, 'durable'>): readonly string[] {
  return [`synchronous = ${durable ? 'FULL' : 'OFF'}`, 'foreign_keys = ON', ...WAL_PRAGMAS];
}

/** The connection for long writes: opened when the first comes, and again where its thread has ended. */
function bulkWriterOf(file: string, options: Pick<SqliteOptions, 'durable'>) {
  let open: BulkWriter | null = null;
  return {
    async connection(): Promise<BulkWriter> {
      if (open === null || !open.isOpen()) open = await openBulkWriter(file, writingPragmas(options));
      return open;
    },
    async close(): Promise<void> {
      if (open?.isOpen() === true) await open.close();
    },
  };
}

async function openReader(file: string, open: OpenClient): Promise<SqliteConnection> {
  return connect(open(file, { readonly: true, fileMustExist: true }));
}

const tables = defineTables(sqliteColumns);

function createStore(
  file: string,
  options: SqliteOptions,
  connections: readonly SqliteConnection[],
  closeAll: () => void,
): Store {
  const [writer, ...readers] = connections;
  if (writer === undefined) throw new StoreError('storeUnreachable', { where: file });
  const queue = createWriterQueue();
  const pool = createReaderPool(readers);
  const bulk = bulkWriterOf(file, options);
  const wal = createWalKeeper(file, pool, async () => (await bulk.connection()).exec('pragma wal_checkpoint(PASSIVE)'));
  const announcer = createAnnouncer(writer.newestSeq());
  const looking = lookForOthers(writer, announcer);
  let isClosed = false;
  const refuseClosed = () => {
    if (isClosed) throw new StoreError('storeClosed', { what: 'store' });
  };

  return {
    engine: 'sqlite',
    async read(work, { asOf } = {}) {
      refuseClosed();
      return withFailures(file, () =>
        pool.use((reader) =>
          readOn(reader, file, options.patience, (newest) => runRead({ ...reader, tables, newest }, asOf, work)),
        ),
      );
    },
    async write(work, { isBulk = false } = {}) {
      refuseClosed();
      const writing = queue.run(() =>
        withFailures(file, async () => {
          const by = isBulk ? await bulk.connection() : writer;
          const { result, seq } = await writeOn(by, file, options.patience, (newest) =>
            runWrite({ ...by, tables, newest }, work),
          );
          if (seq !== null) announcer.committed(seq);
          return result;
        }),
      );
      // Next in the queue, but nobody waits for it to be told that the commit is done.
      void queue.run(() => wal.afterCommit());
      return writing;
    },
    watch: (listener) => announcer.watch(listener),
    async close() {
      if (isClosed) return;
      isClosed = true;
      clearInterval(looking);
      await queue.idle();
      await pool.drain();
      await bulk.close();
      closeAll();
    },
  };
}
