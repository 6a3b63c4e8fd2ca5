import { containsPeriod, parsePeriod, Refusal } from '@rumbo/domain';
import type { Period } from '@rumbo/domain';
import * as z from 'zod/mini';
import type { WriteTx } from '@rumbo/store';
import { changed, command, type CommandContext } from '../command.ts';
import { permit, todayOf, visiblePath, visiblePlace, type Place } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, line, periodId, planId, unitId } from './inputs.ts';

interface ClosingInput {
  readonly planId: string;
  readonly unitId: string;
}

async function loadClosings(tx: WriteTx, input: ClosingInput, { actor }: CommandContext) {
  const place = await visiblePlace(tx, actor, input.planId);
  const unitPath = visiblePath(place, actor, input.unitId);
  return { place, unitPath, closings: await tx.plans.closings(input.planId) };
}

/** Publishes and locks a period for a unit and everything under it. */
export const closePeriod = command({
  name: 'closePeriod',
  input: z.object({ commandId, planId, unitId, period: periodId }),
  load: loadClosings,
  allow: (actor, { place, unitPath }) => permit(actor, 'closePeriod', place, { unitPath }),
  async run(tx, input, { place, closings }, { personId, now }) {
    const period = parsePeriod(input.period, place.calendar);
    if (period.end >= todayOf(place, now))
      throw new Refusal('invalid', 'periodNotOver', { period: period.id }, 'period');
    if (closings.some((one) => one.unitId === input.unitId && one.period === period.id))
      throw new Refusal('conflict', 'periodClosed', { period: period.id, kpi: '' }, 'period');
    await refuseWaiting(tx, place, input.unitId, period);
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

/** A row that waits would be locked undecided: refused, saying how many there are and of whom. */
async function refuseWaiting(tx: WriteTx, place: Place, unitId: string, period: Period): Promise<void> {
  const kpiIds = new Set((await tx.kpis.ofPlan(place.plan.id)).map(({ id }) => id));
  const submitted = await tx.readings.submitted([...kpiIds], [...place.under(unitId)]);
  const waiting = submitted.filter((row) => containsPeriod(period, parsePeriod(row.period, place.calendar)));
  if (waiting.length > 0)
    throw new Refusal('conflict', 'readingsWaiting', { count: waiting.length, period: period.id }, 'period');
}

/** Opens a closed period again for a correction; the reason is kept with the answer (`reopeningsIn` reads it). */
export const reopenPeriod = command({
  name: 'reopenPeriod',
  input: z.object({ commandId, planId, unitId, period: periodId, reason: line(1_000) }),
  load: loadClosings,
  allow: (actor, { place, unitPath }) => permit(actor, 'reopenPeriod', place, { unitPath }),
  async run(tx, input, { closings }) {
    const before = closings.find((one) => one.unitId === input.unitId && one.period === input.period);
    if (before === undefined) throw new Refusal('conflict', 'periodNotClosed', { period: input.period }, 'period');
    await tx.plans.reopen(input.planId, input.unitId, input.period);
    return {
      result: { reason: input.reason },
      planId: input.planId,
      topics: [topics.plan(input.planId), topics.entry(input.unitId)],
      changes: [changed('closing', `${input.unitId}/${input.period}`, { reopened: input.reason }, before)],
    };
  },
});
