import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratio, record, sheet, submit, value } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const cell = (more: object = {}) => ({
  kpiId: kit.ids.kpi,
  unitId: kit.ids.north,
  period: '2026-09',
  content: ratio(1, 10),
  basedOn: 0,
  ...more,
});
const recording = (rows: readonly object[], who = kit.ids.contributor, more: object = {}) =>
  kit.run(commands.recordReadings, { planId: kit.ids.plan, rows, ...more }, kit.person(who));
const rowOf = async (period = '2026-09') => (await sheet(kit, undefined, { period })).groups[0]?.rows[0];

describe('a batch of values', () => {
  it('writes each row as a draft and says what became of each', async () => {
    const { result } = await recording([cell(), cell({ period: '2026-08', content: ratio(2, 10), comment: 'low' })]);
    expect(result.refused).toEqual([]);
    expect(result.saved).toEqual([
      { row: 0, revision: 1 },
      { row: 1, revision: 1 },
    ]);
    expect((await rowOf())?.pending).toMatchObject({ content: ratio(1, 10), channel: 'pasted' });
    expect((await rowOf('2026-08'))?.pending).toMatchObject({ content: ratio(2, 10), comment: 'low' });
  });

  it('refuses a row for itself, with whose value stands there now, and keeps the others', async () => {
    await record(kit, ratio(4, 10));
    const { ids, newId } = kit;
    const { result } = await recording([
      cell(),
      cell({ period: '2026-08' }),
      cell({ period: '2026-08' }),
      cell({ unitId: ids.south }),
      cell({ kpiId: newId() }),
      cell({ period: '2026-07', content: value(3) }),
      cell({ period: '2026-13' }),
      cell({ period: '2026-06', content: null }),
    ]);
    expect(result.saved).toEqual([{ row: 1, revision: 1 }]);
    expect(result.refused.map(({ row, code }) => [row, code])).toEqual([
      [0, 'readingChanged'],
      [2, 'rowTwice'],
      [3, 'unitNotFound'],
      [4, 'kpiNotFound'],
      [5, 'contentOfOtherKind'],
      [6, 'periodUnknown'],
      [7, 'nothingToClear'],
    ]);
    expect(result.refused[0]?.params).toMatchObject({ by: 'contributor', revision: 1, numerator: 4 });
  });

  it('takes drafts away, and leaves what was sent', async () => {
    await record(kit, ratio(1, 10));
    await record(kit, ratio(1, 10), { period: '2026-08' });
    await submit(kit, { period: '2026-08' });
    const { result } = await recording([
      cell({ content: null, basedOn: 1 }),
      cell({ content: null, basedOn: 1, period: '2026-08' }),
    ]);
    expect(result.saved).toEqual([{ row: 0, revision: 0 }]);
    expect(result.refused).toMatchObject([{ row: 1, code: 'readingSubmitted' }]);
    expect(await rowOf()).toMatchObject({ state: 'empty', pending: null });
  });

  it('answers the same once more where its answer was lost, also where nothing was taken', async () => {
    await record(kit, ratio(4, 10));
    const input = { planId: kit.ids.plan, commandId: kit.newId(), rows: [cell()] };
    const ask = () => kit.operations.execute(commands.recordReadings, input, kit.person(kit.ids.contributor));
    const first = await ask();
    expect(first.result.refused).toMatchObject([{ row: 0, code: 'readingChanged' }]);
    expect(await ask()).toEqual(first);
    const change = await kit.store.read((tx) => tx.changes.bySeq(first.seq));
    expect(change?.refs).toMatchObject([{ kind: 'refusedReadings' }]);
  });

  it('is not for who reports nothing, nor a way around the assignment for a planner', async () => {
    await expect(recording([cell()], kit.ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(recording([cell()], kit.ids.planner)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(recording([cell()], kit.ids.stranger)).rejects.toMatchObject({ code: 'planNotFound' });
  });

  it('is in the history as it came', async () => {
    await recording([cell()], undefined, { channel: 'imported' });
    const { operations, ids, person } = kit;
    const at = { planId: ids.plan, kpiId: ids.kpi, unitId: ids.north, period: '2026-09' };
    const { revisions } = await operations.history(person(ids.contributor), at, newTrace());
    expect(revisions).toMatchObject([{ channel: 'imported', by: 'contributor' }]);
  });
});

describe('a batch of 5,000 values of one unit', () => {
  const MONTHS = Array.from({ length: 50 }, (_, index) => {
    const year = 2022 + Math.floor(index / 12);
    return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
  });

  it('is one change, and each goes over the one before', async () => {
    const { run, ids, person, newId, store } = kit;
    const kpiIds = Array.from({ length: 100 }, () => newId());
    for (const [index, id] of kpiIds.entries()) {
      const definition = countKpi(id, ids.plan, `C-${index}`, { validFrom: '2022-01-01' });
      await run(commands.defineKpi, { definition }, person(ids.planner));
      await run(commands.assignKpi, { kpiId: id, unitId: ids.north, from: '2022-01-01' }, person(ids.planner));
    }
    const rows = (basedOn: number) =>
      kpiIds.flatMap((kpiId, index) =>
        MONTHS.map((period) => cell({ kpiId, period, content: value(index + basedOn), basedOn })),
      );
    for (const basedOn of [0, 1]) {
      const { result, seq } = await recording(rows(basedOn));
      expect(result.refused).toEqual([]);
      expect(new Set(result.saved.map(({ revision }) => revision))).toEqual(new Set([basedOn + 1]));
      const change = await store.read((tx) => tx.changes.bySeq(seq));
      expect(change?.refs).toEqual([{ kind: 'reading', id: 'batch', before: null, after: null, count: 5_000 }]);
    }
    await expect(recording([...rows(2), ...rows(2), cell()])).rejects.toMatchObject({ code: 'inputInvalid' });
  }, 60_000);
});
