import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { eachChunk, ROW_CHUNK } from './chunks.ts';
import type { Database } from './context.ts';
import { givenRow, inPlaces, type Build, type Prepare, type RowTable } from './prepared.ts';

/** Inserts rows of a table, however many. */
export type AddRows = <T extends RowTable>(table: T, rows: readonly T['$inferInsert'][]) => Promise<void>;

/** Runs one statement with each of some lists of parameters. */
export type RunEach = (text: string, lists: readonly (readonly unknown[])[]) => void | Promise<void>;

/**
 * One bare statement a row. SQLite needs no way over a network, so many rows in one statement spare nothing: a hundred of
 * them, whose two thousand values are named, filled in and parsed, took twice as long. `atOnce` rows go before a pause.
 */
export function addRowByRow(db: Database, runEach: RunEach, atOnce: number): AddRows {
  const texts = new Map<RowTable, string>();
  return async (table, rows) => {
    const text = texts.get(table) ?? insertText(db, table);
    texts.set(table, text);
    const columns = Object.entries(getTableColumns(table));
    await eachChunk(rows, atOnce, async (chunk) => {
      await runEach(
        text,
        chunk.map((row) => valuesOf(columns, row)),
      );
    });
  };
}

function insertText(db: Database, table: RowTable): string {
  return db.insert(table).values(givenRow(table)).toSQL().sql;
}

function valuesOf(columns: readonly (readonly [string, SQLiteColumn])[], row: object): readonly unknown[] {
  // A row of the table: by the name of each column its value.
  const values = row as Readonly<Record<string, unknown>>;
  return columns.map(([name, column]) => {
    const value = values[name] ?? null;
    return value === null ? null : column.mapToDriverValue(value);
  });
}

type Insert = Build<{ execute(values: Record<string, unknown>): PromiseLike<unknown> }>;

// By table and number of rows: a build is kept a connection under the very function that it is.
const builds = new Map<RowTable, Map<number, Insert>>();

/** Many rows in one statement, since each statement takes a way over the network; those that come often are kept. */
export function addInChunks(db: Database, prepare: Prepare): AddRows {
  return (table, rows) =>
    eachChunk(rows, ROW_CHUNK, async (chunk) => {
      if (chunk.length === 1 || chunk.length === ROW_CHUNK)
        await prepare(insertOf(table, chunk.length)).execute(inPlaces(chunk));
      else await db.insert(table).values(chunk);
    });
}

function insertOf(table: RowTable, count: number): Insert {
  const ofTable = builds.get(table) ?? new Map<number, Insert>();
  builds.set(table, ofTable);
  const known = ofTable.get(count);
  if (known !== undefined) return known;
  const build: Insert = (db) =>
    db
      .insert(table)
      .values(Array.from({ length: count }, (_, place) => givenRow(table, String(place))))
      .prepare();
  ofTable.set(count, build);
  return build;
}
