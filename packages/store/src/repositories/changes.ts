import { asc, desc, eq, gt, lte } from 'drizzle-orm';
import { hashChange } from '../chain.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import type { Change } from '../records.ts';
import type { Tables } from '../tables.ts';
import type { Changes, ChangesWriter } from '../store.ts';

/** The log is its own time axis: `asOf` does not narrow it. */
export function createChanges(context: ReadContext): Changes {
  const { db, tables } = context;
  const { changes, commandAnswers } = tables;
  return {
    async last() {
      const [row] = await db.select().from(changes).orderBy(desc(changes.seq)).limit(1);
      return row === undefined ? null : toChange(row);
    },
    async after(seq, limit) {
      const rows = await db.select().from(changes).where(gt(changes.seq, seq)).orderBy(asc(changes.seq)).limit(limit);
      return rows.map(toChange);
    },
    async bySeq(seq) {
      const [row] = await db.select().from(changes).where(eq(changes.seq, seq));
      return row === undefined ? null : toChange(row);
    },
    async seqAt(instant) {
      const [row] = await db
        .select({ seq: changes.seq })
        .from(changes)
        .where(lte(changes.at, instant))
        .orderBy(desc(changes.at), desc(changes.seq))
        .limit(1);
      return row?.seq ?? 0;
    },
    async answerOf(commandId) {
      const [row] = await db.select().from(commandAnswers).where(eq(commandAnswers.commandId, commandId));
      return row ?? null;
    },
  };
}

function toChange(row: Tables['changes']['$inferSelect']): Change {
  const { actorKind, actorId, ...change } = row;
  return { ...change, actor: { kind: actorKind, id: actorId } };
}

export function createChangesWriter(context: WriteContext): ChangesWriter {
  const { db, tables, seq, noteChange } = context;
  return {
    async append(change) {
      noteChange();
      const previous = await createChanges(context).last();
      // Clocks step back; the log does not: `seqAt` needs instants in the order of seqs.
      const at = previous !== null && change.at < previous.at ? previous.at : change.at;
      const unhashed = { ...change, at, seq };
      const appended: Change = { ...unhashed, hash: hashChange(previous?.hash ?? '', unhashed) };
      const { actor, ...row } = appended;
      await db.insert(tables.changes).values({ ...row, actorKind: actor.kind, actorId: actor.id });
      return appended;
    },
    async remember(answer) {
      await db.insert(tables.commandAnswers).values(answer);
    },
  };
}
