import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeptScreens, endOfQuarter, type KeptScreen } from './kept-screens.ts';

const screenOf = (seq: number, topics: readonly string[], size = 10, until = 1_000): KeptScreen => ({
  bytes: Buffer.alloc(size),
  gzip: null,
  etag: `"${seq}"`,
  topics: new Set(topics),
  seq,
  until,
});

describe('kept screens', () => {
  it('never give an answer that a topic has changed since', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), topic: fc.nat(3) }),
      fc.record({
        kind: fc.constant('read' as const),
        key: fc.nat(4),
        topics: fc.uniqueArray(fc.nat(3), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const last = new Map<string, number>();
        const hasChanged = (topics: Iterable<string>, since: number) =>
          [...topics].some((topic) => (last.get(topic) ?? 0) > since);
        const kept = createKeptScreens({ hasChanged, clock: () => 0, mostBytes: 3_000 });
        let seq = 0;
        for (const one of steps) {
          if (one.kind === 'write') last.set(String(one.topic), (seq += 1));
          else {
            const found = kept.get(String(one.key));
            if (found !== null) expect(hasChanged(found.topics, found.seq)).toBe(false);
            else kept.put(String(one.key), screenOf(seq, one.topics.map(String)));
          }
        }
      }),
    );
  });

  it('stay within their bytes, the least recently used out first', () => {
    const kept = createKeptScreens({ hasChanged: () => false, clock: () => 0, mostBytes: 3_500 });
    for (const key of ['a', 'b', 'c']) kept.put(key, screenOf(1, ['t'], 600));
    expect(kept.get('a')).not.toBeNull();
    kept.put('d', screenOf(1, ['t'], 600));
    expect(['a', 'b', 'c', 'd'].filter((key) => kept.get(key) !== null)).toEqual(['a', 'c', 'd']);
  });

  it('end at their hour', () => {
    let now = 0;
    const kept = createKeptScreens({ hasChanged: () => false, clock: () => now, mostBytes: 10_000 });
    kept.put('a', screenOf(1, ['t']));
    now = 999;
    expect(kept.get('a')).not.toBeNull();
    now = 1_000;
    expect(kept.get('a')).toBeNull();
  });
});

describe('endOfQuarter', () => {
  it('is never after a midnight of any zone', () => {
    const zones = [
      'America/Lima',
      'Asia/Kathmandu',
      'Pacific/Chatham',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
      'America/St_Johns',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
        fc.constantFrom(...zones),
        (now, timeZone) => {
          const dayOf = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
          const end = endOfQuarter(now);
          expect(end).toBeGreaterThan(now);
          expect(dayOf(end - 1)).toBe(dayOf(now));
        },
      ),
    );
  });
});
