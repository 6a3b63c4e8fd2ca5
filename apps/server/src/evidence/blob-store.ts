import type { Readable } from 'node:stream';

/** Bytes by their own hash, so that what is there never changes: a folder today, another place tomorrow. */
export interface BlobStore {
  /** What bytes are kept under. */
  hashOf(bytes: Uint8Array): string;
  /** Keeps bytes for good before it answers; the same bytes twice are kept once. The hash is SHA-256 in hexadecimal. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a hash; null where there are none. */
  open(hash: string): Promise<Readable | null>;
  /** Whether the bytes are there and are still those of the hash. */
  verify(hash: string): Promise<'whole' | 'missing' | 'damaged'>;
  /** Every hash that has bytes, in order. */
  list(): Promise<readonly string[]>;
}
