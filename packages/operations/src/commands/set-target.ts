import { idSchema, limitsSchema, targetValueSchema } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { permit } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { checkedBaseline, checkedTarget, targetedKpi } from '../target-facts.ts';
import { topics } from '../topics.ts';
import { loadKpi, ownersOf } from './define-kpi.ts';
import { comment, commandId, kpiId, periodId, unitId } from './inputs.ts';

/** Puts a dated target of a KPI at a unit in force; the one for the same period is superseded, with the reason kept. */
export const setTarget = command({
  name: 'setTarget',
  input: z.object({
    commandId,
    id: idSchema,
    kpiId,
    unitId,
    period: periodId,
    value: targetValueSchema,
    path: z._default(z.enum(['step', 'linear']), 'step'),
    limits: z._default(limitsSchema, {
      onTargetFrom: null,
      offTargetBeyond: null,
    }),
    reason: z._default(comment, null),
  }),
  async load(tx, input, context) {
    const { place } = await loadKpi(tx, input, context);
    return targetedKpi(tx, place, input.kpiId);
  },
  allow: (actor, { place, versions }) => permit(actor, 'setTarget', place, { ownerIds: ownersOf(versions) }),
  async run(tx, { commandId: _, ...given }, kpi, { personId }) {
    const { target, before } = checkedTarget(kpi, { ...given, authorId: personId });
    await tx.targets.put(target);
    await refreshRollupsOfKpi(tx, kpi.place, target.kpiId);
    return {
      result: { targetId: target.id },
      planId: kpi.place.plan.id,
      topics: [topics.kpi(target.kpiId), topics.rules(target.kpiId)],
      changes: [changed('target', target.id, target, before)],
    };
  },
});

/** Says where a KPI stood before the plan. */
export const setBaseline = command({
  name: 'setBaseline',
  input: z.object({ commandId, kpiId, unitId, period: periodId, value: z.number() }),
  async load(tx, input, context) {
    const { place } = await loadKpi(tx, input, context);
    return targetedKpi(tx, place, input.kpiId);
  },
  allow: (actor, { place, versions }) => permit(actor, 'setTarget', place, { ownerIds: ownersOf(versions) }),
  async run(tx, { commandId: _, ...given }, kpi) {
    const { baseline, before } = checkedBaseline(kpi, given);
    await tx.targets.putBaseline(baseline);
    // A path to a part's target starts at its baseline.
    await refreshRollupsOfKpi(tx, kpi.place, baseline.kpiId);
    return {
      result: null,
      planId: kpi.place.plan.id,
      topics: [topics.kpi(baseline.kpiId), topics.rules(baseline.kpiId)],
      changes: [changed('baseline', `${baseline.kpiId}/${baseline.unitId}`, baseline, before)],
    };
  },
});
