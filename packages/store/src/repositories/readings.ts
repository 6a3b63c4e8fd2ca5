import { and, asc, between, eq, inArray, isNotNull, isNull, lte, max, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { chunksOf, createPace, LIST_CHUNK, selectByIds, sizeBeside } from '../chunks.ts';
import type { ReadContext } from '../context.ts';
import { isInForce, isKnown, recordColumns } from '../facts.ts';
import { readKept, type KeptQuery } from '../kept-query.ts';
import type { CellKey, ReadingRow, ReportedPart } from '../records/reading.ts';
import type { Readings } from '../vocabulary/reading.ts';
import { createReadingHistory } from './reading-history.ts';
import { compare } from './period-order.ts';
import { createReporting } from './reporting.ts';
import { isCell, toReading } from './reading-row.ts';

export function createReadings(context: ReadContext): Readings {
  const { readings } = context.tables;
  const isApproved = isNotNull(readings.approvedSeq);
  const isPending = isNull(readings.approvedSeq);
  const { approvedSeq: _approvedSeq, ...columns } = recordColumns(readings);
  const select = (where: SQL | undefined) =>
    context.db
      .select(columns)
      .from(readings)
      .where(and(where, isKnown(context, readings)))
      .$dynamic();
  const read = async (query: PromiseLike<Parameters<typeof toReading>[0][]>) => (await query).map(toReading);

  async function cell(key: CellKey, standing: SQL): Promise<ReadingRow | null> {
    const [row] = await read(select(and(isCell(context, key), standing)));
    return row ?? null;
  }

  /** Pending rows of any number of KPIs and units. */
  async function pendingRows(
    kpiIds: readonly string[],
    unitIds: readonly string[],
    condition?: SQL,
  ): Promise<ReadingRow[]> {
    return selectByIds(
      kpiIds,
      (kpis) =>
        selectByIds(unitIds, (units) =>
          read(select(and(inArray(readings.kpiId, kpis), inArray(readings.unitId, units), isPending, condition))),
        ),
      sizeBeside(unitIds),
    );
  }

  return {
    approved: (key) => cell(key, isApproved),
    pending: (key) => cell(key, isPending),
    ofUnit: (kpiIds, unitId, from, to) =>
      selectByIds(kpiIds, (kpis) =>
        read(
          select(
            and(inArray(readings.kpiId, kpis), eq(readings.unitId, unitId), between(readings.periodStart, from, to)),
          ).orderBy(
            asc(readings.kpiId),
            asc(readings.periodStart),
            asc(readings.period),
            asc(readings.approvedSeq),
            asc(readings.id),
          ),
        ),
      ),
    async approvedParts(kpiIds, unitIds, from, to) {
      const rows = await selectByIds(
        kpiIds,
        (kpis) =>
          selectByIds(unitIds, (units) =>
            read(
              select(
                and(
                  inArray(readings.kpiId, kpis),
                  inArray(readings.unitId, units),
                  startsBetween(readings.periodStart, from, to),
                  isApproved,
                ),
              ),
            ),
          ),
        sizeBeside(unitIds),
      );
      return rows.sort(byKpiPeriodUnit);
    },
    async reportedParts(kpiId, start) {
      if (context.asOf >= context.seq) return reportedNow(context, kpiId, start);
      const where = and(eq(readings.kpiId, kpiId), eq(readings.periodStart, start), isApproved);
      const rows = await read(select(where).orderBy(asc(readings.unitId), asc(readings.period)));
      return rows.map(({ unitId, period, estimated }) => ({ unitId, period, isEstimated: estimated }));
    },
    async approvedCells(cells) {
      const rows = await selectCells(context, cells, (condition) => read(select(and(condition, isApproved))));
      return rows.sort(byKpiPeriodUnit);
    },
    newestRevisions(cells) {
      const { kpiId, unitId, period, recordedSeq } = readings;
      return selectCells(context, cells, async (condition) => {
        const rows = await context.db
          .select({ kpiId, unitId, period, revision: max(readings.revision) })
          .from(readings)
          .where(and(condition, lte(recordedSeq, context.asOf)))
          .groupBy(kpiId, unitId, period);
        return rows.map((row) => ({ ...row, revision: row.revision ?? 0 }));
      });
    },
    async pendingOf(kpiIds, unitIds) {
      return (await pendingRows(kpiIds, unitIds)).sort(byKpiPeriodUnit);
    },
    async submitted(kpiIds, unitIds) {
      const rows = await pendingRows(kpiIds, unitIds, eq(readings.state, 'submitted'));
      return rows.sort((a, b) => compare(a.enteredAt, b.enteredAt) || compare(a.id, b.id));
    },
    async byId(id) {
      return (await byIds(context, [id]))[0] ?? null;
    },
    byIds: (ids) => byIds(context, ids),
    ...createReadingHistory(context),
    reportingOf: createReporting(context),
  };
}

/** One start as such: SQLite then goes by KPI, start and unit, and else through every KPI of the units. */
function startsBetween(periodStart: SQLiteColumn, from: string, to: string): SQL {
  return from === to ? eq(periodStart, from) : between(periodStart, from, to);
}

const REPORTED: KeptQuery<'kpi' | 'start'> = {
  names: ['kpi', 'start'],
  build: (db, { readings }) =>
    db
      .select({ unitId: readings.unitId, period: readings.period, estimated: readings.estimated })
      .from(readings)
      .where(
        and(
          eq(readings.kpiId, sql.placeholder('kpi')),
          eq(readings.periodStart, sql.placeholder('start')),
          isNotNull(readings.approvedSeq),
          isInForce(readings),
        ),
      )
      .orderBy(asc(readings.unitId), asc(readings.period)),
};

async function reportedNow(context: ReadContext, kpiId: string, start: string): Promise<ReportedPart[]> {
  const rows = await readKept(context, REPORTED, { kpi: kpiId, start });
  return rows.map((row) => {
    // In the order of REPORTED; a flag is a number on SQLite and a truth value on PostgreSQL.
    const [unitId, period, estimated] = row as unknown as readonly [string, string, number | boolean];
    return { unitId, period, isEstimated: Boolean(estimated) };
  });
}

/** Rows by id, superseded ones too: a change names the revision that it came from. */
function byIds(context: ReadContext, ids: readonly string[]): Promise<ReadingRow[]> {
  const { readings } = context.tables;
  const { approvedSeq: _approvedSeq, ...columns } = recordColumns(readings);
  return selectByIds(ids, async (chunk) => {
    const wanted = and(inArray(readings.id, chunk), lte(readings.recordedSeq, context.asOf));
    const rows = await context.db.select(columns).from(readings).where(wanted).orderBy(asc(readings.id));
    return rows.map(toReading);
  });
}

/** Rows of any number of cells, as many in one query as share their period and either the KPI or the unit. */
async function selectCells<T>(
  context: ReadContext,
  cells: readonly CellKey[],
  select: (condition: SQL | undefined) => Promise<readonly T[]>,
): Promise<T[]> {
  const { readings } = context.tables;
  const rows: T[] = [];
  const pace = createPace();
  for (const { shared, varying, id, period, others } of groupsOf(cells)) {
    for (const chunk of chunksOf(others, LIST_CHUNK)) {
      const condition = and(eq(readings[shared], id), eq(readings.period, period), inArray(readings[varying], chunk));
      rows.push(...(await select(condition)));
      await pace();
    }
  }
  return rows;
}

type CellColumn = 'kpiId' | 'unitId';
interface CellGroup {
  readonly shared: CellColumn;
  readonly varying: CellColumn;
  readonly id: string;
  readonly period: string;
  readonly others: readonly string[];
}

/** Cells that one query can answer, in the fewest queries: a KPI over its units, or the sheet of a unit over its KPIs. */
function groupsOf(cells: readonly CellKey[]): readonly CellGroup[] {
  const ofKpis = groupedBy(cells, 'kpiId', 'unitId');
  const ofUnits = groupedBy(cells, 'unitId', 'kpiId');
  return ofUnits.length < ofKpis.length ? ofUnits : ofKpis;
}

function groupedBy(cells: readonly CellKey[], shared: CellColumn, varying: CellColumn): readonly CellGroup[] {
  const groups = Map.groupBy(cells, (cell) => `${cell[shared]} ${cell.period}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const others = [...new Set(group.map((cell) => cell[varying]))];
    return [{ shared, varying, id: first[shared], period: first.period, others }];
  });
}

function byKpiPeriodUnit(a: ReadingRow, b: ReadingRow): number {
  return (
    compare(a.kpiId, b.kpiId) ||
    compare(a.periodStart, b.periodStart) ||
    compare(a.period, b.period) ||
    compare(a.unitId, b.unitId)
  );
}
