import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a browser proves a session by: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * What a link in a mail proves itself by. It is made again from the mail's id when the mail leaves, so it is written nowhere:
 * who reads the database, without the installation's secret, cannot use the links in it.
 */
export function linkToken(secret: Buffer, mailId: string): string {
  return createHmac('sha256', secret).update(`sign-in link ${mailId}`).digest('base64url');
}
