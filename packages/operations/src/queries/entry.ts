import { dueDay, periodOf, standsFor } from '@rumbo/domain';
import type { Actor, Period } from '@rumbo/domain';
import { assignmentSubject, isClosedFor } from '../cell.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { EntryInput } from '../inputs.ts';
import { may, mayChange, seesUnit, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, namesIn, reading } from '../reader.ts';
import { computedCells, kpisIn, monthOf, owedCells, type OwedCell, type PlanKpis } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import { byCell, computedRow, entryRow } from './entry-rows.ts';
import { servedBy } from './kpis.ts';
import { lookAt, type Looking } from './screen-head.ts';
import { courseOf } from './sheet-course.ts';
import type { EntryRow, EntryView } from '../views/index.ts';

/** The sheet of one unit and month: what is owed, what is there, by when. */
export function entry(
  deps: QueryDependencies,
  caller: Caller,
  input: EntryInput,
  trace: ReadTrace,
): Promise<EntryView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input, reportsFor);
    trace.audience = 'person';
    const { place, actor, unitId, today } = looking;
    snapshot.note(topics.entry(unitId), topics.plan(input.planId));
    const month = monthOf(place, input.period);
    const planKpis = await kpisIn(snapshot, input.planId);
    const cells = begun(planKpis, looking, month).filter((cell) => maySee(actor, place, unitId, cell));
    const mayEnter = cells.some((cell) => mayFill(actor, place, unitId, cell));
    const closings = await snapshot.tx.plans.closings(input.planId);
    return {
      head: { ...looking.head, period: month.id, periods: offered(planKpis, looking) },
      units: sheetUnits(planKpis, actor, place, month),
      dueDay: dueDay(month, place.plan.settings.defaultDueDays, place.calendar),
      isClosed: isClosedFor(closings, place, unitId, month),
      today,
      mayEnter,
      numberFormat: place.administration.numberFormat,
      course: await courseOf(looking, month, cells, closings),
      rules: await snapshot.tx.kpis.rulesOfPlan(input.planId),
      groups: await groupsOf(looking, cells, month, isClosedFor(closings, place, unitId, month)),
    };
  });
}

/** What the unit owes in a month, without the days and weeks that have not begun: nobody can know them yet. */
function begun(planKpis: PlanKpis, { place, unitId, today }: Looking, month: Period): readonly OwedCell[] {
  return owedCells(planKpis, place, unitId, month).filter(({ period }) => period.start <= today);
}

/** The months to choose from, the running one too once a day or a week of it that is owed is over. */
function offered(planKpis: PlanKpis, looking: Looking): EntryView['head']['periods'] {
  const { head, place, today } = looking;
  const running = periodOf(today, 'month', place.calendar);
  const isReportable = begun(planKpis, looking, running).some(({ period }) => period.end < today);
  return isReportable && !head.periods.includes(running.id) ? [running.id, ...head.periods] : head.periods;
}

/** Whether the sheet of a unit is somebody's to fill, though the unit is not theirs to see: they report for it by name. */
async function reportsFor(snapshot: Snapshot, actor: Actor, place: Place, unitId: string): Promise<boolean> {
  const { assignmentsByUnit } = await kpisIn(snapshot, place.plan.id);
  const own = (assignmentsByUnit.get(unitId) ?? []).filter(({ personId }) => standsFor(actor, personId));
  return own.some((assignment) => seesUnit(actor, place, place.pathOf(unitId), assignmentSubject(place, assignment)));
}

function maySee(actor: Actor, place: Place, unitId: string, { assignment }: OwedCell): boolean {
  return may(actor, 'seeUnapproved', place, {
    unitPath: place.pathOf(unitId),
    assignment: assignmentSubject(place, assignment),
  });
}

function mayFill(actor: Actor, place: Place, unitId: string, { assignment }: OwedCell): boolean {
  return mayChange(actor, 'enterReadings', place, {
    unitPath: place.pathOf(unitId),
    assignment: assignmentSubject(place, assignment),
  });
}

/** The units whose sheet this person may open in that month. */
function sheetUnits(planKpis: PlanKpis, actor: Actor, place: Place, month: Period): EntryView['units'] {
  return place.units
    .filter(({ id }) => owedCells(planKpis, place, id, month).some((cell) => maySee(actor, place, id, cell)))
    .map(({ id, name }) => ({ id, name }));
}

const cellKey = ({ kpiId, period }: { readonly kpiId: string; readonly period: string }): string =>
  `${kpiId} ${period}`;

async function groupsOf(
  looking: Looking,
  cells: readonly OwedCell[],
  month: Period,
  isClosed: boolean,
): Promise<EntryView['groups']> {
  const { snapshot, place, unitId, actor, today } = looking;
  const names = await namesIn(snapshot);
  const first = cells.reduce((start, { period }) => (period.start < start ? period.start : start), month.start);
  const kpiIds = cells.map(({ definition }) => definition.id);
  const rows = byCell(await snapshot.tx.readings.ofUnit(kpiIds, unitId, first, month.end), place);
  const files = Map.groupBy(await snapshot.tx.evidence.ofUnit(kpiIds, unitId, first, month.end), cellKey);
  const published = await mapIn(snapshot, place.plan.id);
  const served = published === null ? new Map() : servedBy(published.document);
  const lanes = [
    ...(published?.document.perspectives ?? []),
    { id: '', name: { es: 'Sin objetivo', en: 'Without objective' } },
  ];
  const byLane = new Map<string, EntryRow[]>();
  for (const cell of cells) {
    const key = cellKey({ kpiId: cell.definition.id, period: cell.period.id });
    const evidence = files.get(key) ?? [];
    const written = { approved: null, pending: null, ...rows.get(key), evidence };
    const isReadOnly = isClosed || !mayFill(actor, place, unitId, cell);
    const row = await entryRow({ snapshot, place, unitId, today, names }, cell, written, isReadOnly);
    const lane: string = served.get(cell.definition.id)?.perspectiveId ?? '';
    byLane.set(lane, [...(byLane.get(lane) ?? []), row]);
  }
  for (const row of await computedRows(looking, cells, month, names)) {
    const lane: string = served.get(row.kpiId)?.perspectiveId ?? '';
    byLane.set(lane, [...(byLane.get(lane) ?? []), row]);
  }
  return lanes.flatMap(({ id, name }) => {
    const own = byLane.get(id);
    return own === undefined ? [] : [{ perspectiveId: id, name, rows: own }];
  });
}

/** What follows from values of the sheet, or is compared with them by a rule; only for who may see the unit's figures, since others' values are in it. */
async function computedRows(
  { snapshot, place, unitId, actor, today }: Looking,
  cells: readonly OwedCell[],
  month: Period,
  names: ReadonlyMap<string, string>,
): Promise<readonly EntryRow[]> {
  if (cells.length === 0 || !may(actor, 'seePublished', place, { unitPath: place.pathOf(unitId) })) return [];
  const typed = new Set(cells.map(({ definition }) => definition.id));
  const at = { snapshot, place, unitId, today, names };
  const rules = (await snapshot.tx.kpis.rulesOfPlan(place.plan.id)).map((rule) => [rule.kpiId, ...rule.otherKpiIds]);
  const compared = new Set(rules.filter((named) => named.some((id) => typed.has(id))).flat());
  const rows: EntryRow[] = [];
  for (const cell of computedCells(await kpisIn(snapshot, place.plan.id), place, month)) {
    const row = await computedRow(at, cell, typed, compared.has(cell.definition.id));
    if (row !== null) rows.push(row);
  }
  return rows;
}
