import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Change, integrity, openStore, verifyChain } from '../src/index.ts';
import { contract } from './engines.ts';
import { change, commit, idOf, newId, unit } from './fixtures.ts';

contract('the change log', (subject) => {
  test('gives back what was appended, oldest first', async () => {
    const { store } = subject();
    const rows: Change[] = [];
    for (let index = 0; index < 5; index += 1) {
      rows.push(
        await commit(store, async () => undefined, {
          topics: [`kpi:${index}`, 'ñ'],
          refs: [{ kind: 'reading', id: idOf(index), before: null, after: null, count: index }],
        }),
      );
    }
    await store.read(async (tx) => {
      expect(await tx.changes.after(0, 100)).toEqual(rows);
      expect(await tx.changes.after(rows[1]?.seq ?? 0, 2)).toEqual(rows.slice(2, 4));
      expect(await tx.changes.bySeq(rows[2]?.seq ?? 0)).toEqual(rows[2]);
      expect(await tx.changes.bySeq(10_000)).toBeNull();
      expect(await tx.changes.last()).toEqual(rows[4]);
    });
  });

  test('has instants that never go back, so that an instant names one seq', async () => {
    const { store } = subject();
    const day = (number: number) => `2027-01-0${number}T00:00:00.000Z`;
    const first = await commit(store, async () => undefined, { at: day(3) });
    const back = await commit(store, async () => undefined, { at: day(1) });
    const next = await commit(store, async () => undefined, { at: day(5) });
    expect(back.at).toBe(day(3));
    await store.read(async (tx) => {
      expect(await tx.changes.seqAt(day(2))).toBe(first.seq - 1);
      expect(await tx.changes.seqAt(day(3))).toBe(back.seq);
      expect(await tx.changes.seqAt(day(4))).toBe(back.seq);
      expect(await tx.changes.seqAt(day(6))).toBe(next.seq);
      expect(await tx.changes.seqAt('2000-01-01T00:00:00.000Z')).toBe(0);
    });
  });

  test('remembers the answer that a command was given, once', async () => {
    const { store } = subject();
    const answer = {
      commandId: newId(),
      actorId: null,
      command: 'recordReading',
      inputDigest: 'x',
      seq: 1,
      result: '{"a":"ñ"}',
    };
    await commit(store, (tx) => tx.changes.remember(answer));
    expect(await store.read((tx) => tx.changes.answerOf(answer.commandId))).toEqual(answer);
    expect(await store.read((tx) => tx.changes.answerOf(newId()))).toBeNull();
    await expect(commit(store, (tx) => tx.changes.remember(answer))).rejects.toThrow();
  });
});

contract('the hash chain', (subject) => {
  test('is whole over more rows than one batch, inside a transaction and out', async () => {
    const { store } = subject();
    expect(await verifyChain(store)).toBeNull();
    for (let index = 0; index < 520; index += 1) await commit(store, async () => undefined);
    expect(await verifyChain(store)).toBeNull();
    expect(await store.read(verifyChain)).toBeNull();
    expect(await integrity(subject().url)).toEqual([]);
  });

  test.each([
    ['a word changed', "update changes set command = 'other' where seq = 100", 100],
    ['an actor changed', "update changes set actor_id = 'somebody' where seq = 90", 90],
    ['references changed', "update changes set refs = '[]' where seq = 80", 80],
    ['a hash made up', 'update changes set hash = digest where seq = 70', 70],
    ['a row gone', 'delete from changes where seq = 60', 60],
    ['an instant moved', "update changes set at = '2020-01-01T00:00:00.000Z' where seq = 50", 50],
    ['a digest changed', "update changes set digest = 'x' where seq = 40", 40],
  ])('shows %s', async (_what, statement, seq) => {
    const { store, meddle, url } = subject();
    await meddle(statement);
    expect(await verifyChain(store)).toBe(seq);
    expect(await integrity(url)).toEqual([{ kind: 'chain', detail: String(seq) }]);
  });
});

contract('watching', (subject) => {
  test('tells what another process committed, and nothing of our own', async () => {
    const { store, url } = subject();
    const other = await openStore(url);
    const heard: number[] = [];
    const stop = store.watch((seq) => heard.push(seq));
    await commit(store, (tx) => tx.units.put(unit()));
    const foreign = await commit(other, (tx) => tx.units.put(unit()));
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([foreign.seq]);
    const gap = await commit(other, (tx) => tx.units.put(unit()));
    const own = await commit(store, (tx) => tx.units.put(unit()));
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([foreign.seq, gap.seq]);
    expect(own.seq).toBe(gap.seq + 1);
    stop();
    await commit(other, async () => undefined, change());
    await wait(1_500);
    expect(heard).toEqual([foreign.seq, gap.seq]);
    await other.close();
  });
});
