import { describe, expect, it } from 'vitest';
import { createMemo } from './memo.ts';
import type { Topics } from './topic-set.ts';

/** A feed that has announced these last seqs. */
function feedAt(seq: number, lastSeqs: Readonly<Record<string, number>> = {}) {
  const state = { seq, lastSeqs };
  return {
    state,
    seq: () => state.seq,
    hasChanged: (topics: Topics, since: number) => [...topics].some((topic) => (state.lastSeqs[topic] ?? 0) > since),
  };
}

const entry = (value: string, seq: number, ...topics: string[]) => ({ value, seq, topics: new Set(topics) });

describe('what is remembered', () => {
  it('serves later snapshots until one of its topics changes', () => {
    const feed = feedAt(10);
    const memo = createMemo(feed, 10);
    memo.keep('key', entry('a', 10, 'kpi:1'));
    feed.state.seq = 12;
    feed.state.lastSeqs = { 'kpi:2': 12 };
    expect(memo.find('key', 12)?.value).toBe('a');
    feed.state.seq = 13;
    feed.state.lastSeqs = { 'kpi:1': 13 };
    expect(memo.find('key', 13)).toBeNull();
  });

  it('serves no snapshot that the feed has not caught up with', () => {
    const memo = createMemo(feedAt(10), 10);
    memo.keep('key', entry('a', 10, 'kpi:1'));
    expect(memo.find('key', 11)).toBeNull();
  });

  it('serves an earlier snapshot only if nothing changed in between', () => {
    const feed = feedAt(12, { 'kpi:1': 9 });
    const memo = createMemo(feed, 10);
    memo.keep('key', entry('a', 12, 'kpi:1'));
    expect(memo.find('key', 9)?.value).toBe('a');
    expect(memo.find('key', 8)).toBeNull();
  });

  it('is not served when it was worked out in a snapshot that a change had made old already', () => {
    const memo = createMemo(feedAt(12, { 'kpi:1': 12 }), 10);
    memo.keep('key', entry('a', 11, 'kpi:1'));
    expect(memo.find('key', 12)).toBeNull();
  });

  it('is bounded: what was used least recently goes first', () => {
    const memo = createMemo(feedAt(1), 2);
    memo.keep('a', entry('a', 1));
    memo.keep('b', entry('b', 1));
    memo.find('a', 1);
    memo.keep('c', entry('c', 1));
    expect([memo.find('a', 1), memo.find('b', 1), memo.find('c', 1)].map((found) => found?.value)).toEqual([
      'a',
      undefined,
      'c',
    ]);
  });

  it('is there for a commit that is about to be made once somebody sees it, and not before', () => {
    const feed = feedAt(10);
    const memo = createMemo(feed, 10);
    memo.keep('key', entry('a', 10, 'kpi:1'));
    const { settle } = memo.foresee(11, new Map([['key', entry('b', 11, 'kpi:1')]]));
    expect(memo.find('key', 10)?.value).toBe('a');
    Object.assign(feed.state, { seq: 11, lastSeqs: { 'kpi:1': 11 } });
    expect(memo.find('key', 11)?.value).toBe('b');
    settle(true);
    expect(memo.find('key', 11)?.value).toBe('b');
  });

  it('goes with a commit that failed', () => {
    const feed = feedAt(10);
    const memo = createMemo(feed, 10);
    memo.foresee(11, new Map([['key', entry('b', 11, 'kpi:1')]])).settle(false);
    feed.state.seq = 11;
    expect(memo.find('key', 11)).toBeNull();
  });
});
