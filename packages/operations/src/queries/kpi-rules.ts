import { definitionAt, keepsRule, reportedValue } from '@rumbo/domain';
import type { Actor, KpiRule } from '@rumbo/domain';
import type { ReadingRow } from '@rumbo/store';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { may, mayChange, todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading, visiblePlaceIn } from '../reader.ts';
import { unitKey } from '../reading-checks.ts';
import { kpisIn, type PlanKpis } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { KpiRulesView } from '../views/index.ts';

/** What must hold between the KPIs of a plan, and how often it did not in the year up to today. */
export function kpiRules(
  deps: QueryDependencies,
  caller: Caller,
  input: PlanInput,
  trace: ReadTrace,
): Promise<KpiRulesView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const today = todayOf(place, deps.now());
    trace.day = today;
    snapshot.note(topics.plan(input.planId), topics.day(input.planId));
    const planKpis = await kpisIn(snapshot, input.planId);
    const newest = [...planKpis.versions.values()].flatMap((all) => all.at(-1) ?? []);
    const rules = await snapshot.tx.kpis.rulesOfPlan(input.planId);
    const counts = await Promise.all(rules.map((rule) => brokenIn(snapshot, place, actor, planKpis, rule, today)));
    return {
      planId: input.planId,
      rules: rules.map((rule, index) => ({ ...rule, ...(counts[index] ?? { checked: 0, broken: 0 }) })),
      kpis: newest
        .map(({ id, code, name, kind, frequency, unitOfMeasure }) => ({
          id,
          code,
          name,
          frequency,
          unitKey: unitKey(unitOfMeasure),
          isTyped: kind !== 'formula',
        }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      mayEdit: mayChange(actor, 'editKpi', place),
    };
  });
}

/** How many units and periods had all the values of a rule approved within a year, and in how many it did not hold. */
async function brokenIn(
  snapshot: Snapshot,
  place: Place,
  actor: Actor,
  { versions }: PlanKpis,
  rule: KpiRule,
  today: string,
): Promise<{ readonly checked: number; readonly broken: number }> {
  const kpiIds = [rule.kpiId, ...rule.otherKpiIds];
  snapshot.note(...kpiIds.map((id) => topics.kpi(id)));
  const units = place.units.filter(({ id }) => may(actor, 'seePublished', place, { unitPath: place.pathOf(id) }));
  const unitIds = units.map(({ id }) => id);
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const rows = await snapshot.tx.readings.approvedParts(kpiIds, unitIds, yearAgo, today);
  const valueOf = (row: ReadingRow | undefined): number | null => {
    const definition = row === undefined ? null : definitionAt(versions.get(row.kpiId) ?? [], row.periodStart);
    return row === undefined || definition === null ? null : reportedValue(definition, row.content);
  };
  let [checked, broken] = [0, 0];
  for (const cell of Map.groupBy(rows, ({ unitId, period }) => `${unitId} ${period}`).values()) {
    const values = kpiIds.map((id) => valueOf(cell.find(({ kpiId }) => kpiId === id)));
    const [value = null, ...others] = values;
    const known = others.flatMap((other) => other ?? []);
    if (value === null || known.length < others.length) continue;
    checked += 1;
    if (!keepsRule(rule, value, known)) broken += 1;
  }
  return { checked, broken };
}
