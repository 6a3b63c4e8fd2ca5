import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database as Client } from 'better-sqlite3';
import { addRowByRow, type AddRows } from '../added-rows.ts';
import type { Database } from '../context.ts';
import { StoreError } from '../errors.ts';
import type { ReadValues } from '../kept-query.ts';
import { codeOf } from './failure.ts';
import { reuseStatements } from './sqlite-statements.ts';

/** A connection as a write uses it, whichever thread it is in. */
export interface SqliteWriter {
  readonly db: Database;
  readonly values: ReadValues;
  readonly addRows: () => AddRows;
  /** The seq of the newest commit that this connection sees. */
  readonly newestSeq: () => number | Promise<number>;
  readonly exec: (text: string) => void | Promise<void>;
  /** Gives up the transaction, if it has not ended by itself. */
  readonly rollBack: () => void | Promise<void>;
}

/** A connection of this thread. */
export interface SqliteConnection extends SqliteWriter {
  readonly client: Client;
  readonly newestSeq: () => number;
}

export const NEWEST = 'select coalesce(max(seq), 0) as seq from changes';

export type OpenClient = (
  file: string,
  options: { readonly readonly?: boolean; readonly fileMustExist?: boolean },
) => Client;

/**
 * The driver. Its binary needs Node-API 10 and ends an older Node by a segmentation fault without a word, so it is
 * imported only after this check.
 */
export async function loadSqlite(napi: string | undefined = process.versions['napi']): Promise<OpenClient> {
  if (!(Number(napi) >= 10)) throw new StoreError('nodeTooOld', { found: process.versions.node, napi: napi ?? null });
  const { default: BetterSqlite } = await import('better-sqlite3');
  return (file, options) => {
    // The driver says this with an error that has no code.
    if (!existsSync(dirname(file))) throw new StoreError('storeUnreachable', { where: file, detail: 'no folder' });
    const client = new BetterSqlite(file, { ...options, timeout: 0 });
    client.pragma('foreign_keys = ON');
    return client;
  };
}

/** So many rows go in before others may have their turn. */
const ROWS_AT_ONCE = 20;

/** Query builders over a client, with statements prepared once. */
export async function connect(client: Client): Promise<SqliteConnection> {
  const { drizzle } = await import('drizzle-orm/better-sqlite3');
  const newest = client.prepare<[], { seq: number }>(NEWEST);
  // Sync and async builders differ in `all`, `get` and `run` alone, and repositories only ever await.
  const db = drizzle({ client: withStatementReuse(client), casing: 'snake_case' }) as unknown as Database;
  // Statements of their own: drizzle sets the shape of rows on those it shares.
  const bare = reuseStatements(client);
  const addRows = addRowByRow(
    db,
    (text, lists) => {
      const statement = bare(text);
      for (const params of lists) statement.run(...params);
    },
    ROWS_AT_ONCE,
  );
  return {
    client,
    db,
    addRows: () => addRows,
    // `raw` gives each row as a list.
    values: async (text, params) =>
      bare(text)
        .raw()
        .all(...params) as readonly (readonly unknown[])[],
    newestSeq: () => newest.get()?.seq ?? 0,
    exec: (text) => void client.exec(text),
    rollBack: () => {
      // A full disk rolls back by itself.
      if (client.inTransaction) client.exec('rollback');
    },
  };
}

/** The client as drizzle sees it, which prepares a text once. */
function withStatementReuse(client: Client): Client {
  const prepare = reuseStatements(client);
  return new Proxy(client, {
    get: (target, name) => (name === 'prepare' ? prepare : (Reflect.get(target, name, target) as unknown)),
  });
}

/** Tries again by a timer while another process has the file: a busy handler would hold the event loop. */
export async function retryWhileBusy<T>(where: string, patience: number, attempt: () => T | Promise<T>): Promise<T> {
  const until = performance.now() + patience;
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await attempt();
    } catch (error) {
      const isBusy = codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
      if (!isBusy) throw error;
      if (performance.now() > until) throw new StoreError('storeLocked', { where }, error);
      await wait(pause);
    }
  }
}
