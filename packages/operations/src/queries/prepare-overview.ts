import { defaultPeriod, periodOf } from '@rumbo/domain';
import type { QueryDependencies } from '../dependencies.ts';
import { todayOf } from '../place.ts';
import { placeIfAny, reading } from '../reader.ts';
import { newTrace } from '../read-trace.ts';
import { kpisIn } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { standingOf, type StandingAt } from '../standing.ts';
import { progressOf } from './data-progress.ts';

/** More than these would push out what people look at. */
const MOST_PREPARED = 4_000;

/**
 * Works out what the overview of a plan opens on at its highest unit, so that the first who asks need not wait for it: one
 * KPI at a time, each in a snapshot of its own, with `pause` between them, until that says to stop.
 */
export async function prepareOverview(
  deps: QueryDependencies,
  planId: string,
  pause: () => Promise<'goOn' | 'stop'>,
): Promise<void> {
  const kpiIds = await reading(deps, newTrace(), async (snapshot) => [
    ...(await kpisIn(snapshot, planId)).versions.keys(),
  ]);
  for (const kpiId of kpiIds.slice(0, MOST_PREPARED)) {
    if ((await pause()) === 'stop') return;
    await reading(deps, newTrace(), (snapshot) => prepareKpi(deps, snapshot, planId, kpiId));
  }
}

async function prepareKpi(deps: QueryDependencies, snapshot: Snapshot, planId: string, kpiId: string): Promise<void> {
  const place = await placeIfAny(snapshot, planId);
  if (place === null) return;
  const { plan, calendar, administration } = place;
  const today = todayOf(place, deps.now());
  const period = defaultPeriod(calendar, today, plan.settings.defaultDueDays);
  const at: StandingAt = { snapshot, place, unitId: administration.id, period, today };
  await standingOf(at, kpiId);
  await progressOf(at, kpiId, periodOf(period.end, 'month', calendar));
}
