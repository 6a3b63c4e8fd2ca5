import { asc, desc, eq, lt, max, or } from 'drizzle-orm';
import type { ReadContext, WriteContext } from '../context.ts';
import type { Sessions, SessionsWriter } from '../vocabulary/sign-in.ts';

/** Sign-in state, kept as it is now: rows are updated and deleted. */
export function createSessions(context: ReadContext): Sessions {
  const { db, tables } = context;
  const { credentials, sessions, technicalEvents } = tables;
  return {
    async credentialOf(personId) {
      const [row] = await db.select().from(credentials).where(eq(credentials.personId, personId));
      return row ?? null;
    },
    async byId(sessionId) {
      const [row] = await db.select().from(sessions).where(eq(sessions.id, sessionId));
      return row ?? null;
    },
    async byTokenHash(tokenHash) {
      const has = or(eq(sessions.tokenHash, tokenHash), eq(sessions.previousTokenHash, tokenHash));
      const [row] = await db.select().from(sessions).where(has);
      return row ?? null;
    },
    async ofPerson(personId) {
      return db
        .select()
        .from(sessions)
        .where(eq(sessions.personId, personId))
        .orderBy(asc(sessions.createdAt), asc(sessions.id));
    },
    async events(limit, before) {
      return db
        .select()
        .from(technicalEvents)
        .where(before === undefined ? undefined : lt(technicalEvents.at, before))
        .orderBy(desc(technicalEvents.at), desc(technicalEvents.id))
        .limit(limit);
    },
    async lastSignIns() {
      const rows = await db
        .select({ personId: technicalEvents.personId, at: max(technicalEvents.at) })
        .from(technicalEvents)
        .where(eq(technicalEvents.kind, 'signIn'))
        .groupBy(technicalEvents.personId);
      return rows.flatMap(({ personId, at }) => (personId === null || at === null ? [] : [{ personId, at }]));
    },
  };
}

export function createSessionsWriter(context: WriteContext): SessionsWriter {
  const { db, tables } = context;
  const { credentials, sessions, technicalEvents } = tables;
  return {
    async putCredential(credential) {
      await db
        .insert(credentials)
        .values(credential)
        .onConflictDoUpdate({ target: credentials.personId, set: credential });
    },
    async put(session) {
      await db.insert(sessions).values(session).onConflictDoUpdate({ target: sessions.id, set: session });
    },
    async touch(sessionId, lastSeenAt, expiresAt) {
      await db.update(sessions).set({ lastSeenAt, expiresAt }).where(eq(sessions.id, sessionId));
    },
    async end(sessionId) {
      await db.delete(sessions).where(eq(sessions.id, sessionId));
    },
    async endAllOf(personId) {
      await db.delete(sessions).where(eq(sessions.personId, personId));
    },
    async removeExpired(before) {
      const removed = await db.delete(sessions).where(lt(sessions.expiresAt, before)).returning({ id: sessions.id });
      return removed.length;
    },
    async record(event) {
      await db.insert(technicalEvents).values(event);
    },
    async removeEvents(before) {
      const removed = await db
        .delete(technicalEvents)
        .where(lt(technicalEvents.at, before))
        .returning({ id: technicalEvents.id });
      return removed.length;
    },
  };
}
