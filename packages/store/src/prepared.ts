import { getTableColumns, sql, type Param, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from './context.ts';
import type { IsKnown } from './facts.ts';
import type { Tables } from './tables.ts';

/** Puts a statement into words, with values that are given when it runs; about now or, as `isKnown` says, about the past. */
export type Build<Statement> = (db: Database, tables: Tables, isKnown: IsKnown) => Statement;

/** The statement that `build` makes, made once a connection. Run it at once: it knows nothing of the transaction's end. */
export type Prepare = <Statement>(build: Build<Statement>) => Statement;

const prepared = new WeakMap<Database, Map<unknown, unknown>>();

/** The statements of a connection, of rows in force. Every command asks for a dozen, which say the same each time. */
export function prepareOn(db: Database, tables: Tables, isKnown: IsKnown): Prepare {
  const ofConnection = prepared.get(db) ?? new Map<unknown, unknown>();
  prepared.set(db, ofConnection);
  return <Statement>(build: Build<Statement>) => {
    const before = ofConnection.get(build);
    // Kept under the very function that made it.
    if (before !== undefined) return before as Statement;
    const statement = build(db, tables, isKnown);
    ofConnection.set(build, statement);
    return statement;
  };
}

/** A value that is given when the statement runs, written as its column writes it. */
export function given(column: SQLiteColumn, name: string): Param {
  return sql.param(sql.placeholder(name), {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  });
}

/** The values of many rows under the names that `givenRow` gives them, each with its place behind it. */
export function inPlaces(rows: readonly object[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [place, row] of rows.entries())
    for (const [name, value] of Object.entries(row)) values[name + String(place)] = value;
  return values;
}

/** Any table. */
export type RowTable = Tables[keyof Tables];

/** A row whose values are given when the statement runs, each under the name of its column, `place` behind it. */
export function givenRow<T extends RowTable>(table: T, place = ''): { [Name in keyof T['_']['columns']]: SQL } {
  const values = Object.entries(getTableColumns(table)).map(([name, column]) => [
    name,
    sql`${given(column, name + place)}`,
  ]);
  // One entry for each column of this table.
  return Object.fromEntries(values) as { [Name in keyof T['_']['columns']]: SQL };
}
