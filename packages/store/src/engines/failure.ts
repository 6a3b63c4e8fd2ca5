import { StoreError, type StoreErrorCode } from '../errors.ts';

/** What a driver's code means to whoever runs the product: the first prefix that fits, so the longer ones stand before. */
const MEANINGS: readonly (readonly [prefix: string, code: StoreErrorCode])[] = [
  // SQLite
  ['SQLITE_CORRUPT', 'storeCorrupt'],
  ['SQLITE_NOTADB', 'storeCorrupt'],
  ['SQLITE_BUSY', 'storeLocked'],
  ['SQLITE_LOCKED', 'storeLocked'],
  ['SQLITE_FULL', 'storeFull'],
  ['SQLITE_CANTOPEN', 'storeUnreachable'],
  ['SQLITE_READONLY', 'storeUnreachable'],
  // Writing and growing a file only fill the system's memory, so what they lack is room: a quota, a limit on a file's size.
  ['SQLITE_IOERR_WRITE', 'storeFull'],
  ['SQLITE_IOERR_SHMSIZE', 'storeFull'],
  ['SQLITE_IOERR', 'storeUnreachable'],
  // PostgreSQL
  ['XX001', 'storeCorrupt'],
  ['XX002', 'storeCorrupt'],
  ['55P03', 'storeLocked'],
  ['53100', 'storeFull'],
  ['53', 'storeUnreachable'],
  ['08', 'storeUnreachable'],
  ['28', 'storeUnreachable'],
  ['3D000', 'storeUnreachable'],
  ['57P', 'storeUnreachable'],
  // The network
  ['ECONN', 'storeUnreachable'],
  ['ENOTFOUND', 'storeUnreachable'],
  ['EAI_AGAIN', 'storeUnreachable'],
  ['ETIMEDOUT', 'storeUnreachable'],
  ['EPIPE', 'storeUnreachable'],
  ['ENOSPC', 'storeFull'],
  ['EDQUOT', 'storeFull'],
  ['EFBIG', 'storeFull'],
  ['EACCES', 'storeUnreachable'],
  ['EROFS', 'storeUnreachable'],
];

/** What pg says of a lost connection without giving it a code. */
const CONNECTION_LOST =
  /^(Connection terminated|Client (has encountered|was closed)|timeout exceeded when trying to connect)/;

/**
 * A driver's failure as a StoreError; anything else (a refusal, a broken constraint) as it is. A query builder's error
 * is taken off: it carries the parameters, and those are people's data.
 */
export function toFailure(error: unknown, where: string): unknown {
  if (error instanceof StoreError) return error;
  const cause = driverError(error);
  const code = codeOf(cause);
  if (code === null && cause instanceof Error && CONNECTION_LOST.test(cause.message)) {
    return new StoreError('storeUnreachable', { where, detail: 'connection lost' }, cause);
  }
  const meaning = code === null ? undefined : MEANINGS.find(([prefix]) => code.startsWith(prefix));
  if (meaning !== undefined) return new StoreError(meaning[1], { where, detail: code }, cause);
  return cause;
}

function driverError(error: unknown): unknown {
  if (error instanceof Error && error.message.startsWith('Failed query:') && error.cause !== undefined)
    return error.cause;
  return error;
}

export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code;
}

/** Runs work of an engine and tells what fails in it as StoreErrors. */
export async function withFailures<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toFailure(error, where);
  }
}
