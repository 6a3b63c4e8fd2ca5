import { idSchema } from '@rumbo/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('newId', () => {
  it('is an id that the server accepts, of version 7, in order of time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 2 ** 40 }), (now, later) => {
        const first = newId(now);
        const second = newId(now + later);
        expect(idSchema.safeParse(first).success).toBe(true);
        expect(first[14]).toBe('7');
        expect(first < second).toBe(true);
      }),
    );
  });

  it('never repeats', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId(1))).size).toBe(1_000);
  });
});
