import type BetterSqlite from 'better-sqlite3';
import { combineRollups, partRollup } from '@rumbo/domain';
import type { KpiDefinition, ReadingContent, Rollup } from '@rumbo/domain';
import { figuresOf } from './figures.ts';
import { newId } from './new-id.ts';
import type { Outline } from './outline.ts';
import { inserterFor, rowLike, withoutIndexes, type Row } from './rows.ts';

/** What the real commands made once, by which every other row is shaped. */
export interface Templates {
  readonly assignment: Row;
  readonly target: Row;
  readonly reading: Row;
  readonly rollup: Row;
}

/** The first KPI at the first office in the first month, and its target of the last year. */
export function templatesIn(client: BetterSqlite.Database, { kpis, offices, months, rootId }: Outline): Templates {
  const [kpi, office, month] = [kpis[0]?.id ?? '', offices[0]?.id ?? '', months[0] ?? ''];
  return {
    assignment: rowLike(client, 'assignments', { kpi_id: kpi }),
    target: rowLike(client, 'targets', { kpi_id: kpi }),
    reading: rowLike(client, 'readings', { kpi_id: kpi }),
    rollup: rowLike(client, 'rollups', { kpi_id: kpi, unit_id: office === '' ? rootId : office, period: month }),
  };
}

/** Who reports what: every office every KPI, but for the one that is there. */
export function loadAssignments(
  client: BetterSqlite.Database,
  { kpis, offices }: Outline,
  { assignment }: Templates,
  seq: number,
): void {
  const insert = inserterFor(client, 'assignments', { ...assignment, recorded_seq: seq }, ['kpi_id', 'unit_id']);
  for (const kpi of kpis) {
    for (const office of offices) {
      if (assignment['kpi_id'] !== kpi.id || assignment['unit_id'] !== office.id) insert([kpi.id, office.id]);
    }
  }
}

/** A target at the top for every year of every KPI, but for the one that is there. */
export function loadTargets(client: BetterSqlite.Database, outline: Outline, { target }: Templates, seq: number): void {
  const insert = inserterFor(client, 'targets', { ...target, recorded_seq: seq }, ['id', 'kpi_id', 'period', 'value']);
  for (const [index, kpi] of outline.kpis.entries()) {
    const value = JSON.stringify({ kind: 'figure', value: figuresOf(kpi, index, outline.offices.length).target });
    for (let year = outline.firstYear; year <= outline.lastYear; year += 1) {
      if (target['kpi_id'] !== kpi.id || target['period'] !== String(year))
        insert([newId(), kpi.id, String(year), value]);
    }
  }
}

const READING_CELLS = [
  'id',
  'kpi_id',
  'unit_id',
  'period',
  'period_start',
  'content_kind',
  'value',
  'numerator',
  'denominator',
];
const ROLLUP_CELLS = [
  'kpi_id',
  'unit_id',
  'period',
  'period_start',
  'got',
  'expected',
  'not_applicable',
  'sum',
  'min',
  'max',
  'numerator',
  'denominator',
  'target_total',
];

/** Approved readings and the roll-ups that follow from them, as one commit; `onKpi` is told after each KPI. */
export function loadFigures(
  client: BetterSqlite.Database,
  outline: Outline,
  { reading, rollup }: Templates,
  seq: number,
  onKpi: () => void,
): void {
  const restore = [withoutIndexes(client, 'readings'), withoutIndexes(client, 'rollups')];
  const insertReading = inserterFor(
    client,
    'readings',
    { ...reading, recorded_seq: seq, approved_seq: seq },
    READING_CELLS,
  );
  const insertRollup = inserterFor(client, 'rollups', { ...rollup, recorded_seq: seq }, ROLLUP_CELLS);
  const there = `${reading['unit_id']} ${reading['period']}`;
  client.prepare('update rollups set superseded_seq = ? where superseded_seq is null').run(seq);
  let count = 0;
  // By id, so that the primary keys grow at their end.
  for (const [index, kpi] of [...outline.kpis.entries()].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1))) {
    const contents = contentsOf(kpi, index, outline);
    for (const [at, office] of outline.offices.entries()) {
      for (const [place, month] of outline.months.entries()) {
        const content = contents[at]?.[place];
        const isThere = kpi.id === reading['kpi_id'] && there === `${office.id} ${month}`;
        if (content !== undefined && !isThere)
          insertReading([idOf((count += 1)), kpi.id, office.id, month, `${month}-01`, ...cellsOf(content)]);
      }
    }
    for (const [unitId, rows] of rollupsOf(outline, contents)) {
      for (const row of rows) insertRollup([kpi.id, unitId, row.period, `${row.period}-01`, ...figuresIn(row)]);
    }
    onKpi();
  }
  for (const put of restore) put();
}

/** By office, then month. */
export function contentsOf(
  kpi: KpiDefinition,
  index: number,
  { offices, months }: Outline,
): readonly (readonly ReadingContent[])[] {
  const { next } = figuresOf(kpi, index, offices.length);
  return offices.map(() => months.map(() => next()));
}

function cellsOf(content: ReadingContent): readonly (string | number | null)[] {
  if (content.kind === 'ratio') return ['ratio', null, content.numerator, content.denominator];
  return [content.kind, content.kind === 'value' ? content.value : null, null, null];
}

/** Every unit's roll-ups of one KPI by month, in the order of ids; worked out by the domain, as the commands do. */
function rollupsOf(
  { rootId, regions, offices, months }: Outline,
  contents: readonly (readonly ReadingContent[])[],
): readonly (readonly [string, readonly Rollup[]])[] {
  const byUnit = new Map<string, readonly Rollup[]>();
  for (const [at, office] of offices.entries()) {
    byUnit.set(
      office.id,
      months.map((month, place) => combineRollups(month, [partRollup(month, contents[at]?.[place] ?? null)])),
    );
  }
  const combined = (ids: readonly string[]) =>
    months.map((month, place) =>
      combineRollups(month, [
        partRollup(month, null, null, false),
        ...ids.flatMap((id) => byUnit.get(id)?.[place] ?? []),
      ]),
    );
  for (const region of regions)
    byUnit.set(region.id, combined(offices.filter(({ parentId }) => parentId === region.id).map(({ id }) => id)));
  byUnit.set(rootId, combined(regions.map(({ id }) => id)));
  return [...byUnit].sort(([a], [b]) => (a < b ? -1 : 1));
}

function figuresIn(row: Rollup): readonly (number | null)[] {
  return [
    row.got,
    row.expected,
    row.notApplicable,
    row.sum,
    row.min,
    row.max,
    row.numerator,
    row.denominator,
    row.targetTotal,
  ];
}

// The milliseconds of now and the version of an id: what is left is a number that grows.
const ID_START = `${newId().slice(0, 14)}7000-8000-`;

/** Ids that grow by one: made by chance, millions would take longer than their rows. */
function idOf(count: number): string {
  return ID_START + count.toString(16).padStart(12, '0');
}
