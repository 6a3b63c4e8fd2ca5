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

/** What the overview of a plan opens on: its highest unit, in the newest period that is due; null for no plan. */
export async function openingOf(snapshot: Snapshot, planId: string, now: string): Promise<StandingAt | null> {
  const place = await placeIfAny(snapshot, planId);
  if (place === null) return null;
  const { plan, calendar, administration } = place;
  const today = todayOf(place, now);
  const period = defaultPeriod(calendar, today, plan.settings.defaultDueDays);
  return { snapshot, place, unitId: administration.id, period, today };
}

async function prepareKpi(deps: QueryDependencies, snapshot: Snapshot, planId: string, kpiId: string): Promise<void> {
  const at = await openingOf(snapshot, planId, deps.now());
  if (at === null) return;
  await standingOf(at, kpiId);
  await progressOf(at, kpiId, periodOf(at.period.end, 'month', at.place.calendar));
}
