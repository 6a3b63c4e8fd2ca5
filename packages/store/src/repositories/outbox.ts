import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { WriteContext } from '../context.ts';
import type { Outbox } from '../vocabulary/log.ts';

/** Mail that leaves after the commit. */
export function createOutbox(context: WriteContext): Outbox {
  const { db, tables } = context;
  const { outbox } = tables;
  return {
    async put(mail) {
      await db.insert(outbox).values(mail);
    },
    async waiting(at, limit) {
      return db
        .select()
        .from(outbox)
        .where(and(isNull(outbox.sentAt), or(isNull(outbox.dueAt), lte(outbox.dueAt, at))))
        .orderBy(asc(outbox.attempts), asc(outbox.createdAt), asc(outbox.id))
        .limit(limit);
    },
    async markSent(id, at) {
      await db.update(outbox).set({ sentAt: at }).where(eq(outbox.id, id));
    },
    async markTried(id, dueAt) {
      await db
        .update(outbox)
        .set({ attempts: sql`${outbox.attempts} + 1`, dueAt })
        .where(eq(outbox.id, id));
    },
  };
}
