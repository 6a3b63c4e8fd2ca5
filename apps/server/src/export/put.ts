import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a text, and waits while the reader is slower than what is written; until it is gone, where it is. */
export async function put(stream: Writable, text: string): Promise<void> {
  if (text === '' || stream.write(text) || stream.destroyed) return;
  const over = new AbortController();
  const { signal } = over;
  try {
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  } finally {
    // Whichever did not happen would go on listening, page after page.
    over.abort();
  }
}
