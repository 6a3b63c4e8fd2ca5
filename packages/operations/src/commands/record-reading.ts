import { readingContentSchema, Refusal } from '@rumbo/domain';
import type { ReadingContent } from '@rumbo/domain';
import type { ReadingRow, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { assignmentSubject, loadCell, revisionOf, type Cell, type CellInput } from '../cell.ts';
import { changed, command, type CommandContext } from '../command.ts';
import { lookOver, ruleWarnings } from '../compared-readings.ts';
import { permit, todayOf, visiblePlace } from '../place.ts';
import { topics } from '../topics.ts';
import { comment, commandId, kpiId, periodId, planId, unitId } from './inputs.ts';

const cellInput = { commandId, planId, kpiId, unitId, period: periodId, basedOn: z.int().check(z.minimum(0)) };

/**
 * One value for one KPI, unit and period, as a draft. It carries the revision it was typed over. The answer has what rules
 * between KPIs say of it: they ask for a comment before it is sent, and keep nothing from being recorded.
 */
export const recordReading = command({
  name: 'recordReading',
  input: z.object({
    ...cellInput,
    content: readingContentSchema,
    estimated: z._default(z.boolean(), false),
    comment: z._default(comment, null),
    channel: z._default(z.enum(['typed', 'pasted', 'imported', 'api']), 'typed'),
  }),
  load: loadOpenCell,
  allow: (actor, cell) =>
    permit(actor, 'enterReadings', cell.place, {
      unitPath: cell.unitPath,
      assignment: assignmentSubject(cell.place, cell.assignment),
    }),
  async run(tx, input, cell, context) {
    refuseWhereNothingIsTyped(cell, input.content, todayOf(cell.place, context.now));
    await refuseIfOvertaken(tx, cell, input.basedOn);
    const reading = draftReading(cell, input, context);
    await tx.readings.put(reading, cell.pending === null ? [] : [cell.pending.id]);
    const { id: readingId, revision, enteredAt } = reading;
    const [warned] = await ruleWarnings(lookOver(tx, cell.place, context), [[0, reading]]);
    return {
      result: { readingId, revision, enteredAt, warnings: warned?.problems ?? [] },
      planId: cell.place.plan.id,
      topics: [topics.entry(cell.unitId), ...firstPendingTopics(cell)],
      changes: [changed('reading', reading.id, reading, cell.pending)],
    };
  },
});

async function loadOpenCell(tx: WriteTx, input: CellInput, { actor }: CommandContext): Promise<Cell> {
  return loadCell(tx, await visiblePlace(tx, actor, input.planId), actor, input);
}

/** Takes a draft away: the cell is as it was before, empty or approved. */
export const clearReading = command({
  name: 'clearReading',
  input: z.object(cellInput),
  load: loadOpenCell,
  allow: (actor, cell) =>
    permit(actor, 'enterReadings', cell.place, {
      unitPath: cell.unitPath,
      assignment: assignmentSubject(cell.place, cell.assignment),
    }),
  async run(tx, { basedOn }, cell) {
    const pending = refuseWhereNothingIsCleared(cell);
    await refuseIfOvertaken(tx, cell, basedOn);
    await tx.readings.withdraw(pending.id);
    return {
      result: { revision: cell.approved?.revision ?? 0 },
      planId: cell.place.plan.id,
      topics: [topics.entry(cell.unitId), ...firstPendingTopics(cell)],
      changes: [changed('reading', pending.id, null, pending)],
    };
  },
});

/** Whether anything is pending shows in a figure only while nothing has ever been approved. */
function firstPendingTopics(cell: Cell): readonly string[] {
  return cell.approved === null ? [topics.kpi(cell.definition.id)] : [];
}

/** The draft that can be taken away. */
export function refuseWhereNothingIsCleared({ definition, pending }: Cell): ReadingRow {
  if (pending === null) throw new Refusal('conflict', 'nothingToClear', { kpi: definition.code }, 'content');
  if (pending.state === 'submitted')
    throw new Refusal('conflict', 'readingSubmitted', { kpi: definition.code }, 'content');
  return pending;
}

export function refuseWhereNothingIsTyped(cell: Cell, content: ReadingContent, today: string): void {
  const { definition, period } = cell;
  const named = { kpi: definition.code, period: period.id };
  if (definition.kind === 'formula') throw new Refusal('invalid', 'kpiIsComputed', named, 'kpiId');
  if (period.frequency !== definition.frequency)
    throw new Refusal('invalid', 'periodOfOtherFrequency', { ...named, frequency: definition.frequency }, 'period');
  if (period.start > today) throw new Refusal('invalid', 'periodInFuture', named, 'period');
  if (definition.discontinuedAfter !== null && period.start > definition.discontinuedAfter)
    throw new Refusal('invalid', 'kpiDiscontinued', named, 'period');
  if (content.kind !== 'notApplicable' && content.kind !== definition.kind)
    throw new Refusal('invalid', 'contentOfOtherKind', { ...named, expected: definition.kind }, 'content');
  if (cell.isClosed) throw new Refusal('conflict', 'periodClosed', named, 'period');
  if (cell.pending?.state === 'submitted') throw new Refusal('conflict', 'readingSubmitted', named, 'content');
}

/** A value typed over one that another has changed: the refusal carries the other's, so that both can be shown. */
export async function refuseIfOvertaken(tx: WriteTx, cell: Cell, basedOn: number): Promise<void> {
  const current = cell.pending ?? cell.approved;
  if (revisionOf(cell) === basedOn || current === null) return;
  const person = await tx.people.byId(current.enteredBy);
  throw new Refusal(
    'conflict',
    'readingChanged',
    {
      kpi: cell.definition.code,
      revision: current.revision,
      by: person?.name ?? '',
      at: current.enteredAt,
      ...partsOf(current.content),
    },
    'content',
  );
}

function partsOf(content: ReadingContent): Record<string, number | string> {
  if (content.kind === 'value') return { kind: 'value', value: content.value };
  if (content.kind === 'ratio')
    return { kind: 'ratio', numerator: content.numerator, denominator: content.denominator };
  return { kind: 'notApplicable', reason: content.reason };
}

interface Typed {
  readonly content: ReadingContent;
  readonly estimated: boolean;
  readonly comment: string | null;
  readonly channel: ReadingRow['channel'];
}

/** A new draft revision of the cell by the acting person. */
export function draftReading(cell: Cell, typed: Typed, { newId, now, personId }: CommandContext): ReadingRow {
  return {
    id: newId(),
    kpiId: cell.definition.id,
    unitId: cell.unitId,
    period: cell.period.id,
    periodStart: cell.period.start,
    revision: cell.newestRevision + 1,
    state: 'draft',
    content: typed.content,
    estimated: typed.estimated,
    comment: typed.comment,
    channel: typed.channel,
    enteredBy: personId,
    enteredAt: now,
    submittedBy: null,
    approvedBy: null,
    returnReason: null,
  };
}
