import type { CellKey, WriteTx } from '@rumbo/store';
import { FIRST_DAY, LAST_DAY } from './all-time.ts';
import type { Place } from './place.ts';
import {
  loadSources,
  partsOf,
  workOut,
  workOutFrom,
  type RollupReads,
  type Touched,
  type ToWorkOut,
  type WorkedOut,
} from './rollup-rows.ts';

const neverBreathe = async () => {};

/** So many KPIs at once that what they are made from is read in few queries and still fits into memory. */
const KPIS_AT_ONCE = 50;

/**
 * Rewrites the roll-ups that follow from these cells: of each unit and of everything above it, leaves first, from the
 * parts' approved readings and never by adding deltas. Each distinct (KPI, period) is worked out once.
 */
export async function refreshRollups(
  tx: WriteTx,
  place: Place,
  cells: readonly CellKey[],
  breathe: () => Promise<void> = neverBreathe,
): Promise<void> {
  await workOutCells(tx, place, cells, breathe, (worked) => keep(tx, worked));
}

/** The roll-ups that follow from these cells, some KPIs at a time. */
export async function workOutCells(
  tx: RollupReads,
  place: Place,
  cells: readonly CellKey[],
  breathe: () => Promise<void>,
  take: (worked: WorkedOut) => void | Promise<void>,
): Promise<void> {
  const byKpi = Map.groupBy(cells, ({ kpiId }) => kpiId);
  const kpiIds = [...byKpi.keys()];
  for (let at = 0; at < kpiIds.length; at += KPIS_AT_ONCE) {
    const some: ToWorkOut[] = [];
    for (const source of await loadSources(tx, kpiIds.slice(at, at + KPIS_AT_ONCE))) {
      // With a seasonal spread a value of one year moves the shares of every later one.
      const touched = source.isSeasonal
        ? await everything(tx, place, source.kpiId)
        : touchedBy(byKpi.get(source.kpiId) ?? [], place);
      some.push({ source, touched });
    }
    await take(await workOutSome(tx, place, some, breathe));
  }
}

async function workOutSome(
  tx: RollupReads,
  place: Place,
  some: readonly ToWorkOut[],
  breathe: () => Promise<void>,
): Promise<WorkedOut> {
  const ordinary = some.filter(({ source }) => !source.isSeasonal);
  const parts = Map.groupBy(await partsOf(tx, place, ordinary), ({ kpiId }) => kpiId);
  const worked: WorkedOut[] = [];
  for (const { source, touched } of some)
    worked.push(
      source.isSeasonal
        ? await workOut(tx, place, source, touched, breathe)
        : await workOutFrom(place, source, touched, parts.get(source.kpiId) ?? [], breathe),
    );
  return { rows: worked.flatMap(({ rows }) => rows), empty: worked.flatMap(({ empty }) => empty) };
}

/** Rewrites every roll-up of a KPI: its definition, an assignment or a part's target has changed. */
export async function refreshRollupsOfKpi(
  tx: WriteTx,
  place: Place,
  kpiId: string,
  breathe = neverBreathe,
): Promise<void> {
  await keep(tx, await workOutKpi(tx, place, kpiId, breathe));
}

/** Every roll-up of a KPI as it should be. */
export async function workOutKpi(
  tx: RollupReads,
  place: Place,
  kpiId: string,
  breathe = neverBreathe,
): Promise<WorkedOut> {
  const touched = await everything(tx, place, kpiId);
  const sources = await loadSources(tx, [kpiId]);
  return workOutSome(
    tx,
    place,
    sources.map((source) => ({ source, touched })),
    breathe,
  );
}

function touchedBy(cells: readonly CellKey[], place: Place): Touched {
  const touched = new Map<string, Set<string>>();
  for (const { period, unitId } of cells) {
    const units = touched.get(period) ?? new Set<string>();
    for (const id of place.pathOf(unitId)) units.add(id);
    touched.set(period, units);
  }
  return touched;
}

/** Every unit in every period that has a reading or a roll-up. */
async function everything(tx: RollupReads, place: Place, kpiId: string): Promise<Touched> {
  const unitIds = place.units.map(({ id }) => id);
  const kept = await tx.rollups.ofUnits(kpiId, unitIds, FIRST_DAY, LAST_DAY);
  const readings = await tx.readings.approvedParts([kpiId], unitIds, FIRST_DAY, LAST_DAY);
  const everywhere = new Set(unitIds);
  return new Map([...kept, ...readings].map(({ period }) => [period, everywhere]));
}

async function keep(tx: WriteTx, { rows, empty }: WorkedOut): Promise<void> {
  await tx.rollups.remove(empty);
  await tx.rollups.putMany(rows);
}
