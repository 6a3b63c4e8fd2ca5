import { isNull } from 'drizzle-orm';
import type { Columns } from '../columns.ts';
import type { Change, OutboxMail, Reminder } from '../records/log.ts';

/** The change log, the answers given to commands, and mail waiting to leave. */
export function defineLogTables(c: Columns) {
  const changes = c.table(
    'changes',
    {
      seq: c.seq().primaryKey(),
      at: c.instant().notNull(),
      commandId: c.id().notNull(),
      command: c.text().notNull(),
      actorKind: c.text<Change['actor']['kind']>().notNull(),
      actorId: c.id(),
      planId: c.id(),
      topics: c.json<Change['topics']>().notNull(),
      refs: c.json<Change['refs']>().notNull(),
      digest: c.text().notNull(),
      hash: c.text().notNull(),
    },
    (t) => [
      c.index('changes_at').on(t.at, t.seq),
      // For pages of the audit, newest first, whatever they are narrowed to.
      c.index('changes_plan').on(t.planId, t.seq),
      c.index('changes_plan_command').on(t.planId, t.command, t.seq),
      c.index('changes_plan_actor').on(t.planId, t.actorId, t.seq),
    ],
  );

  const commandAnswers = c.table('command_answers', {
    commandId: c.id().primaryKey(),
    actorId: c.id(),
    command: c.text().notNull(),
    inputDigest: c.text().notNull(),
    seq: c.seq().notNull(),
    result: c.text().notNull(),
  });

  const outbox = c.table(
    'outbox',
    {
      id: c.id().primaryKey(),
      to: c.text().notNull(),
      kind: c.text().notNull(),
      language: c.text<OutboxMail['language']>().notNull(),
      params: c.json<OutboxMail['params']>().notNull(),
      createdAt: c.instant().notNull(),
      sentAt: c.instant(),
      attempts: c.integer().notNull(),
      dueAt: c.instant(),
    },
    (t) => [c.index('outbox_waiting').on(t.attempts, t.createdAt).where(isNull(t.sentAt))],
  );

  // One row for each obligation and stage that somebody was written to about: nobody is told twice.
  const reminders = c.table(
    'reminders',
    {
      personId: c.id().notNull(),
      planId: c.id().notNull(),
      unitId: c.id().notNull(),
      period: c.text().notNull(),
      stage: c.text<Reminder['stage']>().notNull(),
      at: c.instant().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.personId, t.planId, t.unitId, t.period, t.stage] })],
  );

  return { changes, commandAnswers, outbox, reminders };
}
