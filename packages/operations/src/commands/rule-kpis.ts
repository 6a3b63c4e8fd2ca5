import { kpiRuleSchema, Refusal } from '@rumbo/domain';
import type { KpiDefinition, KpiRule } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { permit, visiblePlace } from '../place.ts';
import { unitKey } from '../reading-checks.ts';
import { topics } from '../topics.ts';
import { commandId, kpiId, planId } from './inputs.ts';

/** Says what must hold between values of a plan's KPIs, for one unit and period. */
export const defineKpiRule = command({
  name: 'defineKpiRule',
  input: z.object({ commandId, rule: kpiRuleSchema }),
  async load(tx, { rule }, { actor }) {
    const place = await visiblePlace(tx, actor, rule.planId);
    return { place, kpis: await tx.kpis.ofPlan(rule.planId), rules: await tx.kpis.rulesOfPlan(rule.planId) };
  },
  allow: (actor, { place }) => permit(actor, 'editKpi', place),
  async run(tx, { rule }, { place, kpis, rules }) {
    refuseKpis(rule, kpis);
    if (rules.some(({ id }) => id === rule.id)) throw new Refusal('conflict', 'idTaken', {}, 'rule.id');
    if (rules.some((other) => saysTheSame(other, rule))) throw new Refusal('conflict', 'ruleTwice', {}, 'rule.kpiId');
    await tx.kpis.putRule(rule);
    return {
      result: { ruleId: rule.id },
      planId: place.plan.id,
      topics: [topics.plan(place.plan.id)],
      changes: [changed('kpiRule', rule.id, rule)],
    };
  },
});

/** Takes a rule back: from then on nothing warns of it. */
export const removeKpiRule = command({
  name: 'removeKpiRule',
  input: z.object({ commandId, planId, ruleId: kpiId }),
  async load(tx, input, { actor }) {
    const place = await visiblePlace(tx, actor, input.planId);
    return { place, rules: await tx.kpis.rulesOfPlan(input.planId) };
  },
  allow: (actor, { place }) => permit(actor, 'editKpi', place),
  async run(tx, { ruleId }, { place, rules }) {
    const rule = rules.find(({ id }) => id === ruleId);
    if (rule === undefined) throw new Refusal('notFound', 'ruleNotFound', {}, 'ruleId');
    await tx.kpis.removeRule(ruleId);
    return {
      result: null,
      planId: place.plan.id,
      topics: [topics.plan(place.plan.id)],
      changes: [changed('kpiRule', ruleId, null, rule)],
    };
  },
});

/** Figures can only be compared where they are of the same periods, in the same unit of measure. */
function refuseKpis({ kpiId: id, relation, otherKpiIds }: KpiRule, kpis: readonly KpiDefinition[]): void {
  const field = 'rule.otherKpiIds';
  const newest = (of: string) => kpis.findLast((kpi) => kpi.id === of);
  const kpi = newest(id);
  if (kpi === undefined) throw new Refusal('notFound', 'kpiNotFound', {}, 'rule.kpiId');
  if (otherKpiIds.includes(id)) throw new Refusal('invalid', 'ruleOfItself', { kpi: kpi.code }, field);
  if (new Set(otherKpiIds).size < otherKpiIds.length) throw new Refusal('invalid', 'ruleNamesTwice', {}, field);
  if (relation === 'atMost' && otherKpiIds.length > 1) throw new Refusal('invalid', 'ruleOneOther', {}, field);
  if (relation === 'sumOf' && otherKpiIds.length < 2) throw new Refusal('invalid', 'ruleTwoOthers', {}, field);
  for (const one of [kpi, ...otherKpiIds.map(newest)]) {
    if (one === undefined) throw new Refusal('notFound', 'kpiNotFound', {}, field);
    if (one.frequency !== kpi.frequency)
      throw new Refusal('invalid', 'ruleFrequencies', { kpi: kpi.code, other: one.code }, field);
    if (unitKey(one.unitOfMeasure) !== unitKey(kpi.unitOfMeasure))
      throw new Refusal('invalid', 'ruleUnits', { kpi: kpi.code, other: one.code }, field);
  }
}

function saysTheSame(a: KpiRule, b: KpiRule): boolean {
  const [of, and] = [a.otherKpiIds.toSorted(), b.otherKpiIds.toSorted()];
  return a.kpiId === b.kpiId && a.relation === b.relation && of.join(' ') === and.join(' ');
}
