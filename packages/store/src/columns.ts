import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { StoreError } from './errors.ts';

// NUL, which PostgreSQL cannot keep, and half a surrogate pair, which no engine gives back.
const NOT_STORABLE = /[\0\p{Surrogate}]/u;

function storableText(value: string): string {
  if (NOT_STORABLE.test(value)) throw new StoreError('textNotStorable');
  return value;
}

/** SQLite drops the sign of zero and turns NaN into null: both engines are given what both give back. */
function storableReal(value: number): number {
  if (!Number.isFinite(value)) throw new StoreError('numberNotStorable');
  return value === 0 ? 0 : value;
}

const asText = { toDriver: storableText };
const asReal = { toDriver: storableReal };
const asJson = {
  toDriver: (value: unknown) => JSON.stringify(value),
  fromDriver: (value: string): unknown => JSON.parse(value),
};

const sqliteText = sqlite.customType<{ data: string; driverData: string }>({ dataType: () => 'text', ...asText });
const sqliteReal = sqlite.customType<{ data: number; driverData: number }>({ dataType: () => 'real', ...asReal });
const sqliteJson = sqlite.customType<{ data: unknown; driverData: string }>({ dataType: () => 'text', ...asJson });

/**
 * What tables are written in. Text is compared byte by byte on both engines, so that ids, codes and ISO text order the
 * same; JSON is text that no engine looks into.
 */
export const sqliteColumns = {
  table: sqlite.sqliteTable,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  id: () => sqliteText(),
  text: <T extends string = string>() => sqliteText().$type<T>(),
  instant: () => sqliteText(),
  day: () => sqliteText(),
  json: <T>() => sqliteJson().$type<T>(),
  real: () => sqliteReal(),
  integer: () => sqlite.integer(),
  flag: () => sqlite.integer({ mode: 'boolean' }),
  seq: () => sqlite.integer(),
};

export type Columns = typeof sqliteColumns;

const pgText = pg.customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"', ...asText });
const pgReal = pg.customType<{ data: number; driverData: number }>({ dataType: () => 'double precision', ...asReal });
const pgJson = pg.customType<{ data: unknown; driverData: string }>({ dataType: () => 'text', ...asJson });

// The one cast of the schema: every entry has the SQLite entry's name, arguments and row type, which the contract suite
// proves by running the same repositories on both.
export const postgresColumns = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  id: () => pgText(),
  text: () => pgText(),
  instant: () => pgText(),
  day: () => pgText(),
  json: () => pgJson(),
  real: () => pgReal(),
  integer: () => pg.integer(),
  flag: () => pg.boolean(),
  seq: () => pg.bigint({ mode: 'number' }),
} as unknown as Columns;
