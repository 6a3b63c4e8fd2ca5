import { expect, test } from 'vitest';
import { StoreError } from '../errors.ts';
import { toFailure } from './failure.ts';

const driverError = (code: string) => Object.assign(new Error('of a driver'), { code });

test.each([
  ['SQLITE_FULL', 'storeFull'],
  ['53100', 'storeFull'],
  ['ENOSPC', 'storeFull'],
  ['SQLITE_IOERR_WRITE', 'storeFull'],
  ['SQLITE_IOERR_SHMSIZE', 'storeFull'],
  ['EFBIG', 'storeFull'],
  ['SQLITE_CORRUPT_INDEX', 'storeCorrupt'],
  ['SQLITE_NOTADB', 'storeCorrupt'],
  ['SQLITE_BUSY_SNAPSHOT', 'storeLocked'],
  ['55P03', 'storeLocked'],
  ['SQLITE_IOERR_FSYNC', 'storeUnreachable'],
  ['SQLITE_READONLY', 'storeUnreachable'],
  ['57P01', 'storeUnreachable'],
  ['ECONNREFUSED', 'storeUnreachable'],
])('%s means %s', (code, meaning) => {
  const cause = driverError(code);
  expect(toFailure(cause, 'rumbo.db')).toMatchObject({
    code: meaning,
    params: { where: 'rumbo.db', detail: code },
    cause,
  });
});

test.each([
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
])('%s means storeUnreachable', (message) => {
  expect(toFailure(new Error(message), 'db')).toMatchObject({ code: 'storeUnreachable' });
});

test('what is no failure of the database comes out as it is', () => {
  for (const error of [
    new RangeError('a refusal'),
    driverError('SQLITE_CONSTRAINT_UNIQUE'),
    new StoreError('storeFull'),
    'text',
    null,
  ]) {
    expect(toFailure(error, 'rumbo.db')).toBe(error);
  }
});

test('a query that failed is told without its parameters', () => {
  const cause = driverError('SQLITE_CONSTRAINT_UNIQUE');
  const wrapped = new Error('Failed query: insert into people … params: ana@example.org', { cause });
  expect(toFailure(wrapped, 'rumbo.db')).toBe(cause);
});
