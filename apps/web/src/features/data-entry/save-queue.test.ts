import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSaveQueue } from './save-queue.ts';
import type { SendAnswer, Write } from './save-queue.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A server that remembers command ids, on a line that can be cut before the request or before the answer. */
function server() {
  const written: string[] = [];
  const known = new Set<string>();
  let cut: 'none' | 'request' | 'answer' = 'none';
  return {
    written,
    cutBefore: (where: 'none' | 'request' | 'answer') => (cut = where),
    async send(batch: readonly Write<string>[]): Promise<SendAnswer> {
      await Promise.resolve();
      if (cut === 'request') return { kind: 'away' };
      const commandId = batch[0]?.commandId ?? '';
      if (!known.has(commandId)) written.push(...batch.map(({ key, payload }) => `${key}=${payload}`));
      known.add(commandId);
      const saved = { kind: 'saved' as const, at: '', revision: written.length };
      return cut === 'answer' ? { kind: 'away' } : { kind: 'answered', rows: batch.map(() => saved) };
    },
  };
}

describe('the save queue', () => {
  it('writes in order what was left while the line was down, the newest of each row, nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 99 })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.constantFrom('request' as const, 'answer' as const),
        async (typed, where) => {
          const house = server();
          const saved: string[] = [];
          const queue = createSaveQueue<string>({
            send: house.send,
            onSaved: (all) => saved.push(...all.map(({ write }) => `${write.key}=${write.payload}`)),
            onChange: () => {},
          });
          house.cutBefore(where);
          for (const [index, [key, value]] of typed.entries()) {
            queue.put({ key, commandId: `${index}`, payload: String(value) });
            await settle();
          }
          expect(saved).toEqual([]);
          house.cutBefore('none');
          queue.goOn();
          await settle();
          expect(queue.waiting()).toEqual([]);
          const newest = new Map(typed.map(([key, value]) => [key, `${key}=${value}`]));
          for (const write of newest.values()) expect(house.written).toContain(write);
          const lastOf = (key: string) => house.written.findLast((write) => write.startsWith(key));
          for (const [key, write] of newest) expect(lastOf(key)).toBe(write);
        },
      ),
    );
  });

  it('goes on with the other rows after one was refused', async () => {
    const queue = createSaveQueue<string>({
      send: async (batch) => ({
        kind: 'answered',
        rows: batch.map(({ key }) => (key === 'a' ? { kind: 'stopped' } : { kind: 'saved', at: '', revision: 1 })),
      }),
      onSaved: (all) => saved.push(...all.map(({ write }) => write.key)),
      onChange: () => {},
    });
    const saved: string[] = [];
    for (const key of ['a', 'b', 'c']) queue.put({ key, commandId: key, payload: '' });
    await settle();
    expect(saved).toEqual(['b', 'c']);
    expect(queue.waiting()).toEqual([]);
  });
});
