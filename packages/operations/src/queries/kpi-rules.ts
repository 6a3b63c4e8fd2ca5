import { definitionAt, keepsRule, parsePeriod, periodOf, reportedValue } from '@rumbo/domain';
import type { KpiRule } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { may, mayChange, todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading, visiblePlaceIn } from '../reader.ts';
import { unitKey } from '../reading-checks.ts';
import { kpisIn, type PlanKpis } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { standingOf } from '../standing.ts';
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
    const units = place.units.filter(({ id }) => may(actor, 'seePublished', place, { unitPath: place.pathOf(id) }));
    const looking = { snapshot, place, planKpis, unitIds: units.map(({ id }) => id), today };
    const counts = await Promise.all(rules.map((rule) => recordOf(looking, rule)));
    return {
      planId: input.planId,
      rules: rules.map((rule, index) => ({ ...rule, ...(counts[index] ?? { checked: 0, broken: 0 }) })),
      kpis: newest
        .map(({ id, code, name, frequency, unitOfMeasure }) => ({
          id,
          code,
          name,
          frequency,
          unitOfMeasure,
          unitKey: unitKey(unitOfMeasure),
        }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      mayEdit: mayChange(actor, 'editKpi', place),
    };
  });
}

interface Looking {
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly planKpis: PlanKpis;
  /** Those whose figures may be seen. */
  readonly unitIds: readonly string[];
  readonly today: string;
}

/** How many units and periods had all the figures of a rule within a year, and in how many it did not hold. */
async function recordOf(
  looking: Looking,
  rule: KpiRule,
): Promise<{ readonly checked: number; readonly broken: number }> {
  const first = await figuresInYear(looking, rule.kpiId);
  const others = await Promise.all(rule.otherKpiIds.map((id) => figuresInYear(looking, id)));
  let [checked, broken] = [0, 0];
  for (const [cell, value] of first) {
    const known = others.flatMap((figures) => figures.get(cell) ?? []);
    if (known.length < others.length) continue;
    checked += 1;
    if (!keepsRule(rule, value, known)) broken += 1;
  }
  return { checked, broken };
}

/** The figures of a KPI that were approved, or computed from approved ones, in the year up to today. By unit and period. */
async function figuresInYear(looking: Looking, kpiId: string): Promise<ReadonlyMap<string, number>> {
  const { snapshot, planKpis, unitIds, today } = looking;
  snapshot.note(topics.kpi(kpiId));
  const versions = planKpis.versions.get(kpiId) ?? [];
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  if (versions.at(-1)?.kind === 'formula') return computedSince(looking, kpiId, yearAgo);
  const rows = await snapshot.tx.readings.approvedParts([kpiId], unitIds, yearAgo, today);
  return new Map(
    rows.flatMap(({ unitId, period, periodStart, content }) => {
      const definition = definitionAt(versions, periodStart);
      const value = definition === null ? null : reportedValue(definition, content);
      return value === null ? [] : [[`${unitId} ${period}`, value] as const];
    }),
  );
}

async function computedSince(
  { snapshot, place, unitIds, today }: Looking,
  kpiId: string,
  first: string,
): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number>();
  const period = periodOf(today, 'month', place.calendar);
  for (const unitId of unitIds) {
    const standing = await standingOf({ snapshot, place, unitId, period, today }, kpiId);
    for (const { period: id, value } of standing?.series ?? [])
      if (value !== null && parsePeriod(id, place.calendar).start >= first) figures.set(`${unitId} ${id}`, value);
  }
  return figures;
}
