import { asc, eq, isNull } from 'drizzle-orm';
import type { WriteContext } from '../context.ts';
import type { Outbox } from '../store.ts';

/** Mail that leaves after the commit. What failed least often goes first. */
export function createOutbox(context: WriteContext): Outbox {
  const { db, tables } = context;
  const { outbox } = tables;
  return {
    async put(mail) {
      await db.insert(outbox).values(mail);
    },
    async waiting(limit) {
      return db
        .select()
        .from(outbox)
        .where(isNull(outbox.sentAt))
        .orderBy(asc(outbox.attempts), asc(outbox.createdAt), asc(outbox.id))
        .limit(limit);
    },
    async markSent(id, at) {
      await db.update(outbox).set({ sentAt: at }).where(eq(outbox.id, id));
    },
    async markFailed(id) {
      const [mail] = await db.select({ attempts: outbox.attempts }).from(outbox).where(eq(outbox.id, id));
      if (mail !== undefined)
        await db
          .update(outbox)
          .set({ attempts: mail.attempts + 1 })
          .where(eq(outbox.id, id));
    },
  };
}
