import { createHash, randomBytes } from 'node:crypto';
import type { ApiSession } from '@rumbo/api';
import type { ReadTx, Session, Store } from '@rumbo/store';

const MINUTE = 60_000;
export const IDLE_MS = 12 * 60 * MINUTE;
export const LONGEST_MS = 30 * 24 * 60 * MINUTE;
/** Being seen is written at most this often. */
const SEEN_EVERY_MS = 5 * MINUTE;
/** How long a session is believed without asking the store: other processes end sessions too. */
const BELIEVED_MS = 30_000;
const MOST_BELIEVED = 5_000;
const SWEPT_AT_ONCE = 200;

/** Who is signed in, with what the sign-in's own pages need. */
export interface SignedIn extends ApiSession {
  readonly session: Session;
}

export interface Sessions {
  readonly begin: (personId: string, userAgent: string | null) => Promise<string>;
  /** Who the token belongs to now; null once it has ended, or the person may not sign in any more. */
  readonly find: (token: string) => Promise<SignedIn | null>;
  readonly list: (personId: string) => Promise<readonly Session[]>;
  /** Ends a session and its open streams. False when this person has no such session. */
  readonly end: (personId: string, sessionId: string) => Promise<boolean>;
  readonly endAllOf: (personId: string) => Promise<void>;
  /** Forgets what was believed: rights or people have changed. */
  readonly doubt: () => void;
  /** Ends the streams of sessions that are over, wherever they were ended. */
  readonly sweep: () => Promise<void>;
  /** Takes the rows of expired sessions away. */
  readonly removeExpired: () => Promise<number>;
}

interface Believed {
  readonly session: Session;
  readonly until: number;
}

export interface SessionDependencies {
  readonly store: Store;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Sign-ins, kept by the hash of a random token: whoever reads the database cannot sign in with it. */
export function createSessions({ store, now, newId }: SessionDependencies): Sessions {
  const believed = new Map<string, Believed>();
  const ends = new Map<string, { readonly controller: AbortController; readonly tokenHash: string }>();

  const endNow = (sessionId: string) => {
    const end = ends.get(sessionId);
    if (end === undefined) return;
    believed.delete(end.tokenHash);
    ends.delete(sessionId);
    end.controller.abort();
  };

  const standing = async (tx: ReadTx, tokenHash: string): Promise<Session | null> => {
    const row = await tx.sessions.byTokenHash(tokenHash);
    if (row === null || row.expiresAt <= now()) return null;
    const person = await tx.people.byId(row.personId);
    return person?.isActive === true ? row : null;
  };

  const touch = async (session: Session): Promise<Session> => {
    const lastSeenAt = now();
    if (millisecondsBetween(session.lastSeenAt, lastSeenAt) < SEEN_EVERY_MS) return session;
    const expiresAt = expiryOf(session.createdAt, lastSeenAt);
    await store.write((tx) => tx.sessions.touch(session.id, lastSeenAt, expiresAt));
    return { ...session, lastSeenAt, expiresAt };
  };

  const believe = (tokenHash: string, session: Session) => {
    believed.delete(tokenHash);
    believed.set(tokenHash, { session, until: Date.parse(now()) + BELIEVED_MS });
    const [oldest] = believed.keys();
    if (believed.size > MOST_BELIEVED && oldest !== undefined) believed.delete(oldest);
  };

  const signedIn = (session: Session): SignedIn => {
    const end = ends.get(session.id) ?? { controller: new AbortController(), tokenHash: session.tokenHash };
    ends.set(session.id, end);
    const { personId, id: sessionId } = session;
    return { personId, sessionId, ended: end.controller.signal, caller: { kind: 'person', personId }, session };
  };

  return {
    async begin(personId, userAgent) {
      const token = randomBytes(32).toString('base64url');
      const at = now();
      const session: Session = {
        id: newId(),
        tokenHash: hashOf(token),
        personId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: expiryOf(at, at),
        userAgent: userAgent?.replaceAll('\0', '').slice(0, 300) ?? null,
      };
      await store.write((tx) => tx.sessions.put(session));
      return token;
    },
    async find(token) {
      const tokenHash = hashOf(token);
      const known = believed.get(tokenHash);
      const at = now();
      if (known !== undefined && known.until > Date.parse(at) && known.session.expiresAt > at)
        return signedIn(known.session);
      const session = await store.read((tx) => standing(tx, tokenHash));
      if (session === null) {
        if (known !== undefined) endNow(known.session.id);
        return null;
      }
      const touched = await touch(session);
      believe(tokenHash, touched);
      return signedIn(touched);
    },
    async list(personId) {
      const rows = await store.read((tx) => tx.sessions.ofPerson(personId));
      return rows.filter((session) => session.expiresAt > now());
    },
    async end(personId, sessionId) {
      const isTheirs = await store.write(async (tx) => {
        const rows = await tx.sessions.ofPerson(personId);
        if (!rows.some(({ id }) => id === sessionId)) return false;
        await tx.sessions.end(sessionId);
        return true;
      });
      if (isTheirs) endNow(sessionId);
      return isTheirs;
    },
    async endAllOf(personId) {
      const rows = await store.write(async (tx) => {
        const open = await tx.sessions.ofPerson(personId);
        await tx.sessions.endAllOf(personId);
        return open;
      });
      for (const { id } of rows) endNow(id);
    },
    doubt: () => believed.clear(),
    async sweep() {
      const open = [...ends];
      for (let at = 0; at < open.length; at += SWEPT_AT_ONCE) {
        const some = open.slice(at, at + SWEPT_AT_ONCE);
        const over = await store.read(async (tx) => {
          const found: string[] = [];
          for (const [sessionId, { tokenHash }] of some)
            if ((await standing(tx, tokenHash)) === null) found.push(sessionId);
          return found;
        });
        for (const sessionId of over) endNow(sessionId);
      }
    },
    removeExpired: () => store.write((tx) => tx.sessions.removeExpired(now())),
  };
}

/** Twelve hours after being seen, and never more than thirty days after signing in. */
function expiryOf(createdAt: string, lastSeenAt: string): string {
  return new Date(Math.min(Date.parse(lastSeenAt) + IDLE_MS, Date.parse(createdAt) + LONGEST_MS)).toISOString();
}

function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
