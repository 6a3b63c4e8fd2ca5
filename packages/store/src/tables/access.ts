import { isNull } from 'drizzle-orm';
import type { Columns } from '../columns.ts';
import type { Grant, Person } from '../records/organisation.ts';
import type { SignInLink, TechnicalEvent } from '../records/sign-in.ts';
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
      reminders: c.text<Person['reminders']>().notNull().default('all'),
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

  const absences = c.table(
    'absences',
    {
      id: c.id().notNull(),
      personId: c.id().notNull(),
      deputyId: c.id().notNull(),
      from: c.day().notNull(),
      to: c.day().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('absences_in_force').on(t.id).where(isNull(t.supersededSeq)),
      c.index('absences_deputy').on(t.deputyId),
    ],
  );

  return { people, grants, absences, credentials, sessions, technicalEvents, ...defineSignInTables(c) };
}

/** What else people sign in by. Secrets are encrypted and links and codes hashed before they come here; no facts. */
function defineSignInTables(c: Columns) {
  const signInLinks = c.table(
    'sign_in_links',
    {
      tokenHash: c.id().primaryKey(),
      kind: c.text<SignInLink['kind']>().notNull(),
      personId: c.id().notNull(),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      usedAt: c.instant(),
    },
    (t) => [c.index('sign_in_links_person').on(t.personId)],
  );

  const secondFactors = c.table('second_factors', {
    personId: c.id().primaryKey(),
    secret: c.text().notNull(),
    confirmedAt: c.instant(),
    lastStep: c.integer(),
  });

  const recoveryCodes = c.table(
    'recovery_codes',
    { personId: c.id().notNull(), codeHash: c.text().notNull(), usedAt: c.instant() },
    (t) => [c.primaryKey({ columns: [t.personId, t.codeHash] })],
  );

  const identities = c.table(
    'identities',
    {
      issuer: c.text().notNull(),
      subject: c.text().notNull(),
      personId: c.id().notNull(),
      linkedAt: c.instant().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.issuer, t.subject] }), c.index('identities_person').on(t.personId)],
  );

  return { signInLinks, secondFactors, recoveryCodes, identities };
}
