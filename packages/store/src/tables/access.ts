import { isNull } from 'drizzle-orm';
import type { Columns } from '../columns.ts';
import type { Grant, Person, TechnicalEvent } from '../records.ts';
import { known } from './known.ts';

/** People, what they may do, and their sign-in state. Sessions, credentials and technical events are no facts. */
export function defineAccessTables(c: Columns) {
  const people = c.table(
    'people',
    {
      id: c.id().notNull(),
      name: c.text().notNull(),
      email: c.text(),
      language: c.text<Person['language']>().notNull(),
      theme: c.text<Person['theme']>().notNull(),
      isActive: c.flag().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('people_in_force').on(t.id).where(isNull(t.supersededSeq)),
      c.uniqueIndex('people_email').on(t.email).where(isNull(t.supersededSeq)),
    ],
  );

  const grants = c.table(
    'grants',
    {
      id: c.id().notNull(),
      personId: c.id().notNull(),
      role: c.text<Grant['role']>().notNull(),
      planId: c.id(),
      unitId: c.id().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('grants_in_force').on(t.id).where(isNull(t.supersededSeq)),
      c.index('grants_person').on(t.personId),
    ],
  );

  const credentials = c.table('credentials', { personId: c.id().primaryKey(), passwordHash: c.text().notNull() });

  const sessions = c.table(
    'sessions',
    {
      id: c.id().primaryKey(),
      tokenHash: c.text().notNull(),
      personId: c.id().notNull(),
      createdAt: c.instant().notNull(),
      lastSeenAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      userAgent: c.text(),
      tokenSeq: c.seq(),
      previousTokenHash: c.text(),
      previousUntil: c.instant(),
    },
    (t) => [
      c.uniqueIndex('sessions_token').on(t.tokenHash),
      c.index('sessions_previous_token').on(t.previousTokenHash),
      c.index('sessions_person').on(t.personId),
      c.index('sessions_expiry').on(t.expiresAt),
    ],
  );

  const technicalEvents = c.table(
    'technical_events',
    {
      id: c.id().primaryKey(),
      at: c.instant().notNull(),
      kind: c.text().notNull(),
      personId: c.id(),
      detail: c.json<TechnicalEvent['detail']>().notNull(),
    },
    (t) => [c.index('technical_events_at').on(t.at, t.id)],
  );

  return { people, grants, credentials, sessions, technicalEvents };
}
