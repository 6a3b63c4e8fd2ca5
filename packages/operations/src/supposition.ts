import { parsePeriod } from '@rumbo/domain';
import type { ReadingRow, ReadTx, RollupRow } from '@rumbo/store';
import { cellKey } from './cell.ts';
import type { Place } from './place.ts';
import { workOutCells } from './rollups.ts';
import type { Remembered, Snapshot } from './snapshot.ts';
import { createTopicSet, type TopicSet } from './topic-set.ts';
import { topics } from './topics.ts';

type Readings = ReadTx['readings'];
type Rollups = ReadTx['rollups'];
type Roll = ReadonlyMap<string, RollupRow | null>;

/**
 * The same snapshot as it would be if these submitted rows were approved: their values count as parts, and the roll-ups
 * are worked out from the parts as a write would. Nothing is written. What does not depend on their KPIs is remembered
 * as ever; what does is worked out anew and forgotten with the supposition.
 */
export async function supposeApproved(
  snapshot: Snapshot,
  place: Place,
  rows: readonly ReadingRow[],
  breathe: () => Promise<void>,
): Promise<Snapshot> {
  const approved = rows.map((row) => ({ ...row, state: 'approved' as const }));
  const { tx } = snapshot;
  const withParts: ReadTx = { ...tx, readings: readingsWith(tx.readings, approved) };
  const worked = new Map<string, RollupRow | null>();
  await workOutCells(withParts, place, approved, breathe, (found) => {
    for (const { row } of found.rows) worked.set(cellKey(row), row);
    for (const key of found.empty) worked.set(cellKey(key), null);
  });
  const supposed: ReadTx = { ...withParts, rollups: rollupsWith(tx.rollups, worked, place) };
  const touched = [...new Set(rows.map(({ kpiId }) => topics.kpi(kpiId)))];
  return supposedSnapshot({ snapshot, tx: supposed, touched, kept: new Map() }, createTopicSet());
}

/** The reads of readings that figures are made from. */
function readingsWith(readings: Readings, approved: readonly ReadingRow[]): Readings {
  const cells = new Set(approved.map(cellKey));
  const ids = new Set(approved.map(({ id }) => id));
  return {
    ...readings,
    async approvedParts(kpiIds, unitIds, from, to) {
      const known = await readings.approvedParts(kpiIds, unitIds, from, to);
      const isAsked = ({ kpiId, unitId, periodStart }: ReadingRow) =>
        kpiIds.includes(kpiId) && unitIds.includes(unitId) && from <= periodStart && periodStart <= to;
      const more = approved.filter(isAsked);
      if (more.length === 0) return known;
      return [...known.filter((row) => !cells.has(cellKey(row))), ...more].sort(byKpiPeriodUnit);
    },
    async pendingOf(kpiIds, unitIds) {
      return (await readings.pendingOf(kpiIds, unitIds)).filter(({ id }) => !ids.has(id));
    },
  };
}

/** The order that the store answers in, so that sums run in the same one. */
function byKpiPeriodUnit(a: ReadingRow, b: ReadingRow): number {
  return inOrder(a.kpiId, b.kpiId) || inOrder(a.periodStart, b.periodStart) || inOrder(a.unitId, b.unitId);
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The reads of roll-ups that figures are made from, with those that were worked out in place of the kept ones. */
function rollupsWith(rollups: Rollups, worked: Roll, { calendar }: Place): Rollups {
  const byCell = Map.groupBy(worked, ([key]) => key.slice(0, key.lastIndexOf(' ')));
  const startOf = ({ period }: RollupRow) => parsePeriod(period, calendar).start;
  return {
    ...rollups,
    async series(kpiId, unitId, from, to) {
      const known = await rollups.series(kpiId, unitId, from, to);
      const more = (byCell.get(`${kpiId} ${unitId}`) ?? []).flatMap(([, row]) => row ?? []);
      const isAsked = (row: RollupRow) => from <= startOf(row) && startOf(row) <= to;
      return [...known.filter((row) => !worked.has(cellKey(row))), ...more.filter(isAsked)].sort((a, b) =>
        inOrder(startOf(a), startOf(b)),
      );
    },
  };
}

interface Supposition {
  readonly snapshot: Snapshot;
  readonly tx: ReadTx;
  /** What the rows would change: nothing that was made from it is taken from memory. */
  readonly touched: readonly string[];
  readonly kept: Map<string, Remembered>;
}

function supposedSnapshot(supposition: Supposition, noted: TopicSet): Snapshot {
  const { snapshot, tx, touched, kept } = supposition;
  const recall = (key: string): Remembered | null => {
    const known = kept.get(key) ?? snapshot.recall(key);
    if (known === null || (!kept.has(key) && touched.some((topic) => known.topics.has(topic)))) return null;
    noted.join(known.topics);
    return known;
  };
  return {
    tx,
    now: snapshot.now,
    recall,
    note: (...more) => {
      for (const topic of more) noted.add(topic);
      snapshot.note(...more);
    },
    async remember<T>(key: string, work: (inner: Snapshot) => Promise<T>): Promise<T> {
      const known = recall(key);
      // Kept under this key by the same `work`, whose type is T.
      if (known !== null) return known.value as T;
      const inner = createTopicSet();
      const value = await work(supposedSnapshot(supposition, inner));
      const read = new Set(inner);
      noted.join(read);
      kept.set(key, { value, topics: read });
      return value;
    },
  };
}
