import { parsePeriod, Refusal } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { loadPlace, permit, todayOf } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, line, periodId, planId, unitId } from './inputs.ts';

/** Publishes and locks a period for a unit and everything under it. */
export const closePeriod = command({
  name: 'closePeriod',
  input: z.object({ commandId, planId, unitId, period: periodId }),
  load: async (tx, input) => ({
    place: await loadPlace(tx, input.planId),
    closings: await tx.plans.closings(input.planId),
  }),
  allow: (actor, { place }, input) => permit(actor, 'closePeriod', place, { unitPath: place.pathOf(input.unitId) }),
  async run(tx, input, { place, closings }, { personId, now }) {
    const period = parsePeriod(input.period, place.calendar);
    if (period.end >= todayOf(place, now))
      throw new Refusal('invalid', 'periodNotOver', { period: period.id }, 'period');
    if (closings.some((one) => one.unitId === input.unitId && one.period === period.id))
      throw new Refusal('conflict', 'periodClosed', { period: period.id, kpi: '' }, 'period');
    const closing = {
      planId: input.planId,
      unitId: input.unitId,
      period: period.id,
      closedBy: personId,
      closedAt: now,
    };
    await tx.plans.close(closing);
    return {
      result: null,
      planId: input.planId,
      topics: [topics.plan(input.planId), topics.entry(input.unitId)],
      changes: [changed('closing', `${input.unitId}/${period.id}`, closing)],
    };
  },
});

/** Opens a closed period again for a correction; the reason is kept in the change log. */
export const reopenPeriod = command({
  name: 'reopenPeriod',
  input: z.object({ commandId, planId, unitId, period: periodId, reason: line(1_000) }),
  load: async (tx, input) => ({
    place: await loadPlace(tx, input.planId),
    closings: await tx.plans.closings(input.planId),
  }),
  allow: (actor, { place }, input) => permit(actor, 'reopenPeriod', place, { unitPath: place.pathOf(input.unitId) }),
  async run(tx, input, { closings }) {
    const before = closings.find((one) => one.unitId === input.unitId && one.period === input.period);
    if (before === undefined) throw new Refusal('conflict', 'periodNotClosed', { period: input.period }, 'period');
    await tx.plans.reopen(input.planId, input.unitId, input.period);
    return {
      result: null,
      planId: input.planId,
      topics: [topics.plan(input.planId), topics.entry(input.unitId)],
      changes: [changed('closing', `${input.unitId}/${input.period}`, { reopened: input.reason }, before)],
    };
  },
});
