import { and, asc, between, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { eachChunk, eachOf, ROW_CHUNK, selectByIds } from '../chunks.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { isInForce, isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import { readKept, type KeptQuery } from '../kept-query.ts';
import type { CellKey, RollupRow } from '../records.ts';
import type { Rollups, RollupsWriter } from '../store.ts';

export function createRollups(context: ReadContext): Rollups {
  const { db, tables } = context;
  const { rollups } = tables;
  const { periodStart, ...columns } = recordColumns(rollups);
  return {
    async series(kpiId, unitId, from, to) {
      if (context.asOf >= context.seq) return seriesInForce(context, kpiId, unitId, from, to);
      return db
        .select(columns)
        .from(rollups)
        .where(
          and(
            eq(rollups.kpiId, kpiId),
            eq(rollups.unitId, unitId),
            between(periodStart, from, to),
            isKnown(context, rollups),
          ),
        )
        .orderBy(asc(periodStart), asc(rollups.period));
    },
    async seriesOf(kpiIds, unitId, from, to) {
      return selectByIds(kpiIds, (kpis) =>
        db
          .select(columns)
          .from(rollups)
          .where(
            and(
              inArray(rollups.kpiId, kpis),
              eq(rollups.unitId, unitId),
              between(periodStart, from, to),
              isKnown(context, rollups),
            ),
          )
          .orderBy(asc(rollups.kpiId), asc(periodStart), asc(rollups.period)),
      );
    },
    async ofUnits(kpiId, unitIds, from, to) {
      return selectByIds(unitIds, (units) =>
        db
          .select(columns)
          .from(rollups)
          .where(
            and(
              eq(rollups.kpiId, kpiId),
              inArray(rollups.unitId, units),
              between(periodStart, from, to),
              isKnown(context, rollups),
            ),
          )
          .orderBy(asc(rollups.unitId), asc(periodStart), asc(rollups.period)),
      );
    },
  };
}

const IN_FORCE: KeptQuery<'kpi' | 'unit' | 'from' | 'to'> = {
  names: ['kpi', 'unit', 'from', 'to'],
  build: (db, { rollups }) =>
    db
      .select({
        period: rollups.period,
        got: rollups.got,
        expected: rollups.expected,
        notApplicable: rollups.notApplicable,
        sum: rollups.sum,
        min: rollups.min,
        max: rollups.max,
        numerator: rollups.numerator,
        denominator: rollups.denominator,
        targetTotal: rollups.targetTotal,
      })
      .from(rollups)
      .where(
        and(
          eq(rollups.kpiId, sql.placeholder('kpi')),
          eq(rollups.unitId, sql.placeholder('unit')),
          between(rollups.periodStart, sql.placeholder('from'), sql.placeholder('to')),
          isInForce(rollups),
        ),
      )
      .orderBy(asc(rollups.periodStart), asc(rollups.period)),
};

/** Its columns, which are of these types on either engine. */
type InForce = readonly [
  period: string,
  got: number,
  expected: number,
  notApplicable: number,
  sum: number,
  min: number | null,
  max: number | null,
  numerator: number,
  denominator: number,
  targetTotal: number | null,
];

/** The same at the newest commit: what every evaluation begins with. */
async function seriesInForce(
  context: ReadContext,
  kpiId: string,
  unitId: string,
  from: string,
  to: string,
): Promise<RollupRow[]> {
  const rows = await readKept(context, IN_FORCE, { kpi: kpiId, unit: unitId, from, to });
  return rows.map((row) => {
    const [period, got, expected, notApplicable, sum, min, max, numerator, denominator, targetTotal] =
      // In the order of IN_FORCE.
      row as unknown as InForce;
    return {
      kpiId,
      unitId,
      period,
      got,
      expected,
      notApplicable,
      sum,
      min,
      max,
      numerator,
      denominator,
      targetTotal,
    };
  });
}

export function createRollupsWriter(context: WriteContext): RollupsWriter {
  const { rollups } = context.tables;
  const remove: RollupsWriter['remove'] = (keys) =>
    eachOf(periodsByCell(keys), ({ kpiId, unitId, periods }) =>
      supersede(
        context,
        rollups,
        and(eq(rollups.kpiId, kpiId), eq(rollups.unitId, unitId), inArray(rollups.period, periods)),
      ),
    );
  return {
    async putMany(rows) {
      await remove(rows.map(({ row }) => row));
      await eachChunk(rows, ROW_CHUNK, async (chunk) => {
        const values = chunk.map(({ row, periodStart }) => ({ ...row, periodStart, ...recordedNow(context) }));
        await context.db.insert(rollups).values(values);
      });
    },
    remove,
    // Out of force and not deleted: a page as of an earlier commit still shows what it showed then.
    clear: () => supersede(context, rollups, isNotNull(rollups.kpiId)),
  };
}

/** The periods of each KPI and unit: one statement takes them all. */
function periodsByCell(keys: readonly CellKey[]): { kpiId: string; unitId: string; periods: string[] }[] {
  const groups = new Map<string, { kpiId: string; unitId: string; periods: string[] }>();
  for (const { kpiId, unitId, period } of keys) {
    const name = `${kpiId} ${unitId}`;
    const group = groups.get(name) ?? { kpiId, unitId, periods: [] };
    groups.set(name, group);
    group.periods.push(period);
  }
  return [...groups.values()];
}
