import { createHash } from 'node:crypto';

/** UUID v7 from an instant and 74 bits that depend on `seed` alone. */
export function idFrom(instant: string, seed: string): string {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  const random = createHash('sha256').update(seed).digest('hex');
  const variant = ((Number.parseInt(random.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}

/** New ids, one after the other: the same instants in the same order give the same ids. */
export function idMaker(now: () => string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return idFrom(now(), `new ${count}`);
  };
}
