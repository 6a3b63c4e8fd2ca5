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
