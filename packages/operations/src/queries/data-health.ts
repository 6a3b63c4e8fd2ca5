import { isExpectedIn, periodOf, Refusal } from '@rumbo/domain';
import { breather } from '../breather.ts';
import { addedCounts, healthMonths, unitHealth, type UnitHealth } from '../data-health.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { DataHealthInput } from '../inputs.ts';
import { may, todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import { loadRoster, reporters } from '../reminding/recipients.ts';
import { kpisIn } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { DataHealthView } from '../views/index.ts';

/** How complete, how punctual and how settled the values of a unit and all under it are, over twelve months. */
export function dataHealth(
  deps: QueryDependencies,
  caller: Caller,
  input: DataHealthInput,
  trace: ReadTrace,
): Promise<DataHealthView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'rights';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const today = todayOf(place, deps.now());
    trace.day = today;
    snapshot.note(topics.day(input.planId), topics.grants(actor.personId));
    const seen = place.units.filter(({ id }) => may(actor, 'seeDataHealth', place, { unitPath: place.pathOf(id) }));
    const shown = seen
      .filter(({ id }) => input.unitId === undefined || id === input.unitId)
      .sort((a, b) => place.pathOf(a.id).length - place.pathOf(b.id).length)[0];
    if (shown === undefined) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
    // Whoever sees the health of several units that have none above them sees all of these together.
    const under = input.unitId === undefined ? new Set(seen.map(({ id }) => id)) : place.under(shown.id);
    const units = seen.filter(({ id }) => under.has(id));
    const health = new Map<string, readonly UnitHealth[]>();
    const breathe = breather();
    for (const { id } of units) {
      health.set(id, await unitHealth(snapshot, place, id, today));
      await breathe();
    }
    const ids = units.map(({ id }) => id);
    return {
      planId: input.planId,
      isIllustrative: place.plan.settings.illustrative,
      today,
      unitId: shown.id,
      unitName: shown.name,
      ...(await countsIn(snapshot, place, today, health)),
      silent: await silentIn(snapshot, place, health),
      unreached: await unreachedIn(snapshot, place, ids, today),
    };
  });
}

async function countsIn(
  snapshot: Snapshot,
  place: Place,
  today: string,
  health: ReadonlyMap<string, readonly UnitHealth[]>,
): Promise<Pick<DataHealthView, 'months' | 'total' | 'units' | 'kpis'>> {
  const { versions } = await kpisIn(snapshot, place.plan.id);
  const all = [...health.values()].flat();
  const months = healthMonths(place, today).map(({ id }) => id);
  const byMonth = Map.groupBy(all, ({ month }) => month);
  const byKpi = Map.groupBy(all, ({ kpiId }) => kpiId);
  const units = place.units.flatMap(({ id, name }) => {
    const own = health.get(id) ?? [];
    if (own.length === 0) return [];
    const ofMonth = Map.groupBy(own, ({ month }) => month);
    return [
      { unitId: id, name, ...addedCounts(own), byMonth: months.map((month) => addedCounts(ofMonth.get(month) ?? [])) },
    ];
  });
  const kpis = [...byKpi].flatMap(([kpiId, own]) => {
    const newest = versions.get(kpiId)?.at(-1);
    return newest === undefined ? [] : [{ kpiId, code: newest.code, name: newest.name, ...addedCounts(own) }];
  });
  return {
    months: months.map((month) => ({ month, ...addedCounts(byMonth.get(month) ?? []) })),
    total: addedCounts(all),
    units,
    kpis: kpis.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** Who is named to report and never sent anything of what they owed. */
async function silentIn(
  snapshot: Snapshot,
  place: Place,
  health: ReadonlyMap<string, readonly UnitHealth[]>,
): Promise<DataHealthView['silent']> {
  const names = await namesIn(snapshot);
  const unitNames = new Map(place.units.map(({ id, name }) => [id, name]));
  return [...health].flatMap(([unitId, own]) => {
    const byPerson = Map.groupBy(own, ({ assignment }) => assignment.personId);
    return [...byPerson].flatMap(([personId, owed]) => {
      if (personId === null || owed.some(({ sent }) => sent > 0)) return [];
      return [{ name: names.get(personId) ?? '', unitName: unitNames.get(unitId) ?? {}, owed: owed.length }];
    });
  });
}

/** Whom no reminder reaches of those who report now: they left, have no address, or nobody reports at all. */
async function unreachedIn(
  snapshot: Snapshot,
  place: Place,
  unitIds: readonly string[],
  today: string,
): Promise<DataHealthView['unreached']> {
  snapshot.note(topics.people(), topics.roles(), topics.absences(), topics.tree());
  const { assignmentsByUnit } = await kpisIn(snapshot, place.plan.id);
  const roster = await loadRoster(snapshot.tx, place.administration.id);
  const month = periodOf(today, 'month', place.calendar);
  const unitNames = new Map(place.units.map(({ id, name }) => [id, name]));
  const found = new Map<string, DataHealthView['unreached'][number]>();
  for (const unitId of unitIds) {
    for (const assignment of assignmentsByUnit.get(unitId) ?? []) {
      if (!isExpectedIn(assignment, month)) continue;
      const unitName = unitNames.get(unitId) ?? {};
      const reached = reporters(roster, { place, unitId, assignment });
      const named = assignment.personId === null ? null : (roster.people.get(assignment.personId) ?? null);
      if (reached.length === 0) {
        const reason = named !== null && !named.isActive ? 'inactive' : 'nobody';
        found.set(`${unitId} ${named?.id}`, { name: named?.name ?? null, unitName, reason });
      }
      for (const personId of reached) {
        const person = roster.people.get(personId);
        if (person?.email === null)
          found.set(`${unitId} ${personId}`, { name: person.name, unitName, reason: 'noAddress' });
      }
    }
  }
  return [...found.values()];
}
