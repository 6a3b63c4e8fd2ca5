import type { Database as Client } from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { verifyChain } from './chain.ts';
import { sqliteColumns } from './columns.ts';
import { toFailure } from './engines/failure.ts';
import { connect, loadSqlite, type SqliteConnection } from './engines/sqlite-connection.ts';
import { appliedMigrations } from './engines/sqlite-migrate.ts';
import { readOn } from './engines/sqlite-transaction.ts';
import { StoreError } from './errors.ts';
import { filePathOf, MIGRATIONS_FOLDER, openStore } from './open-store.ts';
import { defineTables } from './tables.ts';
import { runRead } from './transaction.ts';

/** How long, in milliseconds, to wait for whoever has the file for himself. */
const PATIENCE = 10_000;

const tables = defineTables(sqliteColumns);

/** What is wrong with a database. `chain`: the first change row that is not as it was written. */
export interface IntegrityProblem {
  readonly kind: 'pages' | 'foreignKeys' | 'facts' | 'chain';
  readonly detail: string;
}

/**
 * Everything that can be told wrong with a database without knowing what is in it; empty when nothing is. Reads the
 * whole file while holding the event loop, so this belongs into a process of its own. On PostgreSQL the chain alone.
 */
export async function integrity(
  url: string,
  migrations: string = MIGRATIONS_FOLDER,
): Promise<readonly IntegrityProblem[]> {
  if (!url.startsWith('file:')) {
    const store = await openStore(url, { migrations });
    try {
      return chainProblems(await verifyChain(store));
    } finally {
      await store.close();
    }
  }
  return sqliteIntegrity(filePathOf(url));
}

async function sqliteIntegrity(file: string): Promise<readonly IntegrityProblem[]> {
  try {
    const client = (await loadSqlite())(file, { readonly: true, fileMustExist: true });
    try {
      const pages = textsOf(client.pragma('integrity_check(20)'), 'integrity_check').filter(
        (detail) => detail !== 'ok',
      );
      // Nothing read from a broken file says anything.
      if (pages.length > 0) return pages.map((detail) => ({ kind: 'pages', detail }));
      if (appliedMigrations(client, file).length === 0) return [];
      const foreignKeys = textsOf(client.pragma('foreign_key_check'), 'table');
      return [
        ...foreignKeys.map((detail): IntegrityProblem => ({ kind: 'foreignKeys', detail })),
        ...(await contentProblems(await connect(client), file)),
      ];
    } finally {
      client.close();
    }
  } catch (error) {
    const failure = toFailure(error, file);
    if (!(failure instanceof StoreError) || failure.code !== 'storeCorrupt') throw failure;
    return [{ kind: 'pages', detail: String(failure.params['detail']) }];
  }
}

/** Facts that no change row stands for, and the chain of the change log, in one snapshot. */
async function contentProblems(connection: SqliteConnection, file: string): Promise<IntegrityProblem[]> {
  return readOn(connection, file, PATIENCE, async (newest) => {
    const facts = Object.values(tables)
      .filter((table) => 'recordedSeq' in table)
      .map((table) => getTableName(table))
      .filter((name) => newestRecorded(connection.client, name) > newest);
    const broken = await runRead({ ...connection, tables, newest }, undefined, verifyChain);
    return [...facts.map((detail): IntegrityProblem => ({ kind: 'facts', detail })), ...chainProblems(broken)];
  });
}

function newestRecorded(client: Client, table: string): number {
  const row = client.prepare<[], { seq: number }>(`select coalesce(max(recorded_seq), 0) as seq from ${table}`).get();
  return row?.seq ?? 0;
}

function chainProblems(broken: number | null): IntegrityProblem[] {
  return broken === null ? [] : [{ kind: 'chain', detail: String(broken) }];
}

/** One column of a pragma's answer. */
function textsOf(rows: unknown, column: string): string[] {
  if (!Array.isArray(rows)) return [];
  return rows.map((row: unknown) =>
    typeof row === 'object' && row !== null ? String(Reflect.get(row, column)) : String(row),
  );
}
