import {
  afterSubmit,
  afterWithdraw,
  checkReading,
  comparedKey,
  definitionAt,
  isCorrectionUnexplained,
  parsePeriod,
  Refusal,
  standsFor,
} from '@rumbo/domain';
import type { Actor, KpiDefinition, Period, ReadingProblem, SubjectAssignment } from '@rumbo/domain';
import type { ReadingRow, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { putInForce } from '../approval.ts';
import { assignmentSubject, cellKey, refuseClosed } from '../cell.ts';
import { bulkCommand, changed, type Changed, type CommandContext, type Permission } from '../command.ts';
import { may, visiblePath, visiblePlace, type Place } from '../place.ts';
import { comparedIn, lookOver } from '../compared-readings.ts';
import { checkContext } from '../reading-checks.ts';
import { monthOf, sheetMonth } from '../sheet.ts';
import { topics } from '../topics.ts';
import { commandId, kpiId, periodId, planId, unitId } from './inputs.ts';

const MOST_ROWS = 50_000;
const sheetInput = z.object({ commandId, planId, unitId, period: periodId });
const submission = z.extend(sheetInput, {
  /** The rows to send where others are not ready; absent, every draft of the sheet. */
  only: z.optional(z.array(z.object({ kpiId, period: periodId })).check(z.minLength(1), z.maxLength(MOST_ROWS))),
});

/** What one unit has pending in one month: rows of every frequency that stand on its sheet. */
export interface Sheet {
  readonly place: Place;
  readonly unitPath: readonly string[];
  /** How the actor stands to the unit: as a colleague, or as who reports some of it by name. */
  readonly subjects: readonly SubjectAssignment[];
  /** The rows that the actor may send: of a colleague all, of a central reporter their own. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly reading: ReadingRow;
  readonly definition: KpiDefinition;
}

type SheetInput = z.infer<typeof sheetInput>;

async function loadSheet(tx: WriteTx, input: SheetInput, { actor }: CommandContext): Promise<Sheet> {
  const place = await visiblePlace(tx, actor, input.planId);
  const month = monthOf(place, input.period);
  const assignments = (await tx.kpis.assignmentsOfPlan(input.planId)).filter(({ unitId: at }) => at === input.unitId);
  const ofUnit: SubjectAssignment = { personId: null, unitPath: place.pathOf(input.unitId) };
  const named = assignments.find(({ personId }) => standsFor(actor, personId));
  const own = named === undefined ? null : assignmentSubject(place, named);
  const unitPath = visiblePath(place, actor, input.unitId, own);
  const sheet = { place, unitPath, subjects: own === null ? [ofUnit] : [ofUnit, own] };
  const pending = await pendingIn(tx, place, input.unitId, month);
  const rows = pending.filter(({ reading }) => {
    const reporters = assignments.filter(({ kpiId, personId }) => kpiId === reading.kpiId && personId !== null);
    const subjects = [ofUnit, ...reporters.map((one) => assignmentSubject(place, one))];
    return maySend(actor, sheet, subjects);
  });
  return { ...sheet, rows };
}

async function pendingIn(tx: WriteTx, place: Place, unit: string, month: Period): Promise<readonly SheetRow[]> {
  const versions = Map.groupBy(await tx.kpis.ofPlan(place.plan.id), ({ id }) => id);
  return (await tx.readings.pendingOf([...versions.keys()], [unit])).flatMap((reading) => {
    const period = parsePeriod(reading.period, place.calendar);
    const definition = definitionAt(versions.get(reading.kpiId) ?? [], period.end);
    return definition !== null && sheetMonth(period, place).id === month.id ? [{ reading, definition }] : [];
  });
}

function maySend(actor: Actor, { place, unitPath }: Pick<Sheet, 'place' | 'unitPath'>, subjects: Sheet['subjects']) {
  return subjects.some((assignment) => may(actor, 'submitReadings', place, { unitPath, assignment }));
}

function allowSheet(actor: Actor, sheet: Sheet): Permission {
  return maySend(actor, sheet, sheet.subjects) ? 'granted' : 'forbidden';
}

/**
 * Sends a unit's drafts of a month to its approver. What is impossible blocks; what is implausible needs a comment.
 * Refused as a whole, naming the first row in the way: nothing is sent by halves. Where the plan says that a unit needs
 * no approval, its values count at once.
 */
export const submitReadings = bulkCommand({
  name: 'submitReadings',
  input: submission,
  load: loadSheet,
  allow: allowSheet,
  async run(tx, input, { place, rows }, context) {
    const drafts = rows.filter(({ reading }) => reading.state === 'draft' && isAmong(input.only, reading));
    if (drafts.length === 0) throw new Refusal('conflict', 'nothingToSubmit', {}, 'period');
    refuseClosed(await tx.plans.closings(input.planId), place, drafts);
    const readings = drafts.map(({ reading }) => reading);
    const inForce = new Map((await tx.readings.approvedCells(readings)).map((row) => [cellKey(row), row]));
    const compared = await comparedIn({ ...lookOver(tx, place, context), unitId: input.unitId }, readings);
    for (const { reading, definition } of drafts) {
      await context.breathe();
      refuseUnexplained(reading, definition, inForce.get(cellKey(reading)) ?? null);
      const own = checkReading(definition, reading.content, await checkContext(tx, place, reading, definition));
      refuseProblems(reading, definition, [...own, ...(compared.get(comparedKey(reading)) ?? [])]);
    }
    const needsApproval = !place.plan.settings.approvalNotNeeded.includes(input.unitId);
    const sent = drafts.map(({ reading }) => sentReading(reading, needsApproval, context));
    if (needsApproval)
      await tx.readings.putMany(sent.map((reading, index) => ({ reading, replaces: replacedBy(readings, index) })));
    else await putInForce(tx, place, sent, readings, context.breathe);
    const counted = needsApproval ? [] : sent.map(({ kpiId }) => topics.kpi(kpiId));
    return outcome(input, { submitted: sent.length }, sent, counted);
  },
});

function replacedBy(pending: readonly ReadingRow[], index: number): readonly string[] {
  const row = pending[index];
  return row === undefined ? [] : [row.id];
}

function sentReading(draft: ReadingRow, needsApproval: boolean, { newId, personId }: CommandContext): ReadingRow {
  return {
    ...draft,
    id: newId(),
    state: afterSubmit(draft, { needsApproval }),
    submittedBy: personId,
    returnReason: null,
  };
}

function isAmong(only: z.infer<typeof submission>['only'], { kpiId: id, period }: ReadingRow): boolean {
  return only === undefined || only.some((one) => one.kpiId === id && one.period === period);
}

/** A value in place of an approved one says why, in words of its own. */
function refuseUnexplained(reading: ReadingRow, { id, code }: KpiDefinition, inForce: ReadingRow | null): void {
  if (inForce === null || !isCorrectionUnexplained(reading, inForce)) return;
  throw new Refusal('invalid', 'correctionUnexplained', { kpi: code, period: reading.period }, id);
}

function refuseProblems(reading: ReadingRow, definition: KpiDefinition, problems: readonly ReadingProblem[]): void {
  for (const problem of problems) {
    const params = { ...problem.params, kpi: definition.code, period: reading.period, problem: problem.code };
    if (problem.severity === 'blocking') throw new Refusal('invalid', 'readingImpossible', params, definition.id);
    if (reading.comment === null) throw new Refusal('invalid', 'commentMissing', params, definition.id);
  }
}

/** The submitter takes a sheet back before it is approved; the rows are drafts again. */
export const withdrawReadings = bulkCommand({
  name: 'withdrawReadings',
  input: sheetInput,
  load: loadSheet,
  allow: allowSheet,
  async run(tx, input, { rows }, { newId, personId }) {
    const own = rows.filter(({ reading }) => reading.state === 'submitted' && reading.submittedBy === personId);
    if (own.length === 0) throw new Refusal('conflict', 'nothingToWithdraw', {}, 'period');
    const entries = own.map(({ reading }) => ({
      reading: { ...reading, id: newId(), state: afterWithdraw(reading, personId), submittedBy: null },
      replaces: [reading.id],
    }));
    await tx.readings.putMany(entries);
    return outcome(
      input,
      { withdrawn: entries.length },
      entries.map(({ reading }) => reading),
    );
  },
});

function outcome<Result>(
  { planId: id, unitId: unit }: SheetInput,
  result: Result,
  readings: readonly ReadingRow[],
  more: readonly string[] = [],
) {
  // A sheet is never empty here: each caller refuses one without rows.
  const changes = readings.map((reading) => changed('reading', reading.id, reading)) as [Changed, ...Changed[]];
  return { result, planId: id, topics: [topics.entry(unit), ...more], changes };
}
