import { fillPlaceholders, type Query } from 'drizzle-orm';
import type { Database } from './context.ts';
import type { Tables } from './tables.ts';

/**
 * A query that is asked for so often that it is put into words once an engine, with placeholders for what differs, and
 * whose rows come as bare values in the order of its columns. Always of rows in force.
 */
export interface KeptQuery<Name extends string> {
  readonly build: (db: Database, tables: Tables) => { toSQL(): Query };
  /** Its placeholders. */
  readonly names: readonly Name[];
}

/** Runs text of an engine's own with its parameters. */
export type ReadValues = (text: string, params: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>;

// By engine, whose tables are made once.
const written = new WeakMap<Tables, WeakMap<object, Query>>();

export function readKept<Name extends string>(
  { db, tables, values }: { readonly db: Database; readonly tables: Tables; readonly values: ReadValues },
  query: KeptQuery<Name>,
  filled: Readonly<Record<Name, string>>,
): Promise<readonly (readonly unknown[])[]> {
  const ofEngine = written.get(tables) ?? new WeakMap<object, Query>();
  written.set(tables, ofEngine);
  const { sql, params } = ofEngine.get(query) ?? query.build(db, tables).toSQL();
  ofEngine.set(query, { sql, params });
  return values(sql, fillPlaceholders(params, filled));
}
