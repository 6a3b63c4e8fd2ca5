import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A value as JSON, and the same text as one gzip member. */
export interface Packed {
  readonly bytes: Buffer;
  readonly gzip: Buffer;
}

/** A piece of the text, and how it reads deflated by itself: it points to nothing before it and ends on a whole byte. */
interface Piece {
  readonly bytes: Buffer;
  readonly deflated: Buffer;
}

/** Some neighbours in a list, and their piece; all but the last end in a comma. */
interface Run {
  readonly items: readonly unknown[];
  readonly isLast: boolean;
  readonly piece: Piece;
}

const RUN = 16;
/** From so many on a list of objects is packed in runs. */
const LONG = 4;
const LEVEL = 6;
/** Shorter text would hardly shrink. */
const WORTH_DEFLATING = 160;
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** An empty last block. */
const END = Buffer.from([3, 0]);

// By the first of a run. What views are made of is never changed, so the same objects read the same.
const known = new WeakMap<object, Run>();

/**
 * Writes and packs a value whose long lists are mostly the objects of an earlier one: runs of a list that are the same
 * objects as before are neither written nor deflated again.
 */
export function packJson(value: unknown): Packed {
  const pieces: Piece[] = [];
  let loose = '';
  const add = (text: string) => void (loose += text);
  const addPiece = (piece: Piece) => {
    if (loose !== '') pieces.push(pieceOf(loose));
    loose = '';
    pieces.push(piece);
  };
  write(value, add, addPiece);
  if (loose !== '') pieces.push(pieceOf(loose));
  return joined(pieces);
}

function write(value: unknown, add: (text: string) => void, addPiece: (piece: Piece) => void): void {
  if (isLong(value)) {
    add('[');
    for (let from = 0; from < value.length; from += RUN)
      addPiece(runOf(value.slice(from, from + RUN), from + RUN >= value.length));
    return add(']');
  }
  if (!holdsLong(value)) return add(JSON.stringify(value) ?? 'null');
  let separator = '{';
  for (const [key, one] of Object.entries(value)) {
    // As JSON.stringify does, which leaves these out of objects.
    if (one === undefined || typeof one === 'function' || typeof one === 'symbol') continue;
    add(`${separator}${JSON.stringify(key)}:`);
    write(one, add, addPiece);
    separator = ',';
  }
  add('}');
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= LONG && isObject(value[0]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether it is an object that a long list can be reached in through objects alone. */
function holdsLong(value: unknown): value is object {
  if (!isObject(value) || Array.isArray(value) || 'toJSON' in value) return false;
  return Object.values(value).some((one) => isLong(one) || holdsLong(one));
}

function runOf(items: readonly unknown[], isLast: boolean): Piece {
  const [first] = items;
  const before = isObject(first) ? known.get(first) : undefined;
  if (before !== undefined && before.isLast === isLast && isSame(before.items, items)) return before.piece;
  const text = JSON.stringify(items).slice(1, -1);
  const piece = pieceOf(isLast ? text : `${text},`);
  if (isObject(first)) known.set(first, { items, isLast, piece });
  return piece;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function pieceOf(text: string): Piece {
  const bytes = Buffer.from(text);
  const deflated =
    bytes.length < WORTH_DEFLATING
      ? stored(bytes)
      : deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });
  return { bytes, deflated };
}

/** A block that is not compressed: whether it is the last one, its length, the same inverted, its bytes. */
function stored(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xff_ff, 3);
  return Buffer.concat([head, bytes]);
}

function joined(pieces: readonly Piece[]): Packed {
  const bytes = Buffer.concat(pieces.map((piece) => piece.bytes));
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length % 2 ** 32, 4);
  return { bytes, gzip: Buffer.concat([HEAD, ...pieces.map((piece) => piece.deflated), END, trailer]) };
}
