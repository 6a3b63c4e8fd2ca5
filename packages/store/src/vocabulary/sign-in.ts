import type { Credential, Identity, SecondFactor, Session, SignInLink, TechnicalEvent } from '../records/sign-in.ts';

/** Sign-in state: no facts. */
export interface Sessions {
  credentialOf(personId: string): Promise<Credential | null>;
  byId(sessionId: string): Promise<Session | null>;
  /** The session that has or last had this token: whether it is still good is for the caller to see. */
  byTokenHash(tokenHash: string): Promise<Session | null>;
  ofPerson(personId: string): Promise<readonly Session[]>;
  /** Newest first; `before` an instant, where one is given. */
  events(limit: number, before?: string): Promise<readonly TechnicalEvent[]>;
  /** When each person signed in last. */
  lastSignIns(): Promise<readonly { readonly personId: string; readonly at: string }[]>;
}
export interface SessionsWriter {
  putCredential(credential: Credential): Promise<void>;
  put(session: Session): Promise<void>;
  touch(sessionId: string, lastSeenAt: string, expiresAt: string): Promise<void>;
  end(sessionId: string): Promise<void>;
  endAllOf(personId: string): Promise<void>;
  removeExpired(before: string): Promise<number>;
  record(event: TechnicalEvent): Promise<void>;
  /** Technical events are no part of the audit: old ones go. Answers how many. */
  removeEvents(before: string): Promise<number>;
}

/** How people sign in besides a password, as it is now. */
export interface SignIns {
  link(tokenHash: string): Promise<SignInLink | null>;
  /** Used and expired ones too, newest first. */
  linksOf(personId: string): Promise<readonly SignInLink[]>;
  secondFactorOf(personId: string): Promise<SecondFactor | null>;
  /** Hashes of the recovery codes that were not used yet. */
  recoveryCodesOf(personId: string): Promise<readonly string[]>;
  identity(issuer: string, subject: string): Promise<Identity | null>;
  identitiesOf(personId: string): Promise<readonly Identity[]>;
}
export interface SignInsWriter {
  putLink(link: SignInLink): Promise<void>;
  /** Takes back the links of a kind that a person was sent and did not use. */
  removeLinksOf(personId: string, kind: SignInLink['kind']): Promise<void>;
  putSecondFactor(factor: SecondFactor): Promise<void>;
  /** Takes away the second factor and its recovery codes. */
  removeSecondFactor(personId: string): Promise<void>;
  putRecoveryCodes(personId: string, codeHashes: readonly string[]): Promise<void>;
  useRecoveryCode(personId: string, codeHash: string, at: string): Promise<void>;
  putIdentity(identity: Identity): Promise<void>;
  removeIdentity(issuer: string, subject: string): Promise<void>;
  /** Links that expired before an instant, whether they were used or not. */
  removeExpiredLinks(before: string): Promise<number>;
}
