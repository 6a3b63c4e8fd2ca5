import { randomFillSync } from 'node:crypto';

/** Instants that never go back, as ISO text in UTC: a clock that is set back stands still until it has caught up. */
export function createNow(read: () => number = Date.now): () => string {
  let last = 0;
  return () => {
    last = Math.max(last, read());
    return new Date(last).toISOString();
  };
}

const ID_BYTES = 16;
// Asked for by the thousand, bytes by chance cost more than the rest of an id: they are drawn for many at once.
const drawn = Buffer.alloc(256 * ID_BYTES);
let used = drawn.length;

function bytesByChance(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += ID_BYTES;
  return drawn.subarray(used - ID_BYTES, used);
}

/** A UUID v7: the milliseconds first, so that ids made later sort later. */
export function newId(milliseconds: number = Date.now()): string {
  const bytes = bytesByChance();
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
