import { dueDay, parsePeriod, shiftPeriod } from '@rumbo/domain';
import type { KpiDefinition, Period } from '@rumbo/domain';
import type { Evidence, ReadingRow } from '@rumbo/store';
import { operandsAt, writtenOutAt } from '../formula-standing.ts';
import type { Place } from '../place.ts';
import { steadyBefore } from '../reading-checks.ts';
import type { OwedCell } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { standingOf, type KpiStanding } from '../standing.ts';
import type { EarlierPoint, EntryRow, EntryValue, SeriesPoint } from '../views/index.ts';

export interface RowPlace {
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly unitId: string;
  readonly today: string;
  readonly names: ReadonlyMap<string, string>;
}

/** What is written in a cell now: in force, and pending beside it. */
export interface CellRows {
  readonly approved: ReadingRow | null;
  readonly pending: ReadingRow | null;
  readonly evidence: readonly Evidence[];
}

/** One row of the grid: what is there, what was before, what would be expected. */
export async function entryRow(
  at: RowPlace,
  cell: Pick<OwedCell, 'definition' | 'period'>,
  rows: CellRows,
  isReadOnly: boolean,
): Promise<EntryRow> {
  const { definition, period } = cell;
  const standing = await standingOf({ ...at, period }, definition.id);
  const lastYear = periodOfYearBefore(period, at.place);
  return {
    ...namesOf(definition),
    period: period.id,
    dueDay: dueDay(period, definition.dueDays, at.place.calendar),
    expectedRange: rangeOf(standing),
    target: standing?.yardstickOf(period) ?? null,
    earlier: [-3, -2, -1].map((back) => earlierAt(standing, shiftPeriod(period, back, at.place.calendar))),
    yearBefore: lastYear === null ? null : earlierAt(standing, lastYear),
    steady: standing === null ? null : steadyBefore(standing.series, period, at.place),
    computed: null,
    computedFrom: null,
    state: stateOf(rows),
    pending: valueOf(rows.pending, at.names),
    approved: valueOf(rows.approved, at.names),
    evidence: rows.evidence.map(({ id, fileName, bytes, addedBy, addedAt }) => ({
      id,
      fileName,
      bytes,
      addedBy: at.names.get(addedBy) ?? '',
      addedAt,
    })),
    isReadOnly: isReadOnly || rows.pending?.state === 'submitted',
  };
}

/** A computed row: nobody types into it. Null where it stands on nothing that this sheet has and is compared with nothing. */
export async function computedRow(
  at: RowPlace,
  cell: Pick<OwedCell, 'definition' | 'period'>,
  typed: ReadonlySet<string>,
  isCompared: boolean,
): Promise<EntryRow | null> {
  const standing = { ...at, period: cell.period };
  const written = await writtenOutAt(standing, cell.definition);
  if (!isCompared && !written.used.some(({ id }) => typed.has(id))) return null;
  const row = await entryRow(at, cell, { approved: null, pending: null, evidence: [] }, true);
  const own = await standingOf(standing, cell.definition.id);
  return {
    ...row,
    computed: pointAt(own, cell.period).value,
    computedFrom: await operandsAt(standing, cell.definition, written),
  };
}

function namesOf(definition: KpiDefinition) {
  const {
    id,
    code,
    name,
    unitOfMeasure,
    decimals,
    scale,
    frequency,
    kind,
    factor,
    numeratorName,
    denominatorName,
    direction,
    plausible,
  } = definition;
  return {
    kpiId: id,
    code,
    name,
    unitOfMeasure,
    decimals,
    scale,
    frequency,
    kind,
    factor,
    numeratorName: numeratorName ?? null,
    denominatorName: denominatorName ?? null,
    direction,
    plausible,
  };
}

function stateOf({ approved, pending }: CellRows): EntryRow['state'] {
  if (pending !== null) return pending.returnReason === null ? pending.state : 'returned';
  return approved === null ? 'empty' : 'approved';
}

function valueOf(row: ReadingRow | null, names: ReadonlyMap<string, string>): EntryValue | null {
  if (row === null) return null;
  const { id, revision, content, estimated, comment, channel, enteredBy, enteredAt, returnReason } = row;
  return {
    readingId: id,
    revision,
    content,
    isEstimated: estimated,
    comment,
    channel,
    enteredBy: names.get(enteredBy) ?? '',
    enteredAt,
    returnReason,
  };
}

/** Process limits of the unit's own series, as shown. */
function rangeOf(standing: KpiStanding | null): { low: number; high: number } | null {
  const limits = standing?.limits ?? null;
  return limits === null ? null : { low: limits.lowerShown, high: limits.upperShown };
}

export function pointAt(standing: KpiStanding | null, period: Period): SeriesPoint {
  const found = standing?.series.find((point) => point.period === period.id);
  return found === undefined
    ? { period: period.id, value: null, reason: null }
    : { period: found.period, value: found.value, reason: found.reason };
}

function earlierAt(standing: KpiStanding | null, period: Period): EarlierPoint {
  const found = standing?.series.find((point) => point.period === period.id);
  const { numerator = null, denominator = null } = found ?? {};
  return { ...pointAt(standing, period), numerator, denominator };
}

const PER_YEAR: Readonly<Record<string, number>> = { month: 12, quarter: 4, semester: 2, year: 1 };

/** The same period of the year before; days and weeks have none that is the same. */
export function yearBefore(standing: KpiStanding | null, period: Period, place: Place): SeriesPoint | null {
  const before = periodOfYearBefore(period, place);
  return before === null ? null : pointAt(standing, before);
}

function periodOfYearBefore(period: Period, { calendar }: Place): Period | null {
  const back = PER_YEAR[period.frequency];
  return back === undefined ? null : shiftPeriod(period, -back, calendar);
}

/** The rows of cells, by `kpiId period`. */
export function byCell(rows: readonly ReadingRow[], place: Place): ReadonlyMap<string, Omit<CellRows, 'evidence'>> {
  const cells = new Map<string, Omit<CellRows, 'evidence'>>();
  for (const row of rows) {
    const key = `${row.kpiId} ${parsePeriod(row.period, place.calendar).id}`;
    const { approved = null, pending = null } = cells.get(key) ?? {};
    cells.set(key, row.state === 'approved' ? { approved: row, pending } : { approved, pending: row });
  }
  return cells;
}
