import type { ReadTx, Store } from '@rumbo/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratio, record, report, submit, waitingRows } from '../testing/acts.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { createOperations } from './create-operations.ts';
import type { Operations } from './operations.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
  await report(kit, ratio(1, 10));
  await record(kit, ratio(3, 10), { basedOn: 1, comment: 'Counted again' });
  await submit(kit);
});
afterEach(() => kit.close());

/** The store, telling how often a series of figures was read from it. */
function counting(store: Store) {
  let reads = 0;
  const counted = (tx: ReadTx): ReadTx => ({
    ...tx,
    rollups: {
      ...tx.rollups,
      series(...asked) {
        reads += 1;
        return tx.rollups.series(...asked);
      },
    },
  });
  const read: Store['read'] = (work, options) => store.read((tx) => work(counted(tx)), options);
  return { store: { ...store, read }, reads: () => reads };
}

const operationsOver = (store: Store) => createOperations({ store, feed: kit.feed, newId: kit.newId, now: kit.now });
const opened = (operations: Operations) =>
  operations.overview(kit.person(kit.ids.leader), { planId: kit.ids.plan }, newTrace());

async function approve(operations: Operations) {
  const { ids, person, newId } = kit;
  const input = { commandId: newId(), planId: ids.plan, rows: await waitingRows(kit) };
  return operations.execute(commands.approveReadings, input, person(ids.approver));
}

describe('what the overview opens on', () => {
  it('is worked out by the write that changes it, and is what would be worked out anew', async () => {
    const { store, reads } = counting(kit.store);
    const operations = operationsOver(store);
    const before = await opened(operations);
    await approve(operations);
    const since = reads();
    const after = await opened(operations);
    expect(reads()).toBe(since);
    expect(after).not.toEqual({ ...before, head: after.head });
    expect(after).toEqual(await opened(operationsOver(kit.store)));
  });

  it('is not where nobody has looked', async () => {
    const { store, reads } = counting(kit.store);
    const operations = operationsOver(store);
    await approve(operations);
    expect(reads()).toBe(0);
    expect(await opened(operations)).toEqual(await opened(operationsOver(kit.store)));
  });

  it('is as it was where the write fails in the end', async () => {
    let isFull = true;
    const write: Store['write'] = (work, options) =>
      kit.store.write(async (tx) => {
        const answer = await work(tx);
        if (isFull) throw new Error('full');
        return answer;
      }, options);
    const operations = operationsOver({ ...kit.store, write });
    const before = await opened(operations);
    await expect(approve(operations)).rejects.toThrow('full');
    expect(await opened(operations)).toEqual(before);
    isFull = false;
    await approve(operations);
    expect(await opened(operations)).toEqual(await opened(operationsOver(kit.store)));
  });

  it('is the new one for a snapshot that sees the commit before anybody has told of it', async () => {
    const { store, reads } = counting(kit.store);
    let isTold = Promise.resolve();
    const write: Store['write'] = async (work, options) => {
      const answer = await kit.store.write(work, options);
      await isTold;
      return answer;
    };
    const operations = operationsOver({ ...store, write });
    await opened(operations);
    let tell = () => {};
    isTold = new Promise<void>((resolve) => (tell = resolve));
    const seq = await kit.store.read(async (tx) => tx.seq);
    const approving = approve(operations);
    await expect.poll(() => kit.store.read(async (tx) => tx.seq)).toBe(seq + 1);
    const since = reads();
    const early = await opened(operations);
    expect(early.head.seq).toBe(seq + 1);
    expect(reads()).toBe(since);
    tell();
    await approving;
    expect(early).toEqual(await opened(operationsOver(kit.store)));
  });
});
