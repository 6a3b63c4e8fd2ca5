import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTopicSet } from './topic-set.ts';

it('has what was added and what was joined, each once', () => {
  const names = fc.array(fc.integer({ min: 0, max: 9 }).map(String), { maxLength: 6 });
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 4 }), (own, joined) => {
      const topics = createTopicSet();
      for (const topic of own) topics.add(topic);
      for (const some of joined) topics.join(new Set(some));
      const all = new Set([...own, ...joined.flat()]);
      expect([...topics].toSorted()).toEqual([...all].toSorted());
      for (let at = 0; at < 10; at += 1) expect(topics.has(String(at))).toBe(all.has(String(at)));
    }),
  );
});
