import { checkReading, comparedKey, definitionAt, dueDay, parsePeriod } from '@rumbo/domain';
import type { Actor, ReadingProblem } from '@rumbo/domain';
import type { ReadingRow } from '@rumbo/store';
import { makersOf } from '../approval.ts';
import { comparedIn } from '../compared-readings.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { may, mayChange, todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, nameOf, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import { kpisIn, monthOf, type PlanKpis } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import { mayJudge, sentDraftIn } from './draft.ts';
import { entryRow, type RowPlace } from './entry-rows.ts';
import type { ApprovalsView } from '../views/index.ts';

type Submission = ApprovalsView['submissions'][number];

/** What waits to be approved in this person's scope, oldest first: a sheet is a unit and a month. */
export function approvals(
  deps: QueryDependencies,
  caller: Caller,
  input: PlanInput,
  trace: ReadTrace,
): Promise<ApprovalsView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const today = todayOf(place, deps.now());
    trace.day = today;
    const units = place.units.filter(({ id }) => may(actor, 'seeUnapproved', place, { unitPath: place.pathOf(id) }));
    snapshot.note(topics.day(input.planId), ...units.map(({ id }) => topics.entry(id)));
    const planKpis = await kpisIn(snapshot, input.planId);
    const rows = await snapshot.tx.readings.submitted(
      [...planKpis.versions.keys()],
      units.map(({ id }) => id),
    );
    const sheets = Map.groupBy(rows, (row) => `${monthOf(place, row.period).start} ${row.unitId}`);
    const submissions: Submission[] = [];
    for (const sheet of sheets.values())
      submissions.push(await submissionOf(snapshot, actor, place, today, planKpis, sheet));
    return {
      planId: input.planId,
      isIllustrative: place.plan.settings.illustrative,
      seq: snapshot.tx.asOf,
      map: await waitingMap(snapshot, actor, place),
      submissions,
    };
  });
}

/** The draft of the map, for who may publish it or give it back. */
async function waitingMap(snapshot: Snapshot, actor: Actor, place: Place): Promise<ApprovalsView['map']> {
  const sent = await sentDraftIn(snapshot, place.plan.id);
  if (sent === null || !mayJudge(actor, place, sent)) return null;
  const { number, note, sentBy, sentAt } = sent;
  return { number, note, sentByName: nameOf(await namesIn(snapshot), sentBy), sentAt };
}

async function submissionOf(
  snapshot: Snapshot,
  actor: Actor,
  place: Place,
  today: string,
  planKpis: PlanKpis,
  sheet: readonly ReadingRow[],
): Promise<Submission> {
  const [first] = sheet;
  // Groups are made of the rows that are in them.
  if (first === undefined) throw new Error('a submission without rows');
  const names = await namesIn(snapshot);
  const month = monthOf(place, first.period);
  const at: RowPlace = { snapshot, place, unitId: first.unitId, today, names };
  const compared = await comparedIn({ ...at, actor }, sheet);
  const rows: Submission['rows'][number][] = [];
  for (const row of sheet) {
    const shown = await approvalRow(at, actor, planKpis, row, compared.get(comparedKey(row)) ?? []);
    if (shown !== null) rows.push(shown);
  }
  return {
    unitId: first.unitId,
    unitName: place.units.find(({ id }) => id === first.unitId)?.name ?? {},
    period: month.id,
    dueDay: dueDay(month, place.plan.settings.defaultDueDays, place.calendar),
    submittedBy: names.get(first.submittedBy ?? first.enteredBy) ?? '',
    submittedAt: await submittedAt(snapshot, first),
    rows: rows.sort((a, b) => Number(b.needsEyes) - Number(a.needsEyes) || (a.code < b.code ? -1 : 1)),
  };
}

async function approvalRow(
  at: RowPlace,
  actor: Actor,
  { versions, assignmentsByUnit }: PlanKpis,
  row: ReadingRow,
  compared: readonly ReadingProblem[],
): Promise<Submission['rows'][number] | null> {
  const { place } = at;
  const period = parsePeriod(row.period, place.calendar);
  const definition = definitionAt(versions.get(row.kpiId) ?? [], period.end);
  const assignment = assignmentsByUnit.get(row.unitId)?.find(({ kpiId }) => kpiId === row.kpiId);
  if (definition === null || assignment === undefined) return null;
  const approved = await at.snapshot.tx.readings.approved({ kpiId: row.kpiId, unitId: row.unitId, period: row.period });
  const files = await at.snapshot.tx.evidence.ofUnit([row.kpiId], row.unitId, period.start, period.start);
  const evidence = files.filter((file) => file.period === row.period);
  const shown = await entryRow(at, { definition, period }, { approved, pending: row, evidence }, true);
  const last = shown.earlier.at(-1)?.value ?? null;
  const { expectedRange, steady } = shown;
  const problems = [...checkReading(definition, row.content, { expectedRange, last, steady }), ...compared];
  return {
    ...shown,
    readingId: row.id,
    revision: row.revision,
    problems,
    // A correction, an estimate, something unlikely, a file or a remark: an approver should look before approving.
    needsEyes:
      problems.length > 0 ||
      approved !== null ||
      evidence.length > 0 ||
      row.estimated ||
      row.content.kind === 'notApplicable' ||
      row.comment !== null,
    mayApprove: mayChange(actor, 'approveReadings', place, {
      unitPath: place.pathOf(row.unitId),
      madeBy: makersOf(row),
    }),
  };
}

async function submittedAt(snapshot: Snapshot, row: ReadingRow): Promise<string> {
  const revisions = await snapshot.tx.readings.history({ kpiId: row.kpiId, unitId: row.unitId, period: row.period });
  return revisions.find(({ id }) => id === row.id)?.recordedAt ?? row.enteredAt;
}
