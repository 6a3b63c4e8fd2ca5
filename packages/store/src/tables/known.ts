import type { Columns } from '../columns.ts';

/** When a fact was known: from the commit that recorded it, until the one that superseded it (null: in force). */
export function known(c: Columns) {
  return { recordedSeq: c.seq().notNull(), supersededSeq: c.seq() };
}
