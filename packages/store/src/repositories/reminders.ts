import { and, asc, eq } from 'drizzle-orm';
import { chunksOf, LIST_CHUNK } from '../chunks.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import type { Reminders, RemindersWriter } from '../vocabulary/log.ts';

/** Whom was written to about what, so that nobody is told twice. */
export function createReminders(context: ReadContext): Reminders {
  const { reminders } = context.tables;
  return {
    async ofPlan(planId, period) {
      return context.db
        .select()
        .from(reminders)
        .where(and(eq(reminders.planId, planId), eq(reminders.period, period)))
        .orderBy(asc(reminders.personId), asc(reminders.unitId), asc(reminders.stage));
    },
  };
}

export function createRemindersWriter(context: WriteContext): RemindersWriter {
  return {
    async put(rows) {
      for (const chunk of chunksOf(rows, LIST_CHUNK))
        await context.db.insert(context.tables.reminders).values([...chunk]);
    },
  };
}
