import { and, eq, getTableColumns, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ReadContext, WriteContext } from './context.ts';
import type { Build } from './prepared.ts';
import type { Tables } from './tables.ts';

interface KnownColumns {
  readonly recordedSeq: SQLiteColumn;
  readonly supersededSeq: SQLiteColumn;
}

/** The condition on a fact that it was known at the instant that is asked about. */
export type IsKnown = (fact: KnownColumns) => SQL | undefined;

/** Rows that were known at the transaction's `asOf`. At the newest commit the partial indexes answer. */
export function isKnown(context: ReadContext, fact: KnownColumns): SQL | undefined {
  if (context.asOf >= context.seq) return isNull(fact.supersededSeq);
  return and(lte(fact.recordedSeq, context.asOf), or(isNull(fact.supersededSeq), gt(fact.supersededSeq, context.asOf)));
}

/** Rows in force now, whatever `asOf` is. */
export function isInForce(fact: KnownColumns): SQL {
  return isNull(fact.supersededSeq);
}

/** The statement prepared where it is about now; put together anew for a read of the past. */
export function statementOf<Statement>(context: ReadContext, build: Build<Statement>): Statement {
  if (context.asOf >= context.seq) return context.prepare(build);
  return build(context.db, context.tables, (fact) => isKnown(context, fact));
}

/** The two columns of a row that this write records. */
export function recordedNow(context: WriteContext): { readonly recordedSeq: number; readonly supersededSeq: null } {
  return { recordedSeq: context.seq, supersededSeq: null };
}

type FactTable = Exclude<
  { [Name in keyof Tables]: Tables[Name] extends KnownColumns ? Tables[Name] : never }[keyof Tables],
  never
>;

/**
 * Takes out of force the rows that `key` names, at this write. What this same write recorded was never known to
 * anybody and goes without a trace, so that (key, recordedSeq) stays unique.
 */
export async function supersede(context: WriteContext, fact: FactTable, key: SQL | undefined): Promise<void> {
  const table = asAnyFact(fact);
  await context.db.delete(table).where(and(key, isNull(table.supersededSeq), eq(table.recordedSeq, context.seq)));
  await supersedeEarlier(context, fact, key);
}

/** The same where this write has recorded nothing that `key` names. */
export async function supersedeEarlier(context: WriteContext, fact: FactTable, key: SQL | undefined): Promise<void> {
  const table = asAnyFact(fact);
  context.noteFact();
  await context.db
    .update(table)
    .set({ supersededSeq: context.seq })
    .where(and(key, isNull(table.supersededSeq)));
}

/** Any fact table will do for the types: all have the two columns that are written and compared here. */
function asAnyFact(fact: FactTable): Tables['holidays'] {
  return fact as Tables['holidays'];
}

/** The columns of a fact without when it was known: what a record is selected by. */
export function recordColumns<T extends FactTable>(fact: T): Omit<T['_']['columns'], 'recordedSeq' | 'supersededSeq'> {
  const { recordedSeq: _recorded, supersededSeq: _superseded, ...columns } = getTableColumns(fact);
  return columns;
}
