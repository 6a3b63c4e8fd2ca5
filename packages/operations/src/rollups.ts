import { combineRollups, definitionAt, isExpectedIn, isSumOverUnits, parsePeriod, partRollup, targetAt } from '@rumbo/domain';
import type { Assignment, Baseline, KpiDefinition, Period, Rollup, Target, Unit } from '@rumbo/domain';
import type { CellKey, ReadingRow, RollupRow, WriteTx } from '@rumbo/store';
import type { Place } from './place.ts';

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';
const neverBreathe = async () => {};

/** Everything about one KPI that its roll-ups follow from, besides its readings. */
interface KpiSource {
  readonly kpiId: string;
  readonly versions: readonly KpiDefinition[];
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
  /** Parts' targets are spread by the months of earlier years. */
  readonly isSeasonal: boolean;
}

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
  for (const [kpiId, ofKpi] of Map.groupBy(cells, (cell) => cell.kpiId)) {
    const source = await loadSource(tx, kpiId);
    if (source.isSeasonal) {
      // A value of one year moves the shares of every later one.
      await refreshRollupsOfKpi(tx, place, kpiId, breathe);
      continue;
    }
    const touched = new Map<string, Set<string>>();
    for (const { period, unitId } of ofKpi) {
      const units = touched.get(period) ?? new Set<string>();
      for (const id of place.pathOf(unitId)) units.add(id);
      touched.set(period, units);
    }
    await rewrite(tx, place, source, touched, breathe);
  }
}

/** Rewrites every roll-up of a KPI: its definition, an assignment or a part's target has changed. */
export async function refreshRollupsOfKpi(tx: WriteTx, place: Place, kpiId: string, breathe = neverBreathe): Promise<void> {
  const source = await loadSource(tx, kpiId);
  const unitIds = place.units.map(({ id }) => id);
  const kept = await tx.rollups.ofUnits(kpiId, unitIds, FIRST_DAY, LAST_DAY);
  const readings = await tx.readings.approvedParts([kpiId], unitIds, FIRST_DAY, LAST_DAY);
  const periods = new Set([...kept, ...readings].map(({ period }) => period));
  const everywhere = new Set(unitIds);
  await rewrite(tx, place, source, new Map([...periods].map((period) => [period, everywhere])), breathe);
}

async function loadSource(tx: WriteTx, kpiId: string): Promise<KpiSource> {
  const versions = await tx.kpis.versions(kpiId);
  return {
    kpiId,
    versions,
    isSeasonal: versions.some((version) => version.spread === 'seasonal' && isSumOverUnits(version)),
    assignments: Map.groupBy(await tx.kpis.assignmentsOf(kpiId), ({ unitId }) => unitId),
    targets: await tx.targets.ofKpi(kpiId),
    baselines: await tx.targets.baselinesOf(kpiId),
  };
}

async function rewrite(
  tx: WriteTx,
  place: Place,
  source: KpiSource,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  breathe: () => Promise<void>,
): Promise<void> {
  const periods = [...touched.keys()].map((id) => parsePeriod(id, place.calendar)).sort((a, b) => (a.start < b.start ? -1 : 1));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return;
  const parts = await tx.readings.approvedParts([source.kpiId], [...source.assignments.keys()], first.start, last.start);
  const byPeriod = Map.groupBy(parts, ({ period }) => period);
  const history = source.isSeasonal ? Map.groupBy(parts, ({ unitId }) => unitId) : new Map<string, ReadingRow[]>();
  const puts: { row: RollupRow; periodStart: string }[] = [];
  const removed: CellKey[] = [];
  for (const period of periods) {
    await breathe();
    const rows = rowsOf({ place, source, period, history }, byPeriod.get(period.id) ?? []);
    for (const unitId of touched.get(period.id) ?? []) {
      const rollup = rows.get(unitId);
      const key = { kpiId: source.kpiId, unitId, period: period.id };
      if (rollup !== undefined && rollup.got + rollup.notApplicable > 0) puts.push({ row: { ...rollup, ...key }, periodStart: period.start });
      else removed.push(key);
    }
  }
  await tx.rollups.remove(removed);
  await tx.rollups.putMany(puts);
}

interface PeriodOfKpi {
  readonly place: Place;
  readonly source: KpiSource;
  readonly period: Period;
  /** For seasonal spreads: each part's own readings. */
  readonly history: ReadonlyMap<string, readonly ReadingRow[]>;
}

/** The roll-up of every unit in one base period, leaves first, by the unit tree of that period. */
function rowsOf(at: PeriodOfKpi, parts: readonly ReadingRow[]): ReadonlyMap<string, Rollup> {
  const { place, source, period } = at;
  const definition = definitionAt(source.versions, period.end);
  const rows = new Map<string, Rollup>();
  if (definition === null || definition.kind === 'formula') return rows;
  const contents = new Map(parts.map((part) => [part.unitId, part]));
  const existing = place.units.filter(({ from, to }) => from <= period.end && (to === null || to >= period.start));
  const children = Map.groupBy(existing, ({ parentId }) => parentId);
  const isAlone = definition.kind === 'value' && definition.overUnits === 'none';
  const visit = (unit: Unit): Rollup => {
    const below = (children.get(unit.id) ?? []).map(visit);
    const own = ownRollup(at, definition, unit.id, contents.get(unit.id) ?? null);
    const rollup = combineRollups(period.id, isAlone ? [own] : [own, ...below]);
    rows.set(unit.id, rollup);
    return rollup;
  };
  for (const root of children.get(null) ?? []) visit(root);
  return rows;
}

function ownRollup(at: PeriodOfKpi, definition: KpiDefinition, unitId: string, reading: ReadingRow | null): Rollup {
  const { source, period } = at;
  const assignments = source.assignments.get(unitId) ?? [];
  const isExpected = assignments.some((one) => isExpectedIn(one, period, definition.discontinuedAfter));
  const target = isExpected && isSumOverUnits(definition) ? ownTarget(at, definition, unitId) : null;
  return partRollup(period.id, reading?.content ?? null, target, isExpected);
}

/** A part's own target in a base period, for the sum of targets that a partial sum is held against. */
function ownTarget({ place, source, period, history }: PeriodOfKpi, definition: KpiDefinition, unitId: string): number | null {
  const targets = source.targets.filter((target) => target.unitId === unitId);
  if (targets.length === 0) return null;
  const point = targetAt(period, {
    definition,
    targets,
    baseline: source.baselines.find((one) => one.unitId === unitId) ?? null,
    history: (history.get(unitId) ?? []).flatMap(({ period: id, content }) => (content.kind === 'value' ? [{ period: id, value: content.value }] : [])),
    calendar: place.calendar,
  });
  return point?.value.kind === 'figure' ? point.value.value : null;
}
