import type { ReportedPart } from '@rumbo/store';
import type { Snapshot } from './snapshot.ts';
import type { KpiStanding } from './standing.ts';
import { topics } from './topics.ts';

/** Whether any value that a figure is made of was marked as estimated. */
export async function hasEstimate(
  snapshot: Pick<Snapshot, 'remember'>,
  { definition, shown, partIds }: KpiStanding,
): Promise<boolean> {
  if (shown === null || definition.kind === 'formula') return false;
  const reported = await reportedIn(snapshot, definition.id, shown.start);
  return reported.some(({ unitId, isEstimated }) => isEstimated && partIds.has(unitId));
}

/** Who has an approved value of a KPI in the periods that start on a day. Remembered until a value of it changes. */
export function reportedIn(
  snapshot: Pick<Snapshot, 'remember'>,
  kpiId: string,
  start: string,
): Promise<readonly ReportedPart[]> {
  return snapshot.remember(`reported ${kpiId} ${start}`, async (inner) => {
    inner.note(topics.kpi(kpiId));
    return inner.tx.readings.reportedParts(kpiId, start);
  });
}
