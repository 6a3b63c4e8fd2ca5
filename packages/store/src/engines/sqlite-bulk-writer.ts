import { addRowByRow } from '../added-rows.ts';
import type { Database } from '../context.ts';
import { NEWEST, type SqliteWriter } from './sqlite-connection.ts';
import { openInThread } from './sqlite-thread-client.ts';

/** A connection in a thread of its own, so that what SQLite does for long holds up nobody here. */
export interface BulkWriter extends SqliteWriter {
  readonly isOpen: () => boolean;
  readonly close: () => Promise<void>;
}

/** So many rows cross over at once. */
const ROWS_AT_ONCE = 200;

export async function openBulkWriter(file: string, pragmas: readonly string[]): Promise<BulkWriter> {
  const { drizzle } = await import('drizzle-orm/sqlite-proxy');
  const { ask, isOpen } = await openInThread(file, pragmas);
  const proxy = drizzle(
    async (text, params: readonly unknown[], method) => {
      const rows = await ask({ kind: 'values', text, params });
      // The builder's type wants a list that may be written to, and for `get` one row in place of rows.
      return { rows: (method === 'get' ? rows[0] : rows) as unknown[] };
    },
    undefined,
    // In the third place: the casing of a config in the second is lost (drizzle-orm 0.45).
    { casing: 'snake_case' },
  );
  // The builders of every driver have the same methods, and repositories only ever await.
  const db = proxy as unknown as Database;
  const addRows = addRowByRow(db, async (text, lists) => void (await ask({ kind: 'each', text, lists })), ROWS_AT_ONCE);
  return {
    db,
    addRows: () => addRows,
    values: (text, params) => ask({ kind: 'values', text, params }),
    newestSeq: async () => Number((await ask({ kind: 'values', text: NEWEST, params: [] }))[0]?.[0] ?? 0),
    exec: async (text) => void (await ask({ kind: 'exec', text })),
    rollBack: async () => void (await ask({ kind: 'rollBack' })),
    isOpen,
    close: async () => void (await ask({ kind: 'close' })),
  };
}
