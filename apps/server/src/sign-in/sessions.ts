import type { ApiSession } from '@rumbo/api';
import { StoreError, type ReadTx, type Session, type Store } from '@rumbo/store';
import { hashOf, newToken } from './token.ts';

const MINUTE = 60_000;
export const IDLE_MS = 12 * 60 * MINUTE;
export const LONGEST_MS = 30 * 24 * 60 * MINUTE;
/** Being seen is written at most this often. */
const SEEN_EVERY_MS = 5 * MINUTE;
/** How long a session is believed without asking the store: other processes end sessions too. */
const BELIEVED_MS = 30_000;
/** How long the token before still opens a session: for requests that were under way when a new one was given. */
export const GRACE_MS = 30_000;
const MOST_BELIEVED = 5_000;
const SWEPT_AT_ONCE = 200;

/** Who is signed in, with what the sign-in's own pages need. */
export interface SignedIn extends ApiSession {
  readonly session: Session;
  /** For the browser to keep in place of the one it sent; null while that one is good. */
  readonly newToken: string | null;
}

export interface Sessions {
  readonly begin: (personId: string, userAgent: string | null) => Promise<string>;
  /**
   * Who the token belongs to now; null once it has ended, or the person may not sign in any more. When their rights have
   * changed since the token was made, they get a new one.
   */
  readonly find: (token: string) => Promise<SignedIn | null>;
  readonly list: (personId: string) => Promise<readonly Session[]>;
  /** Ends a session and its open streams. False when this person has no such session. */
  readonly end: (personId: string, sessionId: string) => Promise<boolean>;
  readonly endAllOf: (personId: string) => Promise<void>;
  /** Ends every session of a person but one. */
  readonly endOthersOf: (personId: string, sessionId: string) => Promise<void>;
  /** Forgets what was believed: rights or people have changed. */
  readonly doubt: () => void;
  /** Ends the streams of sessions that are over, wherever they were ended. */
  readonly sweep: () => Promise<void>;
  /** Takes the rows of expired sessions away. */
  readonly removeExpired: () => Promise<number>;
}

interface Standing {
  readonly session: Session;
  /** Whether rights have changed since its token was made. */
  readonly isOutdated: boolean;
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
  const ends = new Map<string, AbortController>();
  let doubts = 0;

  const endNow = (sessionId: string) => {
    // Who is just being looked up may have been read before the end.
    doubts += 1;
    for (const [tokenHash, { session }] of believed) if (session.id === sessionId) believed.delete(tokenHash);
    ends.get(sessionId)?.abort();
    ends.delete(sessionId);
  };

  const isStanding = async (tx: ReadTx, row: Session | null): Promise<boolean> =>
    row !== null && row.expiresAt > now() && (await tx.people.byId(row.personId))?.isActive === true;

  const standing = async (tx: ReadTx, tokenHash: string): Promise<Standing | null> => {
    const row = await tx.sessions.byTokenHash(tokenHash);
    if (row === null || !(await isStanding(tx, row))) return null;
    if (row.tokenHash !== tokenHash)
      return (row.previousUntil ?? '') > now() ? { session: row, isOutdated: false } : null;
    return { session: row, isOutdated: (await tx.people.rightsSeqOf(row.personId)) > (row.tokenSeq ?? 0) };
  };

  /** A new token for a session whose person's rights have changed; null when another request was faster. */
  const renew = async (outdated: Session): Promise<{ readonly session: Session; readonly token: string } | null> => {
    const token = newToken();
    return store.write(async (tx) => {
      const row = await tx.sessions.byId(outdated.id);
      if (row === null || row.tokenHash !== outdated.tokenHash) return null;
      const session = {
        ...row,
        tokenHash: hashOf(token),
        tokenSeq: tx.seq - 1,
        previousTokenHash: row.tokenHash,
        previousUntil: new Date(Date.parse(now()) + GRACE_MS).toISOString(),
      };
      await tx.sessions.put(session);
      return { session, token };
    });
  };

  const touch = async (session: Session): Promise<Session> => {
    const lastSeenAt = now();
    if (millisecondsBetween(session.lastSeenAt, lastSeenAt) < SEEN_EVERY_MS) return session;
    const expiresAt = expiryOf(session.createdAt, lastSeenAt);
    await store.write((tx) => tx.sessions.touch(session.id, lastSeenAt, expiresAt));
    return { ...session, lastSeenAt, expiresAt };
  };

  const believe = (tokenHash: string, session: Session) => {
    const until = Date.parse(now()) + BELIEVED_MS;
    const isPrevious = tokenHash !== session.tokenHash;
    believed.delete(tokenHash);
    believed.set(tokenHash, {
      session,
      until: isPrevious ? Math.min(until, Date.parse(session.previousUntil ?? '')) : until,
    });
    const [oldest] = believed.keys();
    if (believed.size > MOST_BELIEVED && oldest !== undefined) believed.delete(oldest);
  };

  const signedIn = (session: Session, given: string | null): SignedIn => {
    const end = ends.get(session.id) ?? new AbortController();
    ends.set(session.id, end);
    const { personId, id: sessionId } = session;
    const caller = { kind: 'person', personId } as const;
    return { personId, sessionId, ended: end.signal, caller, session, newToken: given };
  };

  const look = async (tokenHash: string): Promise<SignedIn | null> => {
    const since = doubts;
    const found = await store.read((tx) => standing(tx, tokenHash));
    if (found === null) return null;
    if (found.isOutdated) {
      const renewed = await unlessStoreIsDown(renew(found.session), 'notNow');
      if (renewed === 'notNow') return signedIn(found.session, null);
      return renewed === null ? look(tokenHash) : signedIn(renewed.session, renewed.token);
    }
    const touched = await unlessStoreIsDown(touch(found.session), found.session);
    // What was read before rights changed, or a session ended, says nothing about them now.
    if (since === doubts) believe(tokenHash, touched);
    return signedIn(touched, null);
  };

  return {
    async begin(personId, userAgent) {
      const token = newToken();
      const at = now();
      await store.write((tx) =>
        tx.sessions.put({
          id: newId(),
          tokenHash: hashOf(token),
          personId,
          createdAt: at,
          lastSeenAt: at,
          expiresAt: expiryOf(at, at),
          userAgent: userAgent?.replaceAll('\0', '').slice(0, 300) ?? null,
          tokenSeq: tx.seq - 1,
          previousTokenHash: null,
          previousUntil: null,
        }),
      );
      return token;
    },
    async find(token) {
      const tokenHash = hashOf(token);
      const known = believed.get(tokenHash);
      const at = now();
      if (known !== undefined && known.until > Date.parse(at) && known.session.expiresAt > at)
        return signedIn(known.session, null);
      const found = await look(tokenHash);
      if (found !== null || known === undefined) return found;
      const { id } = known.session;
      // A token that has been replaced does not end its session.
      if (!(await store.read(async (tx) => isStanding(tx, await tx.sessions.byId(id))))) endNow(id);
      return null;
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
    async endOthersOf(personId, sessionId) {
      const others = await store.write(async (tx) => {
        const open = (await tx.sessions.ofPerson(personId)).filter(({ id }) => id !== sessionId);
        for (const { id } of open) await tx.sessions.end(id);
        return open;
      });
      for (const { id } of others) endNow(id);
    },
    async endAllOf(personId) {
      const rows = await store.write(async (tx) => {
        const open = await tx.sessions.ofPerson(personId);
        await tx.sessions.endAllOf(personId);
        return open;
      });
      for (const { id } of rows) endNow(id);
    },
    doubt() {
      doubts += 1;
      believed.clear();
    },
    async sweep() {
      const open = [...ends.keys()];
      for (let at = 0; at < open.length; at += SWEPT_AT_ONCE) {
        const some = open.slice(at, at + SWEPT_AT_ONCE);
        const over = await store.read(async (tx) => {
          const found: string[] = [];
          for (const sessionId of some)
            if (!(await isStanding(tx, await tx.sessions.byId(sessionId)))) found.push(sessionId);
          return found;
        });
        for (const sessionId of over) endNow(sessionId);
      }
    },
    removeExpired: () => store.write((tx) => tx.sessions.removeExpired(now())),
  };
}

/** What is noted beside a request does not stand in its way: while nothing can be written people go on reading. */
async function unlessStoreIsDown<T, const U>(work: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StoreError) return otherwise;
    throw error;
  }
}

/** Twelve hours after being seen, and never more than thirty days after signing in. */
function expiryOf(createdAt: string, lastSeenAt: string): string {
  return new Date(Math.min(Date.parse(lastSeenAt) + IDLE_MS, Date.parse(createdAt) + LONGEST_MS)).toISOString();
}

function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
