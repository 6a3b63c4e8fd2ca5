import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { AddRows } from './added-rows.ts';
import type { ReadValues } from './kept-query.ts';
import type { Prepare } from './prepared.ts';
import type { Tables } from './tables.ts';

/** The query builders of either engine. Results are only ever awaited. */
export type Database = BaseSQLiteDatabase<'async', unknown>;

/** What a repository reads by: one transaction, and what facts are read as known at. */
export interface ReadContext {
  /** Throws once the transaction is over. */
  readonly db: Database;
  readonly tables: Tables;
  /** Below `db`: text of the engine's own. Throws like it. */
  readonly values: ReadValues;
  /** For what is asked with every command. Throws like `db`. */
  readonly prepare: Prepare;
  readonly seq: number;
  readonly asOf: number;
}

/** What a repository writes by. */
export interface WriteContext extends ReadContext {
  /** For rows that come in great number. Throws like `db`. */
  readonly addRows: AddRows;
  /** Says that a fact was written: the commit then insists on a change row. */
  readonly noteFact: () => void;
  /** Says that the change row was written. */
  readonly noteChange: () => void;
}
