import {
  combineRollups,
  definitionAt,
  isExpectedIn,
  isSumOverUnits,
  parsePeriod,
  partRollup,
  targetAt,
} from '@rumbo/domain';
import type { Assignment, Baseline, KpiDefinition, Period, Rollup, Target, Unit } from '@rumbo/domain';
import type { CellKey, ReadingRow, ReadTx, RollupRow } from '@rumbo/store';
import type { Place } from './place.ts';

/** Everything about one KPI that its roll-ups follow from, besides its readings. */
export interface RollupSource {
  readonly kpiId: string;
  readonly versions: readonly KpiDefinition[];
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
  /** Parts' targets are spread by the months of earlier years. */
  readonly isSeasonal: boolean;
}

export type RollupReads = Pick<ReadTx, 'kpis' | 'targets' | 'readings' | 'rollups'>;

export async function loadSource(tx: RollupReads, kpiId: string): Promise<RollupSource> {
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

/** What should be kept: rows, and keys of which nothing should be. */
export interface WorkedOut {
  readonly rows: readonly { readonly row: RollupRow; readonly periodStart: string }[];
  readonly empty: readonly CellKey[];
}

/** Units to work out, by period. */
export type Touched = ReadonlyMap<string, ReadonlySet<string>>;

/** The roll-ups of a KPI in these periods and units, from the approved readings of its parts. */
export async function workOut(
  tx: RollupReads,
  place: Place,
  source: RollupSource,
  touched: Touched,
  breathe: () => Promise<void>,
): Promise<WorkedOut> {
  const periods = [...touched.keys()]
    .map((id) => parsePeriod(id, place.calendar))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return { rows: [], empty: [] };
  const parts = await tx.readings.approvedParts(
    [source.kpiId],
    [...source.assignments.keys()],
    first.start,
    last.start,
  );
  const byPeriod = Map.groupBy(parts, ({ period }) => period);
  const history = source.isSeasonal ? Map.groupBy(parts, ({ unitId }) => unitId) : new Map<string, ReadingRow[]>();
  const rows: { row: RollupRow; periodStart: string }[] = [];
  const empty: CellKey[] = [];
  for (const period of periods) {
    await breathe();
    const found = rowsOf({ place, source, period, history }, byPeriod.get(period.id) ?? []);
    for (const unitId of touched.get(period.id) ?? []) {
      const rollup = found.get(unitId);
      const key = { kpiId: source.kpiId, unitId, period: period.id };
      if (rollup !== undefined && rollup.got + rollup.notApplicable > 0)
        rows.push({ row: { ...rollup, ...key }, periodStart: period.start });
      else empty.push(key);
    }
  }
  return { rows, empty };
}

interface PeriodOfKpi {
  readonly place: Place;
  readonly source: RollupSource;
  readonly period: Period;
  /** For seasonal spreads: each part's own readings. */
  readonly history: ReadonlyMap<string, readonly ReadingRow[]>;
}

/** Whether nothing is aggregated over units (method 6): a parent then has only its own readings. */
export function standsAlone({ kind, overUnits }: KpiDefinition): boolean {
  return kind === 'value' && overUnits === 'none';
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
  const visit = (unit: Unit): Rollup => {
    const below = (children.get(unit.id) ?? []).map(visit);
    const own = ownRollup(at, definition, unit.id, contents.get(unit.id) ?? null);
    const rollup = combineRollups(period.id, standsAlone(definition) ? [own] : [own, ...below]);
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
function ownTarget(
  { place, source, period, history }: PeriodOfKpi,
  definition: KpiDefinition,
  unitId: string,
): number | null {
  const targets = source.targets.filter((target) => target.unitId === unitId);
  if (targets.length === 0) return null;
  const point = targetAt(period, {
    definition,
    targets,
    baseline: source.baselines.find((one) => one.unitId === unitId) ?? null,
    history: (history.get(unitId) ?? []).flatMap(({ period: id, content }) =>
      content.kind === 'value' ? [{ period: id, value: content.value }] : [],
    ),
    calendar: place.calendar,
  });
  return point?.value.kind === 'figure' ? point.value.value : null;
}
