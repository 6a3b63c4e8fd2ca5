import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { commit, idOf, newId } from './fixtures.ts';

contract('closings that were taken back', (subject) => {
  const closingOf = (planId: string, more: { readonly unitId?: string; readonly period?: string } = {}) => ({
    planId,
    unitId: idOf(20),
    period: '2026-03',
    closedBy: idOf(1),
    closedAt: '2026-04-06T09:00:00.000Z',
    ...more,
  });

  test('are told with the commit that did, oldest first, and stay told when the period is closed again', async () => {
    const { store } = subject();
    const [planId, otherId] = [newId(), newId()];
    const march = closingOf(planId);
    const again = { ...march, closedBy: idOf(2), closedAt: '2026-04-20T09:00:00.000Z' };
    const february = closingOf(planId, { period: '2026-02' });
    const elsewhere = closingOf(planId, { unitId: idOf(21) });
    const reopen = (closing: typeof march) => (tx: Parameters<Parameters<typeof commit>[1]>[0]) =>
      tx.plans.reopen(closing.planId, closing.unitId, closing.period);
    await commit(store, async (tx) => {
      for (const closing of [march, february, elsewhere, closingOf(otherId)]) await tx.plans.close(closing);
    });
    expect(await store.read((tx) => tx.plans.endedClosings(planId))).toEqual([]);
    const first = await commit(store, reopen(march), { actor: { kind: 'person', id: idOf(7) } });
    await commit(store, (tx) => tx.plans.close(again));
    const second = await commit(store, reopen(february), { actor: { kind: 'system', id: null } });
    const third = await commit(store, reopen(again));
    await commit(store, reopen(closingOf(otherId)));
    const ended = [
      { ...march, endedBy: idOf(7), endedAt: first.at, commandId: first.commandId },
      { ...february, endedBy: null, endedAt: second.at, commandId: second.commandId },
      { ...again, endedBy: idOf(1), endedAt: third.at, commandId: third.commandId },
    ];
    await store.read(async (tx) => {
      expect(await tx.plans.endedClosings(planId)).toEqual(ended);
      expect(await tx.plans.closings(planId)).toEqual([elsewhere]);
    });
    const then = await store.read((tx) => tx.plans.endedClosings(planId), { asOf: first.seq });
    expect(then).toEqual(ended.slice(0, 1));
    expect(await store.read((tx) => tx.plans.endedClosings(planId), { asOf: first.seq - 1 })).toEqual([]);
  });

  test('have none of a period that was never closed', async () => {
    const { store } = subject();
    const planId = newId();
    await commit(store, (tx) => tx.plans.reopen(planId, idOf(20), '2026-03'));
    expect(await store.read((tx) => tx.plans.endedClosings(planId))).toEqual([]);
  });
});
