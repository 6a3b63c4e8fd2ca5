import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratio, record } from '../testing/acts.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { createFeed } from './feed.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

/** A commit that no command made, as by another process. */
const commit = (topics: readonly string[]) =>
  kit.store.write((tx) =>
    tx.changes.append({
      at: kit.now(),
      commandId: kit.newId(),
      command: 'x',
      actor: { kind: 'system', id: null },
      planId: null,
      topics,
      refs: [],
      digest: '',
    }),
  );

describe('the feed', () => {
  it('has told of a write when the command returns', async () => {
    const heard: number[] = [];
    kit.feed.subscribe(({ seq }) => heard.push(seq));
    const { seq } = await record(kit, ratio(1, 10));
    expect(heard).toEqual([seq]);
    expect(kit.feed.seq()).toBe(seq);
    expect(kit.feed.lastSeqOf([`entry:${kit.ids.north}`])).toBe(seq);
  });

  it('counts what was before its start as its start', async () => {
    const before = kit.feed.seq();
    expect(kit.feed.lastSeqOf(['never'])).toBe(before);
    await commit(['a']);
    const second = await createFeed(kit.store);
    expect(second.lastSeqOf(['a', 'b'])).toBe(before + 1);
    second.close();
  });

  it('knows whether a topic has changed since, however long ago', async () => {
    const { feed } = kit;
    const start = feed.seq();
    await commit(['a']);
    await commit(['b', 'c']);
    await feed.catchUp();
    expect(feed.hasChanged(new Set(['a']), start)).toBe(true);
    expect(feed.hasChanged(new Set(['a']), start + 1)).toBe(false);
    expect(feed.hasChanged(new Set(['x', 'c']), start + 1)).toBe(true);
    expect(feed.hasChanged(new Set(['x']), start)).toBe(false);
    expect(feed.hasChanged(new Set(['c']), feed.seq())).toBe(false);
    // From before it began, nothing is known not to have changed.
    expect(feed.hasChanged(new Set(['x']), start - 1)).toBe(true);
    expect(feed.instantOf(start + 2)).not.toBeNull();
    expect(feed.instantOf(start)).toBeNull();
  });

  it('still knows it when more has happened than it keeps', async () => {
    const { store } = kit;
    const feed = await createFeed(store, 2);
    const start = feed.seq();
    for (const topic of ['a', 'b', 'c', 'd', 'e', 'f']) await commit([topic]);
    await feed.catchUp();
    for (const [index, topic] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      expect(feed.hasChanged(new Set([topic]), start + index)).toBe(true);
      expect(feed.hasChanged(new Set([topic]), start + index + 1)).toBe(false);
    }
    feed.close();
  });

  it('tells everything once and in order, however often it is asked to catch up', async () => {
    const heard: number[] = [];
    kit.feed.subscribe(({ seq }) => heard.push(seq));
    const from = kit.feed.seq();
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        await commit([`t${index}`]);
        await Promise.all([kit.feed.catchUp(), kit.feed.catchUp()]);
      }),
    );
    expect(heard).toEqual(Array.from({ length: 30 }, (_, index) => from + 1 + index));
  });

  it('tells of what a snapshot sees already, once, whoever catches up meanwhile', async () => {
    const { feed, store } = kit;
    const heard: number[] = [];
    feed.subscribe(({ seq }) => heard.push(seq));
    const from = feed.seq();
    for (const topic of ['a', 'b', 'c']) await commit([topic]);
    await store.read((tx) => Promise.all([feed.hear(tx), feed.hear(tx), feed.catchUp()]));
    expect(heard).toEqual([from + 1, from + 2, from + 3]);
    expect(feed.hasChanged(new Set(['c']), from + 2)).toBe(true);
  });

  it('tells nobody who has left', async () => {
    const heard: number[] = [];
    const leave = kit.feed.subscribe(({ seq }) => heard.push(seq));
    leave();
    await commit(['a']);
    await kit.feed.catchUp();
    expect(heard).toEqual([]);
  });

  it('gets over a read that failed: the next one tells what was missed', async () => {
    const heard: number[] = [];
    let isBroken = true;
    const broken = {
      ...kit.store,
      read: (...given: Parameters<typeof kit.store.read>) =>
        isBroken ? Promise.reject(new Error('away')) : kit.store.read(...given),
    };
    isBroken = false;
    const feed = await createFeed({ ...broken, read: broken.read as typeof kit.store.read });
    feed.subscribe(({ seq }) => heard.push(seq));
    isBroken = true;
    const { seq } = await commit(['a']);
    await expect(feed.catchUp()).rejects.toThrow('away');
    isBroken = false;
    await feed.catchUp();
    expect(heard).toEqual([seq]);
    feed.close();
  });
});
