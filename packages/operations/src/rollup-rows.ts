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

/** Of KPIs of one plan, in few queries however many they are. */
export async function loadSources(tx: RollupReads, kpiIds: readonly string[]): Promise<readonly RollupSource[]> {
  const versions = Map.groupBy(await tx.kpis.versions(...kpiIds), ({ id }) => id);
  const assignments = Map.groupBy(await tx.kpis.assignmentsOf(...kpiIds), ({ kpiId }) => kpiId);
  const targets = Map.groupBy(await tx.targets.ofKpi(...kpiIds), ({ kpiId }) => kpiId);
  const baselines = Map.groupBy(await tx.targets.baselinesOf(...kpiIds), ({ kpiId }) => kpiId);
  return kpiIds.map((id) =>
    sourceOf(id, {
      versions: versions.get(id) ?? [],
      assignments: assignments.get(id) ?? [],
      targets: targets.get(id) ?? [],
      baselines: baselines.get(id) ?? [],
    }),
  );
}

interface Facts extends Pick<RollupSource, 'versions' | 'targets' | 'baselines'> {
  readonly assignments: readonly Assignment[];
}

function sourceOf(kpiId: string, { assignments, ...facts }: Facts): RollupSource {
  return {
    kpiId,
    ...facts,
    isSeasonal: facts.versions.some((version) => version.spread === 'seasonal' && isSumOverUnits(version)),
    assignments: Map.groupBy(assignments, ({ unitId }) => unitId),
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
  return workOutFrom(place, source, touched, await partsOf(tx, place, [{ source, touched }]), breathe);
}

/** A KPI with what of it is to be worked out. */
export interface ToWorkOut {
  readonly source: RollupSource;
  readonly touched: Touched;
}

/** The approved readings that roll-ups of some KPIs are made from, of all their parts in all the periods between. */
export async function partsOf(
  tx: RollupReads,
  place: Place,
  some: readonly ToWorkOut[],
): Promise<readonly ReadingRow[]> {
  const starts = some.flatMap(({ touched }) => periodsOf(place, touched).map(({ start }) => start)).sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const units = new Set(some.flatMap(({ source }) => [...source.assignments.keys()]));
  return tx.readings.approvedParts(
    some.map(({ source }) => source.kpiId),
    [...units],
    first,
    last,
  );
}

function periodsOf(place: Place, touched: Touched): readonly Period[] {
  return [...touched.keys()].map((id) => parsePeriod(id, place.calendar)).sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The same from parts that are known: those of this KPI alone. */
export async function workOutFrom(
  place: Place,
  source: RollupSource,
  touched: Touched,
  known: readonly ReadingRow[],
  breathe: () => Promise<void>,
): Promise<WorkedOut> {
  const parts = known.filter(({ unitId }) => source.assignments.has(unitId));
  const byPeriod = Map.groupBy(parts, ({ period }) => period);
  const history = source.isSeasonal ? Map.groupBy(parts, ({ unitId }) => unitId) : new Map<string, ReadingRow[]>();
  const rows: { row: RollupRow; periodStart: string }[] = [];
  const empty: CellKey[] = [];
  for (const period of periodsOf(place, touched)) {
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
