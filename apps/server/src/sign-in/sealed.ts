import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** What only this installation can read again, and nobody can change: a secret at rest, a note that a browser carries. */
export interface Sealed {
  /** `about` is what it belongs to: sealed for one thing it does not open as another's. */
  readonly seal: (text: string, about?: string) => string;
  /** Null for what was not sealed here, for this purpose and thing. */
  readonly open: (sealed: string, about?: string) => string | null;
}

/** AES-256-GCM under a key of its own for each purpose. */
export function createSealed(secret: Buffer, purpose: string): Sealed {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `rumbo ${purpose}`, 32));
  return {
    seal(text, about = '') {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, about = '') {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE + TAG) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
