export interface Credential {
  readonly personId: string;
  readonly passwordHash: string;
}

/** A signed-in browser. The token itself is never stored. No fact: outside the feed and the change log. */
export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly userAgent: string | null;
  /** The newest commit when the token was made: rights that changed later ask for a new one. Null: not known. */
  readonly tokenSeq: number | null;
  /** The token before, which is good until `previousUntil` for requests that were under way. */
  readonly previousTokenHash: string | null;
  readonly previousUntil: string | null;
}

/** A link that lets one person in once: to take up an invitation, or to set a new password. */
export interface SignInLink {
  readonly tokenHash: string;
  readonly kind: 'invitation' | 'reset';
  readonly personId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** The secret that codes are made from, encrypted; in use once it is confirmed. */
export interface SecondFactor {
  readonly personId: string;
  readonly secret: string;
  readonly confirmedAt: string | null;
  /** The newest time step that let somebody in: no code is taken twice. */
  readonly lastStep: number | null;
}

/** Who a person is at another provider of sign-in. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string;
  readonly linkedAt: string;
}

/** Sign-in, sign-out, refused sign-in: seen by admins, outside the feed. */
export interface TechnicalEvent {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}
