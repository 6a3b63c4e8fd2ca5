import { defaultPeriod, EMPTY_MAP, evaluateGroup, Refusal } from '@rumbo/domain';
import type { Period } from '@rumbo/domain';
import type { ReadingRow } from '@rumbo/store';
import { makersOf } from '../approval.ts';
import { breather } from '../breather.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { ApprovalEffectInput } from '../inputs.ts';
import { may, mayChange, seesUnit, todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, mapIn, reading, visiblePlaceIn } from '../reader.ts';
import { kpisIn, monthOf } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { standingOf, type KpiStanding, type StandingAt } from '../standing.ts';
import { supposeApproved } from '../supposition.ts';
import { topics } from '../topics.ts';
import type { ApprovalEffectView, KpiEffect, ObjectiveEffect, PlaceEffect } from '../views/index.ts';
import { standingObjectives, type StandingObjective } from './map-view.ts';

/**
 * What approving rows of a sheet would change: figures, statuses and scores before and after, at the unit and at the
 * highest unit that the caller sees, in the month of the sheet and in the one shown now. Worked out by what evaluates
 * every screen, over the readings as they would be.
 */
export function approvalEffect(
  deps: QueryDependencies,
  caller: Caller,
  input: ApprovalEffectInput,
  trace: ReadTrace,
): Promise<ApprovalEffectView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const unitPath = place.pathOf(input.unitId);
    if (!may(actor, 'seeUnapproved', place, { unitPath })) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
    const today = todayOf(place, deps.now());
    trace.day = today;
    snapshot.note(topics.day(input.planId), topics.entry(input.unitId));
    const month = monthOf(place, input.period);
    const waiting = (await submittedIn(snapshot, place, input.unitId, month)).filter((row) =>
      mayChange(actor, 'approveReadings', place, { unitPath, madeBy: makersOf(row) }),
    );
    const rows = waiting.filter(({ id }) => isChosen(input, id));
    const supposed = await supposeApproved(snapshot, place, rows, breather());
    const newest = defaultPeriod(place.calendar, today, place.plan.settings.defaultDueDays);
    const periods = [month, newest].filter(({ id }, index) => index === 0 || id !== month.id);
    // From the unit up: the last that the approver may see is the widest view that they have.
    const highest = unitPath.findLast((id) => seesUnit(actor, place, place.pathOf(id))) ?? input.unitId;
    const places: PlaceEffect[] = [];
    for (const period of periods)
      for (const unitId of new Set([input.unitId, highest]))
        places.push(await effectAt({ snapshot, place, unitId, period, today }, supposed, rows));
    return { planId: input.planId, seq: snapshot.tx.asOf, rows: rows.length, places };
  });
}

const isChosen = ({ only, without }: ApprovalEffectInput, id: string): boolean =>
  only === undefined ? !(without ?? []).includes(id) : only.includes(id);

async function submittedIn(
  snapshot: Snapshot,
  place: Place,
  unitId: string,
  month: Period,
): Promise<readonly ReadingRow[]> {
  const { versions } = await kpisIn(snapshot, place.plan.id);
  const rows = await snapshot.tx.readings.submitted([...versions.keys()], [unitId]);
  return rows.filter((row) => monthOf(place, row.period).id === month.id);
}

async function effectAt(at: StandingAt, supposed: Snapshot, rows: readonly ReadingRow[]): Promise<PlaceEffect> {
  const { snapshot, place, unitId, period } = at;
  const published = await mapIn(snapshot, place.plan.id);
  const map = published ?? { number: 0, document: EMPTY_MAP };
  const before = await standingObjectives(at, map);
  const after = await standingObjectives({ ...at, snapshot: supposed }, map);
  const kpis: KpiEffect[] = [];
  for (const kpiId of await reachedBy(snapshot, place, rows)) {
    const effect = kpiEffect(await standingOf(at, kpiId), await standingOf({ ...at, snapshot: supposed }, kpiId));
    if (effect !== null) kpis.push(effect);
  }
  return {
    unitId,
    unitName: place.units.find(({ id }) => id === unitId)?.name ?? {},
    period: period.id,
    kpis: kpis.sort((a, b) => Number(isOfStatus(b)) - Number(isOfStatus(a)) || (a.code < b.code ? -1 : 1)),
    objectives: before.flatMap((one, index) => objectiveEffect(one, after[index]) ?? []),
    planScore: { before: scoreOf(before), after: scoreOf(after) },
  };
}

const scoreOf = (objectives: readonly StandingObjective[]): number | null =>
  evaluateGroup(objectives.map(({ asChild }) => asChild)).score;

const isOfStatus = ({ before, after }: KpiEffect): boolean => before.status !== after.status;

/** The KPIs of the rows, and every formula: those that use none of them are as they were, and remembered. */
async function reachedBy(snapshot: Snapshot, place: Place, rows: readonly ReadingRow[]): Promise<ReadonlySet<string>> {
  const { versions } = await kpisIn(snapshot, place.plan.id);
  const formulas = [...versions].filter(([, all]) => all.some(({ kind }) => kind === 'formula'));
  return new Set([...rows.map(({ kpiId }) => kpiId), ...formulas.map(([id]) => id)]);
}

/** Null where nothing of it changes. */
function kpiEffect(before: KpiStanding | null, after: KpiStanding | null): KpiEffect | null {
  if (before === null || after === null) return null;
  const { id, code, name, unitOfMeasure, decimals } = after.definition;
  const change = { before: sideOf(before), after: sideOf(after) };
  return isSame(change.before, change.after) ? null : { kpiId: id, code, name, unitOfMeasure, decimals, ...change };
}

function sideOf({ evaluation }: KpiStanding): KpiEffect['before'] {
  const { status, reason, score, period, figure } = evaluation;
  return {
    status,
    reason,
    score,
    period,
    value: figure?.value ?? null,
    parts: figure === null ? null : { got: figure.got, expected: figure.expected },
  };
}

function isSame(a: KpiEffect['before'], b: KpiEffect['before']): boolean {
  return (
    a.status === b.status &&
    a.reason === b.reason &&
    a.score === b.score &&
    a.value === b.value &&
    a.period === b.period &&
    a.parts?.got === b.parts?.got &&
    a.parts?.expected === b.parts?.expected
  );
}

function objectiveEffect(before: StandingObjective, after: StandingObjective | undefined): ObjectiveEffect | null {
  if (after === undefined) return null;
  const [old, next] = [before.evaluation, after.evaluation];
  if (old.status === next.status && old.score === next.score && old.isDataMissing === next.isDataMissing) return null;
  const { id, code, title } = before.objective;
  return {
    objectiveId: id,
    code,
    title,
    before: { status: old.status, score: old.score, isDataMissing: old.isDataMissing },
    after: { status: next.status, score: next.score, isDataMissing: next.isDataMissing },
  };
}
