import { definitionAt, isExpectedIn, parsePeriod, Refusal } from '@rumbo/domain';
import type { KpiDefinition } from '@rumbo/domain';
import type { ReadingRevision } from '@rumbo/store';
import { assignmentSubject } from '../cell.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { HistoryInput } from '../inputs.ts';
import { may, visiblePath } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { topics } from '../topics.ts';
import type { HistoryView } from '../views/index.ts';

/**
 * Every revision of one cell, oldest first: who, when, how. Who may not see unapproved values sees only those that were
 * approved.
 */
export function history(
  deps: QueryDependencies,
  caller: Caller,
  input: HistoryInput,
  trace: ReadTrace,
): Promise<HistoryView> {
  return reading(deps, trace, async (snapshot) => {
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const period = parsePeriod(input.period, place.calendar);
    const { assignmentsByUnit, versions } = await kpisIn(snapshot, input.planId);
    const own = assignmentsByUnit
      .get(input.unitId)
      ?.find((one) => one.kpiId === input.kpiId && isExpectedIn(one, period));
    const assignment = own === undefined ? null : assignmentSubject(place, own);
    const unitPath = visiblePath(place, actor, input.unitId, assignment);
    if (!versions.has(input.kpiId)) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
    snapshot.note(topics.kpi(input.kpiId), topics.entry(input.unitId));
    const seesAll = may(actor, 'seeUnapproved', place, { unitPath, assignment });
    const names = await namesIn(snapshot);
    const cell = { kpiId: input.kpiId, unitId: input.unitId, period: period.id };
    const revisions = await snapshot.tx.readings.history(cell);
    return {
      figure: figureOf(definitionAt(versions.get(input.kpiId) ?? [], period.end)),
      revisions: revisions.filter(({ state }) => seesAll || state === 'approved').map((one) => shown(one, names)),
    };
  });
}

function figureOf(definition: KpiDefinition | null): HistoryView['figure'] {
  if (definition === null) return null;
  const { kind, factor, direction, decimals, unitOfMeasure } = definition;
  return { kind, factor, direction, decimals, unitOfMeasure };
}

function shown(one: ReadingRevision, names: ReadonlyMap<string, string>): HistoryView['revisions'][number] {
  return {
    readingId: one.id,
    revision: one.revision,
    state: one.returnReason === null ? one.state : 'returned',
    content: one.content,
    isEstimated: one.estimated,
    comment: one.comment,
    channel: one.channel,
    by: names.get(one.recordedBy ?? one.enteredBy) ?? '',
    at: one.recordedAt,
    returnReason: one.returnReason,
  };
}
