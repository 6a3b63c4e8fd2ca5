import { containsPeriod, Refusal } from '@rumbo/domain';
import type { Period } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { EntryInput } from '../inputs.ts';
import { may, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading, visiblePlaceIn } from '../reader.ts';
import { kpisIn, monthOf, owedCells, type OwedCell, type PlanKpis } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { ClosingView } from '../views/index.ts';
import { byCell } from './entry-rows.ts';

type UnitRows = ClosingView['units'][number]['rows'];

/** What closing a month of a unit and of everything under it would publish, and without what. For who may close it. */
export function closing(
  deps: QueryDependencies,
  caller: Caller,
  input: EntryInput,
  trace: ReadTrace,
): Promise<ClosingView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const unitPath = place.pathOf(input.unitId);
    if (!may(actor, 'closePeriod', place, { unitPath })) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
    const month = monthOf(place, input.period);
    const planKpis = await kpisIn(snapshot, input.planId);
    const under = place.units.filter(({ id }) => place.under(input.unitId).has(id));
    const units: ClosingView['units'][number][] = [];
    let owed = 0;
    for (const { id, name } of under) {
      const cells = closedWith(planKpis, place, id, month);
      owed += cells.length;
      const rows = await unpublishedIn(snapshot, place, id, month, cells);
      if (rows.length > 0) units.push({ unitId: id, unitName: name, rows });
    }
    const all = units.flatMap(({ rows }) => rows);
    return {
      unitId: input.unitId,
      unitName: place.units.find(({ id }) => id === input.unitId)?.name ?? {},
      period: month.id,
      owed,
      approved: owed - all.filter(({ hasApproved }) => !hasApproved).length,
      waiting: all.filter(({ state }) => state === 'submitted').length,
      units,
    };
  });
}

/** What a unit owes that the closing of a month locks: what is longer than a month is closed with its own period. */
function closedWith(planKpis: PlanKpis, place: Place, unitId: string, month: Period): readonly OwedCell[] {
  return owedCells(planKpis, place, unitId, month).filter(({ period }) => containsPeriod(month, period));
}

async function unpublishedIn(
  snapshot: Snapshot,
  place: Place,
  unitId: string,
  month: Period,
  cells: readonly OwedCell[],
): Promise<UnitRows> {
  snapshot.note(topics.entry(unitId), ...cells.map(({ definition }) => topics.kpi(definition.id)));
  const first = cells.reduce((start, { period }) => (period.start < start ? period.start : start), month.start);
  const kpiIds = cells.map(({ definition }) => definition.id);
  const written = byCell(await snapshot.tx.readings.ofUnit(kpiIds, unitId, first, month.end), place);
  return cells.flatMap(({ definition: { id, code, name }, period }) => {
    const rows = written.get(`${id} ${period.id}`) ?? { approved: null, pending: null };
    if (rows.approved !== null && rows.pending === null) return [];
    const state = rows.pending?.state === 'submitted' ? 'submitted' : rows.pending === null ? 'empty' : 'draft';
    return [{ kpiId: id, code, name, period: period.id, state, hasApproved: rows.approved !== null }];
  });
}
