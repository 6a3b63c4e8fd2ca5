import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database as Client, Statement } from 'better-sqlite3';
import { addRowByRow, type AddRows } from '../added-rows.ts';
import type { Database } from '../context.ts';
import { StoreError } from '../errors.ts';
import type { ReadValues } from '../kept-query.ts';
import { codeOf } from './failure.ts';

export interface SqliteConnection {
  readonly client: Client;
  readonly db: Database;
  readonly values: ReadValues;
  readonly addRows: () => AddRows;
  /** The seq of the newest commit that this connection sees. */
  readonly newestSeq: () => number;
}

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

/** Query builders over a client, with statements prepared once. */
export async function connect(client: Client): Promise<SqliteConnection> {
  const { drizzle } = await import('drizzle-orm/better-sqlite3');
  const newest = client.prepare<[], { seq: number }>('select coalesce(max(seq), 0) as seq from changes');
  const db = drizzle({ client: withStatementReuse(client), casing: 'snake_case' });
  // Sync and async builders differ in `all`, `get` and `run` alone, and repositories only ever await.
  const builders = db as unknown as Database;
  const bare = new Map<string, Statement<unknown[], readonly unknown[]>>();
  const addRows = addRowByRow(builders, (text) => client.prepare(text));
  return {
    client,
    db: builders,
    addRows: () => addRows,
    async values(text, params) {
      // Statements of their own: drizzle sets the shape of rows on those it shares.
      const statement = bare.get(text) ?? client.prepare<unknown[], readonly unknown[]>(text).raw();
      bare.set(text, statement);
      return statement.all(...params);
    },
    newestSeq: () => newest.get()?.seq ?? 0,
  };
}

const STATEMENTS = 400;
const LONGEST = 20_000;

/** The client as drizzle sees it: one prepared statement for each text, the least recently used dropped. */
function withStatementReuse(client: Client): Client {
  const statements = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const known = statements.get(text);
    const statement = known ?? client.prepare(text);
    statements.delete(text);
    if (text.length <= LONGEST) statements.set(text, statement);
    const [oldest] = statements.keys();
    if (statements.size > STATEMENTS && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  return new Proxy(client, {
    get: (target, name) => (name === 'prepare' ? prepare : (Reflect.get(target, name, target) as unknown)),
  });
}

/** Tries again by a timer while another process has the file: a busy handler would hold the event loop. */
export async function retryWhileBusy<T>(where: string, patience: number, attempt: () => T): Promise<T> {
  const until = performance.now() + patience;
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    try {
      return attempt();
    } catch (error) {
      const isBusy = codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
      if (!isBusy) throw error;
      if (performance.now() > until) throw new StoreError('storeLocked', { where }, error);
      await wait(pause);
    }
  }
}
