import { checkTarget, definitionAt, idSchema, parsePeriod, Refusal } from '@rumbo/domain';
import type { Target } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { permit } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { topics } from '../topics.ts';
import { loadKpi, ownersOf } from './define-kpi.ts';
import { comment, commandId, kpiId, periodId, unitId } from './inputs.ts';

const offset = z.nullable(z.object({ unit: z.enum(['absolute', 'percent']), amount: z.number() }));

const targetValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), value: z.number() }),
  z.object({ kind: z.literal('range'), low: z.nullable(z.number()), high: z.nullable(z.number()) }),
  z.object({ kind: z.literal('exact'), value: z.number(), tolerance: z.number().check(z.minimum(0)) }),
  z.object({ kind: z.literal('yes') }),
]);

/** Puts a dated target of a KPI at a unit in force; the one for the same period is superseded, with the reason kept. */
export const setTarget = command({
  name: 'setTarget',
  input: z.object({
    commandId,
    id: idSchema,
    kpiId,
    unitId,
    period: periodId,
    value: targetValue,
    path: z._default(z.enum(['step', 'linear']), 'step'),
    limits: z._default(z.object({ onTargetFrom: offset, offTargetBeyond: offset }), {
      onTargetFrom: null,
      offTargetBeyond: null,
    }),
    reason: z._default(comment, null),
  }),
  async load(tx, input, context) {
    const [targets, baselines] = [await tx.targets.ofKpi(input.kpiId), await tx.targets.baselinesOf(input.kpiId)];
    return { ...(await loadKpi(tx, input, context)), targets, baselines };
  },
  allow: (actor, { place, versions }) => permit(actor, 'setTarget', place, { ownerIds: ownersOf(versions) }),
  async run(tx, { commandId: _, ...given }, { place, versions, targets, baselines }, { personId }) {
    place.pathOf(given.unitId);
    const period = parsePeriod(given.period, place.calendar);
    const definition = definitionAt(versions, period.end);
    if (definition === null) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
    const target: Target = { ...given, period: period.id, authorId: personId };
    checkTarget(definition, target, place.plan.settings, {
      targets: targets.filter(({ unitId: at }) => at === target.unitId),
      baseline: baselines.findLast(({ unitId: at }) => at === target.unitId) ?? null,
      calendar: place.calendar,
    });
    const before = targets.find((other) => other.unitId === target.unitId && other.period === target.period) ?? null;
    if (before !== null && target.reason === null) throw new Refusal('invalid', 'targetReasonMissing', {}, 'reason');
    await tx.targets.put(target);
    await refreshRollupsOfKpi(tx, place, target.kpiId);
    return {
      result: { targetId: target.id },
      planId: place.plan.id,
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
    const baselines = await tx.targets.baselinesOf(input.kpiId);
    const before = baselines.find(({ unitId: at }) => at === input.unitId) ?? null;
    return { ...(await loadKpi(tx, input, context)), before };
  },
  allow: (actor, { place, versions }) => permit(actor, 'setTarget', place, { ownerIds: ownersOf(versions) }),
  async run(tx, { commandId: _, ...baseline }, { place, before }) {
    place.pathOf(baseline.unitId);
    parsePeriod(baseline.period, place.calendar);
    await tx.targets.putBaseline(baseline);
    // A path to a part's target starts at its baseline.
    await refreshRollupsOfKpi(tx, place, baseline.kpiId);
    return {
      result: null,
      planId: place.plan.id,
      topics: [topics.kpi(baseline.kpiId), topics.rules(baseline.kpiId)],
      changes: [changed('baseline', `${baseline.kpiId}/${baseline.unitId}`, baseline, before)],
    };
  },
});
