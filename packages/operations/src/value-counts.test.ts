import { Refusal } from '@rumbo/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, overview, ratio, record, submit } from '../testing/acts.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

describe('a value is typed', () => {
  it('counts once it is approved, and not before', async () => {
    expect((await overview(kit)).counts.noData).toBe(1);
    await record(kit, ratio(71, 100));
    expect((await overview(kit)).kpis[0]).toMatchObject({ value: null, reason: 'pendingApproval' });
    await submit(kit);
    await approveAll(kit);
    const view = await overview(kit);
    expect(view.kpis[0]).toMatchObject({
      value: 71,
      status: 'noData',
      reason: 'partial',
      parts: { got: 1, expected: 2 },
    });
  });

  it('has a status when enough offices have reported', async () => {
    await record(kit, ratio(79, 100));
    await submit(kit);
    await approveAll(kit);
    const { run, ids, person } = kit;
    await run(
      commands.grantRole,
      { personId: ids.contributor, role: 'contributor', planId: null, unitId: ids.south },
      person(ids.admin),
    );
    await record(kit, ratio(10, 20), { unitId: ids.south });
    await run(
      commands.submitReadings,
      { planId: ids.plan, unitId: ids.south, period: '2026-09' },
      person(ids.contributor),
    );
    await approveAll(kit);
    const view = await overview(kit);
    // (79 + 10) ÷ (100 + 20), not the average of 79 % and 50 %.
    expect(view.kpis[0]?.value).toBeCloseTo(74.1666666, 6);
    expect(view.kpis[0]).toMatchObject({ status: 'atRisk', reason: null });
    expect(view.counts).toEqual({ onTarget: 0, atRisk: 1, offTarget: 0, noData: 0 });
  });

  it('is refused over a value that another has changed, naming both', async () => {
    await record(kit, ratio(71, 100));
    const refused = record(kit, ratio(72, 100));
    await expect(refused).rejects.toMatchObject({
      kind: 'conflict',
      code: 'readingChanged',
      params: { numerator: 71, denominator: 100, by: 'contributor', revision: 1 },
    });
  });

  it('gives a repeated command the same answer, without a second write', async () => {
    const { operations, ids, person, newId, store } = kit;
    const input = {
      commandId: newId(),
      planId: ids.plan,
      kpiId: ids.kpi,
      unitId: ids.north,
      period: '2026-09',
      content: ratio(71, 100),
      basedOn: 0,
    };
    const first = await operations.execute(commands.recordReading, input, person(ids.contributor));
    const before = await store.read(async (tx) => tx.seq);
    const second = await operations.execute(commands.recordReading, input, person(ids.contributor));
    expect(second).toEqual(first);
    expect(await store.read(async (tx) => tx.seq)).toBe(before);
  });

  it.each([
    ['a period that does not exist', { period: '2026-13' }, { kind: 'invalid', code: 'periodUnknown' }],
    ['a period of another frequency', { period: '2026-Q3' }, { kind: 'invalid', code: 'periodOfOtherFrequency' }],
    ['a period to come', { period: '2027-01' }, { kind: 'invalid', code: 'periodInFuture' }],
    ['a period that nobody asked for', { period: '2025-09' }, { kind: 'notFound', code: 'notAssigned' }],
    ['what lies above the own office', { unitId: 'root' }, { kind: 'notFound', code: 'unitNotFound', params: {} }],
    ['an office of somebody else', { unitId: 'south' }, { kind: 'notFound', code: 'unitNotFound', params: {} }],
    [
      'a number without its denominator',
      { content: { kind: 'value', value: 3 } },
      { kind: 'invalid', code: 'contentOfOtherKind' },
    ],
    [
      'something that is no number',
      { content: { kind: 'ratio', numerator: 'x', denominator: 1 } },
      { kind: 'invalid', code: 'inputInvalid' },
    ],
  ])('refuses %s', async (_, more, refusal) => {
    const unitId = 'unitId' in more ? kit.ids[more.unitId as 'root' | 'south'] : kit.ids.north;
    await expect(record(kit, ratio(1, 2), { ...more, unitId })).rejects.toMatchObject(refusal);
  });

  it('lets nobody approve what they entered', async () => {
    const { run, ids, person } = kit;
    await run(
      commands.grantRole,
      { personId: ids.approver, role: 'contributor', planId: null, unitId: ids.north },
      person(ids.admin),
    );
    await run(
      commands.recordReading,
      { planId: ids.plan, kpiId: ids.kpi, unitId: ids.north, period: '2026-09', content: ratio(9, 10), basedOn: 0 },
      person(ids.approver),
    );
    await run(
      commands.submitReadings,
      { planId: ids.plan, unitId: ids.north, period: '2026-09' },
      person(ids.approver),
    );
    await expect(approveAll(kit)).rejects.toBeInstanceOf(Refusal);
  });

  it('blocks sending what is impossible, and keeps it', async () => {
    await record(kit, ratio(188, 100));
    await expect(submit(kit)).rejects.toMatchObject({ code: 'readingImpossible', params: { kpi: 'K-01' } });
    const { operations, ids, person } = kit;
    const sheet = await operations.entry(
      person(ids.contributor),
      { planId: ids.plan, unitId: ids.north, period: '2026-09' },
      newTrace(),
    );
    expect(sheet.groups[0]?.rows[0]?.pending?.content).toEqual(ratio(188, 100));
  });

  it('shows a stranger no plan', async () => {
    await expect(overview(kit, kit.ids.stranger)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('shows what was known at the time', async () => {
    const { store } = kit;
    const before = await store.read(async (tx) => tx.seq);
    await record(kit, ratio(71, 100));
    await submit(kit);
    await approveAll(kit);
    const series = (asOf?: number) =>
      store.read(
        (tx) => tx.rollups.series(kit.ids.kpi, kit.ids.north, '2026-01-01', '2026-12-31'),
        asOf === undefined ? {} : { asOf },
      );
    expect(await series(before)).toEqual([]);
    expect(await series()).toHaveLength(1);
  });
});
