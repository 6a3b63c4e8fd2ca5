import { getTableColumns } from 'drizzle-orm';
import type { Statement } from 'better-sqlite3';
import { createPace, eachChunk, ROW_CHUNK } from './chunks.ts';
import type { Database } from './context.ts';
import { givenRow, inPlaces, type Build, type Prepare, type RowTable } from './prepared.ts';

/** Inserts rows of a table, however many. */
export type AddRows = <T extends RowTable>(table: T, rows: readonly T['$inferInsert'][]) => Promise<void>;

/** Looking at the clock after each row would take as long as the row. */
const ROWS_A_LOOK = 20;

/**
 * One bare statement a row, kept a table. SQLite runs in this process, where many rows in one statement spare nothing: a
 * hundred of them, whose two thousand values are named, filled in and parsed, took twice as long.
 */
export function addRowByRow(db: Database, prepare: (text: string) => Pick<Statement<unknown[]>, 'run'>): AddRows {
  const writers = new Map<RowTable, (row: object) => void>();
  const writerOf = (table: RowTable) => {
    const columns = Object.entries(getTableColumns(table));
    const statement = prepare(db.insert(table).values(givenRow(table)).toSQL().sql);
    return (row: object) => {
      // A row of this table: by the name of each column its value.
      const values = row as Readonly<Record<string, unknown>>;
      statement.run(
        columns.map(([name, column]) => {
          const value = values[name] ?? null;
          return value === null ? null : column.mapToDriverValue(value);
        }),
      );
    };
  };
  return async (table, rows) => {
    const write = writers.get(table) ?? writerOf(table);
    writers.set(table, write);
    const pace = createPace();
    for (const [index, row] of rows.entries()) {
      write(row);
      if (index % ROWS_A_LOOK === 0) await pace();
    }
  };
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
