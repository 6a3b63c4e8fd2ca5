import type { RollupRow } from '@rumbo/store';
import type { Place } from './place.ts';
import type { Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';
import { FIRST_DAY, LAST_DAY } from './all-time.ts';

/** Under which the roll-ups of a KPI at a unit are remembered. */
export const rollupsKey = (kpiId: string, unitId: string): string => `rollups ${kpiId} ${unitId}`;

/** Every roll-up of a KPI at a unit, by period. Remembered until anything that it follows from changes. */
export function rollupsAt(
  snapshot: Pick<Snapshot, 'remember'>,
  { plan, administration }: Pick<Place, 'plan' | 'administration'>,
  kpiId: string,
  unitId: string,
): Promise<readonly RollupRow[]> {
  return snapshot.remember(rollupsKey(kpiId, unitId), async (inner) => {
    inner.note(topics.plan(plan.id), topics.units(administration.id), topics.kpi(kpiId));
    return inner.tx.rollups.series(kpiId, unitId, FIRST_DAY, LAST_DAY);
  });
}
