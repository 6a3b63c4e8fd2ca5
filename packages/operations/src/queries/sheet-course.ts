import { parsePeriod } from '@rumbo/domain';
import type { Period } from '@rumbo/domain';
import type { PeriodClosing, ReadingRevision } from '@rumbo/store';
import { closingOf } from '../cell.ts';
import { mayChange } from '../place.ts';
import { namesIn } from '../reader.ts';
import { reopeningsIn } from '../reopenings.ts';
import type { OwedCell } from '../sheet.ts';
import type { SheetCourse, SheetStep } from '../views/index.ts';
import type { Looking } from './screen-head.ts';

/** How a sheet has come to stand where it stands: sent, approved, given back, corrected, closed and opened again. */
export async function courseOf(
  looking: Looking,
  month: Period,
  cells: readonly OwedCell[],
  closings: readonly PeriodClosing[],
): Promise<SheetCourse> {
  const { snapshot, place, unitId, actor } = looking;
  const names = await namesIn(snapshot);
  const name = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const revisions = await revisionsOf(looking, month, cells);
  const known = revisions.filter(({ supersededSeq }) => supersededSeq === null);
  const closing = closingOf(closings, place, unitId, month);
  const reopening = (await reopeningsIn(snapshot, place)).findLast((one) => closingOf([one], place, unitId, month));
  const closingPath = place.pathOf(closing?.unitId ?? unitId);
  return {
    submitted: lastStep(
      known.filter(({ state }) => state === 'submitted'),
      name,
    ),
    approved: lastStep(
      known.filter(({ state }) => state === 'approved'),
      name,
    ),
    returned: returnedOf(revisions, name),
    corrections: correctionsIn(revisions),
    closing:
      closing === null
        ? null
        : { by: name(closing.closedBy), at: closing.closedAt, unitId: closing.unitId, period: closing.period },
    reopening:
      closing !== null || reopening === undefined
        ? null
        : { by: name(reopening.endedBy), at: reopening.endedAt, reason: reopening.reason },
    mayClose: closing === null && mayChange(actor, 'closePeriod', place, { unitPath: place.pathOf(unitId) }),
    mayReopen: closing !== null && mayChange(actor, 'reopenPeriod', place, { unitPath: closingPath }),
  };
}

/** Every revision ever of the cells on the sheet, oldest first. */
async function revisionsOf({ snapshot, place, unitId }: Looking, month: Period, cells: readonly OwedCell[]) {
  const first = cells.reduce((start, { period }) => (period.start < start ? period.start : start), month.start);
  const kpiIds = [...new Set(cells.map(({ definition }) => definition.id))];
  const owed = new Set(cells.map(({ definition, period }) => `${definition.id} ${period.id}`));
  const all = await snapshot.tx.readings.historyOfUnit(kpiIds, unitId, first, month.end);
  return all.filter((row) => owed.has(`${row.kpiId} ${parsePeriod(row.period, place.calendar).id}`));
}

type Named = (personId: string | null) => string;

function lastStep(rows: readonly ReadingRevision[], name: Named): SheetStep | null {
  const last = rows.reduce<ReadingRevision | null>(
    (latest, row) => (latest === null || row.recordedSeq >= latest.recordedSeq ? row : latest),
    null,
  );
  return last === null ? null : { by: name(last.recordedBy), at: last.recordedAt };
}

const cellOf = ({ kpiId, period }: ReadingRevision) => `${kpiId} ${period}`;

/** What was given back and has not been sent again: who asked for what, and whether it was changed since. */
function returnedOf(revisions: readonly ReadingRevision[], name: Named): SheetCourse['returned'] {
  const rows = [...Map.groupBy(revisions, cellOf).values()].flatMap((cell) => {
    const pending = cell.find(({ supersededSeq, state }) => supersededSeq === null && state === 'draft');
    const back = cell.findLast(({ state, returnReason }) => state !== 'draft' || returnReason !== null);
    if (pending === undefined || back?.returnReason == null) return [];
    return [{ back, pending }];
  });
  const last = lastStep(
    rows.map(({ back }) => back),
    name,
  );
  if (last === null) return null;
  return {
    ...last,
    rows: rows.map(({ back, pending }) => ({
      kpiId: back.kpiId,
      period: back.period,
      reason: back.returnReason ?? '',
      by: name(back.recordedBy),
      before: back.content,
      now: pending.content,
      isFixed: pending.returnReason === null,
    })),
  };
}

/** How often a value took the place of an approved one. */
function correctionsIn(revisions: readonly ReadingRevision[]): number {
  const approved = revisions.filter(({ state }) => state === 'approved');
  return approved.length - new Set(approved.map(cellOf)).size;
}
