import { Refusal } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { ratio, record } from '../testing/acts.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { bulkCommand, changed, command } from './command.ts';
import { commands } from './commands/index.ts';
import type { Caller } from './dependencies.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(async () => {
  vi.useRealTimers();
  await kit.close();
});

const cell = (more: object = {}) => ({
  commandId: kit.newId(),
  planId: kit.ids.plan,
  kpiId: kit.ids.kpi,
  unitId: kit.ids.north,
  period: '2026-09',
  content: ratio(1, 10),
  basedOn: 0,
  ...more,
});
const recordAs = (input: object, who = kit.ids.contributor) =>
  kit.operations.execute(commands.recordReading, input, kit.person(who));
const newestSeq = () => kit.store.read(async (tx) => tx.seq);
const system: Caller = { kind: 'system' };

/** A command that does what a test says. */
const acting = (run: (tx: WriteTx) => Promise<void>, shape: typeof command = command) =>
  shape({
    name: 'act',
    input: z.object({ commandId: z.string() }),
    load: async () => null,
    allow: () => 'granted',
    async run(tx) {
      await run(tx);
      return { result: 'done', planId: null, topics: ['tree'], changes: [changed('act', 'x', { x: 1 })] };
    },
  });
const unit = () => ({ id: kit.newId(), parentId: kit.ids.root, code: 'X', name: { es: 'X' }, from: '2020-01-01' });

describe('a command id', () => {
  it('given again is answered as the first was, without a second write', async () => {
    const input = cell();
    const first = await recordAs(input);
    await record(kit, ratio(2, 10), { basedOn: 1 });
    const seq = await newestSeq();
    expect(await recordAs(input)).toEqual(first);
    expect(await newestSeq()).toBe(seq);
  });

  it('sent many times at once writes once', async () => {
    const input = cell();
    const answers = await Promise.all(Array.from({ length: 20 }, () => recordAs(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await newestSeq()).toBe(answers[0]?.seq);
  });

  it.each([
    ['other input', (id: string) => recordAs(cell({ commandId: id, content: ratio(2, 10) }))],
    [
      'another command',
      (id: string) =>
        kit.operations.execute(commands.clearReading, cell({ commandId: id }), kit.person(kit.ids.contributor)),
    ],
    ['another person', (id: string) => recordAs(cell({ commandId: id }), kit.ids.planner)],
  ])('given again with %s is a conflict that tells nothing', async (_, again) => {
    const input = cell();
    await recordAs(input);
    await expect(again(input.commandId)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'commandIdReused',
      params: {},
    });
  });

  it('of what was refused can be given again', async () => {
    const input = cell({ period: '2026-13' });
    await expect(recordAs(input)).rejects.toMatchObject({ code: 'periodUnknown' });
    await recordAs({ ...input, period: '2026-09' });
  });
});

describe('a write', () => {
  it('that fails leaves nothing', async () => {
    const seq = await newestSeq();
    const failing = acting(async (tx) => {
      await tx.units.put({ ...unit(), to: null, position: 0 });
      throw new Error('of ours');
    });
    await expect(kit.operations.execute(failing, { commandId: kit.newId() }, system)).rejects.toThrow('of ours');
    expect(await newestSeq()).toBe(seq);
    expect(await kit.store.read((tx) => tx.units.all())).toHaveLength(3);
  });

  it('that takes too long is given up, and cannot use the transaction of the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const late = unit();
    let goOn = () => {};
    let tried: Promise<unknown> = Promise.resolve();
    const slow = acting(async (tx) => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      tried = tx.units.put({ ...late, to: null, position: 0 });
      await tried;
    });
    const running = kit.operations.execute(slow, { commandId: kit.newId() }, system);
    const refused = expect(running).rejects.toMatchObject({ kind: 'busy', code: 'writeTookTooLong' });
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(10_001);
    await refused;
    vi.useRealTimers();
    const next = acting(async (tx) => {
      await tx.units.put({ ...unit(), to: null, position: 0 });
      goOn();
      await new Promise((resolve) => setImmediate(resolve));
      await expect(tried).rejects.toMatchObject({ code: 'storeClosed' });
    });
    await kit.operations.execute(next, { commandId: kit.newId() }, system);
    const units = await kit.store.read((tx) => tx.units.all());
    expect(units).toHaveLength(4);
    expect(units.map(({ id }) => id)).not.toContain(late.id);
  });

  it('that held the process for too long is given up when it is done; a bulk one is not', async () => {
    const real = performance.now.bind(performance);
    let shift = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => real() + shift);
    const holding = (shape: typeof command) => acting(async () => void (shift += 11_000), shape);
    const single = kit.operations.execute(holding(command), { commandId: kit.newId() }, system);
    await expect(single).rejects.toMatchObject({ kind: 'busy', code: 'writeTookTooLong' });
    await kit.operations.execute(holding(bulkCommand), { commandId: kit.newId() }, system);
    now.mockRestore();
  });

  it('that uses a transaction beyond its end is a defect, and not said to be the database’s fault', async () => {
    let kept: WriteTx | null = null;
    const keeping = acting(async (tx) => {
      kept ??= tx;
      await kept.units.all();
    });
    await kit.operations.execute(keeping, { commandId: kit.newId() }, system);
    const again = kit.operations.execute(keeping, { commandId: kit.newId() }, system);
    await expect(again).rejects.toMatchObject({ name: 'StoreError', code: 'storeClosed' });
  });

  it('is refused with the command that was not allowed, and nothing of what it is about', async () => {
    const refused = kit.run(
      commands.closePeriod,
      { planId: kit.ids.plan, unitId: kit.ids.north, period: '2026-09' },
      kit.person(kit.ids.leader),
    );
    await expect(refused).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'notAllowed',
      params: { command: 'closePeriod' },
    });
  });

  it('of a person whom nobody knows is refused as of one without rights', async () => {
    await expect(recordAs(cell(), kit.newId())).rejects.toMatchObject({ kind: 'notFound', code: 'planNotFound' });
  });

  it('does not lend the system’s rights to a person', async () => {
    const turn = (who: Caller) => kit.run(commands.turnDay, { planId: kit.ids.plan, day: '2026-10-08' }, who);
    await expect(turn(kit.person(kit.ids.admin))).rejects.toBeInstanceOf(Refusal);
    await turn(system);
  });
});

describe('the change row', () => {
  it('names who did what, the topics once each, and a digest of the bodies', async () => {
    const { seq } = await recordAs(cell());
    const change = await kit.store.read((tx) => tx.changes.bySeq(seq));
    expect(change).toMatchObject({
      command: 'recordReading',
      actor: { kind: 'person', id: kit.ids.contributor },
      planId: kit.ids.plan,
      topics: [`entry:${kit.ids.north}`, `kpi:${kit.ids.kpi}`],
      refs: [{ kind: 'reading', before: null }],
    });
    expect(change?.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
