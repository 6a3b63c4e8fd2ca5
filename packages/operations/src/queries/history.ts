import { isExpectedIn, Refusal } from '@rumbo/domain';
import { assignmentSubject } from '../cell.ts';
import type { Caller, Dependencies } from '../dependencies.ts';
import type { HistoryInput } from '../inputs.ts';
import type { Memo } from '../memo.ts';
import { may, permit } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, peopleIn, placeIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { parsePeriod } from '@rumbo/domain';
import type { HistoryView } from './views.ts';

/**
 * Every revision of one cell, oldest first: who, when, how. Who may not see unapproved values sees only those that were
 * approved.
 */
export function history(
  deps: Dependencies & { readonly memo: Memo },
  caller: Caller,
  input: HistoryInput,
  trace: ReadTrace,
): Promise<HistoryView> {
  return reading(deps, trace, async (snapshot) => {
    const actor = await actorIn(snapshot, caller);
    const place = await placeIn(snapshot, input.planId);
    const unitPath = place.pathOf(input.unitId);
    if (permit(actor, 'seePublished', place, { unitPath }) !== 'granted')
      throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
    const period = parsePeriod(input.period, place.calendar);
    const { assignmentsByUnit, versions } = await kpisIn(snapshot, input.planId);
    if (!versions.has(input.kpiId)) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
    const assignment =
      assignmentsByUnit.get(input.unitId)?.find((one) => one.kpiId === input.kpiId && isExpectedIn(one, period)) ??
      null;
    const seesAll = may(actor, 'seeUnapproved', place, {
      unitPath,
      assignment: assignment === null ? null : assignmentSubject(place, assignment),
    });
    const people = await peopleIn(snapshot);
    const revisions = await snapshot.tx.readings.history({
      kpiId: input.kpiId,
      unitId: input.unitId,
      period: period.id,
    });
    return {
      revisions: revisions
        .filter(({ state }) => seesAll || state === 'approved')
        .map((one) => ({
          readingId: one.id,
          revision: one.revision,
          state: one.returnReason === null ? one.state : ('returned' as const),
          content: one.content,
          isEstimated: one.estimated,
          comment: one.comment,
          channel: one.channel,
          by: people.get(one.recordedBy ?? one.enteredBy)?.name ?? '',
          at: one.recordedAt,
          returnReason: one.returnReason,
        })),
    };
  });
}
