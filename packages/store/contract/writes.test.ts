import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore, type StoreError, type WriteTx } from '../src/index.ts';
import { contract } from './engines.ts';
import { change, commit, idOf, person, unit } from './fixtures.ts';

contract('writes', (subject) => {
  test('run one at a time, and seq order is commit order', async () => {
    const { store } = subject();
    const before = (await store.read(async (tx) => tx.seq)) + 1;
    const finished: number[] = [];
    let inside = 0;
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        store
          .write(async (tx) => {
            inside += 1;
            expect(inside).toBe(1);
            const seen = (await tx.changes.last())?.seq ?? 0;
            await wait(index % 3);
            const appended = await tx.changes.append(change({ commandId: idOf(1000 + index) }));
            inside -= 1;
            return { seen, seq: appended.seq };
          })
          .then((result) => {
            finished.push(result.seq);
            return result;
          }),
      ),
    );
    expect(results.map((result) => result.seq)).toEqual(Array.from({ length: 50 }, (_, index) => before + index));
    for (const { seen, seq } of results) expect(seen).toBe(seq - 1);
    expect(finished).toEqual(results.map((result) => result.seq));
  });

  test('of two stores on one database never overlap', async () => {
    const { store, url } = subject();
    const other = await openStore(url);
    const write = (writer: typeof store) => commit(writer, () => wait(1));
    const changes = await Promise.all(Array.from({ length: 20 }, (_, index) => write(index % 2 === 0 ? store : other)));
    await other.close();
    expect(new Set(changes.map((row) => row.seq)).size).toBe(20);
  });

  test('leave nothing when they throw', async () => {
    const { store } = subject();
    const before = await store.read((tx) => tx.changes.last());
    const lost = unit();
    const failing = store.write(async (tx) => {
      await tx.units.put(lost);
      await tx.changes.append(change());
      await tx.sessions.putCredential({ personId: lost.id, passwordHash: 'x' });
      throw new RangeError('refused');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await store.read((tx) => tx.changes.last())).toEqual(before);
    expect((await store.read((tx) => tx.units.all())).map((row) => row.id)).not.toContain(lost.id);
    expect(await store.read((tx) => tx.sessions.credentialOf(lost.id))).toBeNull();
    const next = await commit(store, (tx) => tx.units.put(lost));
    expect(next.seq).toBe((before?.seq ?? 0) + 1);
  });

  test('leave nothing when the database refuses a row', async () => {
    const { store } = subject();
    const email = 'ana@example.org';
    await commit(store, (tx) => tx.people.put(person({ email })));
    const before = await store.read((tx) => tx.people.count());
    await expect(
      commit(store, async (tx) => {
        await tx.people.put(person());
        await tx.people.put(person({ email }));
      }),
    ).rejects.toThrow();
    expect(await store.read((tx) => tx.people.count())).toBe(before);
  });

  test('of facts need one change row, and only one', async () => {
    const { store } = subject();
    await expect(store.write((tx) => tx.units.put(unit()))).rejects.toMatchObject({
      code: 'changeMissing',
    } satisfies Partial<StoreError>);
    await expect(commit(store, (tx) => tx.changes.append(change()))).rejects.toMatchObject({ code: 'changeTwice' });
    await store.write((tx) => tx.sessions.putCredential({ personId: idOf(1), passwordHash: 'x' }));
  });

  test('see what they wrote themselves', async () => {
    const { store } = subject();
    const own = unit();
    await commit(store, async (tx) => {
      await tx.units.put(own);
      await tx.units.put({ ...own, code: 'V' });
      expect((await tx.units.all()).filter((row) => row.id === own.id)).toEqual([{ ...own, code: 'V' }]);
      expect(tx.asOf).toBe(tx.seq);
    });
  });

  test('cannot be used once they are over', async () => {
    const { store } = subject();
    let kept: WriteTx | null = null;
    await commit(store, async (tx) => {
      kept = tx;
    });
    await expect(leftOver(kept).units.all()).rejects.toMatchObject({ code: 'storeClosed' });
  });

  test('cannot be used by work that goes on after they were given up', async () => {
    const { store } = subject();
    const late = unit();
    let goOn = () => {};
    let going: Promise<unknown> = Promise.resolve();
    const giveUp = new Error('too long');
    const given = commit(store, async (tx) => {
      await tx.units.put(unit());
      going = new Promise<void>((resolve) => (goOn = resolve)).then(() => tx.units.put(late));
      throw giveUp;
    });
    await expect(given).rejects.toBe(giveUp);
    // The next write is open while the one that was given up tries to go on.
    await commit(store, async (tx) => {
      goOn();
      await expect(going).rejects.toMatchObject({ code: 'storeClosed' });
      await tx.units.put(unit());
    });
    expect((await store.read((tx) => tx.units.all())).map(({ id }) => id)).not.toContain(late.id);
  });

  test('go on while a read keeps its one commit', async () => {
    const { store } = subject();
    await store.read(async (tx) => {
      const { seq } = tx;
      const units = await tx.units.all();
      const late = await commit(store, (write) => write.units.put(unit()));
      expect(late.seq).toBe(seq + 1);
      expect(await tx.units.all()).toEqual(units);
      expect((await tx.changes.last())?.seq ?? 0).toBe(seq);
      expect(await store.read(async (fresh) => fresh.seq)).toBe(seq + 1);
    });
  });

  test('more reads than connections take their turns', async () => {
    const { store } = subject();
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 30 }, () =>
        store.read(async (tx) => {
          inside += 1;
          most = Math.max(most, inside);
          await tx.units.all();
          await wait(2);
          inside -= 1;
        }),
      ),
    );
    expect(most).toBeLessThanOrEqual(10);
    expect(most).toBeGreaterThan(1);
  });
});

/** The flow of a callback is not followed by the compiler. */
function leftOver(tx: WriteTx | null): WriteTx {
  if (tx === null) throw new Error('The write did not run.');
  return tx;
}

contract('closing', (subject) => {
  test('waits for open writes and refuses later ones', async () => {
    const { url } = subject();
    const store = await openStore(url);
    const writing = commit(store, () => wait(30));
    const closing = store.close();
    await expect(store.read(async () => 1)).rejects.toMatchObject({ code: 'storeClosed' });
    await expect(writing).resolves.toMatchObject({ seq: 1 });
    await closing;
    await store.close();
  });
});
