import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createReaderPool } from './reader-pool.ts';

test('hands out each connection to one at a time, in the order asked for', async () => {
  const pool = createReaderPool(['a', 'b']);
  const inside = new Set<string>();
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      pool.use(async (connection) => {
        expect(inside.has(connection)).toBe(false);
        inside.add(connection);
        order.push(index);
        await wait(1);
        inside.delete(connection);
      }),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('gives a connection back when the work fails', async () => {
  const pool = createReaderPool(['only']);
  await expect(pool.use(() => Promise.reject(new RangeError('broken')))).rejects.toThrow(RangeError);
  expect(await pool.use(async (connection) => connection)).toBe('only');
});

test('makes a moment without readers while they never stop coming', async () => {
  const pool = createReaderPool(['a', 'b']);
  let entered = 0;
  const inside = new Set<number>();
  let isDone = false;
  const read = async () => {
    while (!isDone) {
      await pool.use(async () => {
        const own = (entered += 1);
        inside.add(own);
        await wait(3);
        inside.delete(own);
      });
    }
  };
  const reading = [read(), read(), read()];
  await wait(5);
  const before = [...inside];
  expect(before).toHaveLength(2);
  expect(await pool.untilEmpty(1_000)).toBe(true);
  expect(before.filter((one) => inside.has(one))).toEqual([]);
  isDone = true;
  await Promise.all(reading);
});

test('gives up on a reader who stays, and lets others in again', async () => {
  const pool = createReaderPool(['a', 'b']);
  const long = pool.use(() => wait(60));
  expect(await pool.untilEmpty(10)).toBe(false);
  expect(await pool.use(async (connection) => connection)).toBeTypeOf('string');
  await long;
});

test('drains after everybody who was let wait', async () => {
  const pool = createReaderPool(['only']);
  const finished: number[] = [];
  const reading = [1, 2, 3].map((number) => pool.use(() => wait(2).then(() => finished.push(number))));
  expect(await pool.drain()).toEqual(['only']);
  expect(finished).toEqual([1, 2, 3]);
  await Promise.all(reading);
});
