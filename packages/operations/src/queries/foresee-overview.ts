import type { WriteTx } from '@rumbo/store';
import type { QueryDependencies } from '../dependencies.ts';
import { createForesight, type Foresight } from '../foresight.ts';
import type { Entry } from '../memo.ts';
import { mapIn } from '../reader.ts';
import { rollupsKey } from '../rollups-at.ts';
import { createSnapshot } from '../snapshot.ts';
import { standingKey, standingOf, type StandingAt } from '../standing.ts';
import { createTopicSet } from '../topic-set.ts';
import { seriesWith, type WrittenRollups } from '../written-rollups.ts';
import { dataProgress } from './data-progress.ts';
import { standingObjectives } from './map-view.ts';
import { openingOf } from './prepare-overview.ts';

/** What a write has done, before it is committed. */
export interface Done {
  readonly tx: WriteTx;
  readonly planId: string;
  readonly topics: readonly string[];
  readonly rollups: WrittenRollups;
}

/**
 * What the overview of a plan will open on once a write is committed, worked out in it: nobody waits for hundreds of KPIs
 * because somebody has approved a sheet. Only where that overview is remembered now; else nobody looks.
 */
export async function foreseeOverview(
  { memo, feed, now }: Pick<QueryDependencies, 'memo' | 'feed' | 'now'>,
  { tx, planId, topics, rollups }: Done,
): Promise<ReadonlyMap<string, Entry>> {
  // Without the commit before this one nothing that is remembered could be told to hold.
  await feed.catchUp();
  const foresight = createForesight(memo, tx.seq, topics);
  const snapshot = createSnapshot(tx, foresight, createTopicSet(), now());
  const at = await openingOf(snapshot, planId, now());
  if (at === null || !isRemembered(foresight, at, rollups)) return new Map();
  for (const [kpiId, ofKpi] of rollups) keepSeries(foresight, at, kpiId, ofKpi);
  const map = await mapIn(snapshot, planId);
  if (map !== null) await standingObjectives(at, map);
  for (const kpiId of at.place.plan.headlineKpiIds) await standingOf(at, kpiId);
  await dataProgress(at);
  return foresight.entries;
}

function isRemembered({ before }: Foresight, at: StandingAt, rollups: WrittenRollups): boolean {
  return [...rollups.keys()].some((kpiId) => before(standingKey(at, kpiId)) !== null);
}

/** The roll-ups of a KPI as the write leaves them, from those that are remembered: they need not be read again. */
function keepSeries(foresight: Foresight, at: StandingAt, kpiId: string, ofKpi: OfKpi): void {
  const key = rollupsKey(kpiId, at.unitId);
  const [known, written] = [foresight.before(key), ofKpi.get(at.unitId)];
  if (known === null || written === undefined) return;
  // Kept under this key by `rollupsAt`, whose type it is.
  const value = seriesWith(known.value as Series, written);
  if (value !== null) foresight.keep(key, { value, topics: known.topics, seq: at.snapshot.tx.seq });
}

type OfKpi = WrittenRollups extends ReadonlyMap<string, infer One> ? One : never;
type Series = Parameters<typeof seriesWith>[0];
