import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { put } from './put.ts';

/** Takes one text after another, each some time after it was offered. */
function slowReader() {
  const taken: string[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(text: string, _encoding, done) {
      void setImmediate().then(() => {
        taken.push(text);
        done();
      });
    },
  });
  return { stream, taken };
}

it('waits for a slow reader and leaves nobody listening', async () => {
  const { stream, taken } = slowReader();
  const before = ['close', 'drain', 'error'].map((event) => stream.listenerCount(event));
  for (let page = 0; page < 20; page += 1) {
    await put(stream, `page ${page}`);
    expect(taken).toHaveLength(page + 1);
  }
  expect(['close', 'drain', 'error'].map((event) => stream.listenerCount(event))).toEqual(before);
});

it('stops waiting when the reader is gone', async () => {
  const stream = new Writable({ highWaterMark: 1, write: () => {} });
  const waiting = put(stream, 'a page that nobody takes');
  stream.destroy();
  await expect(waiting).resolves.toBeUndefined();
  await expect(put(stream, 'one more')).resolves.toBeUndefined();
});
