import { and, asc, between, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { chunksOf, eachOf, selectByIds } from '../chunks.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { isInForce, isKnown, recordColumns, recordedNow, supersede, supersedeEarlier } from '../facts.ts';
import { readKept, type KeptQuery } from '../kept-query.ts';
import type { CellKey, RollupRow } from '../records/reading.ts';
import type { Rollups, RollupsWriter } from '../vocabulary/reading.ts';

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

/** Few enough that a statement about them holds nobody up for long. */
const KPIS_A_BLOCK = 25;

export function createRollupsWriter(context: WriteContext): RollupsWriter {
  const { rollups } = context.tables;
  /** The KPIs of which this write has recorded any. */
  const recorded = new Set<string>();
  const remove: RollupsWriter['remove'] = (keys) =>
    eachOf(blocksOf(keys), ({ kpiIds, unitIds, periods }) => {
      const takeOut = kpiIds.some((id) => recorded.has(id)) ? supersede : supersedeEarlier;
      return takeOut(
        context,
        rollups,
        and(inArray(rollups.kpiId, kpiIds), inArray(rollups.unitId, unitIds), inArray(rollups.period, periods)),
      );
    });
  return {
    async putMany(rows) {
      await remove(rows.map(({ row }) => row));
      await context.addRows(
        rollups,
        rows.map(({ row, periodStart }) => ({ ...row, periodStart, ...recordedNow(context) })),
      );
      for (const { row } of rows) recorded.add(row.kpiId);
    },
    remove,
    // Out of force and not deleted: a page as of an earlier commit still shows what it showed then.
    clear: () => supersede(context, rollups, isNotNull(rollups.kpiId)),
  };
}

/** Every KPI of a block at every unit of it in every period of it: one statement takes them all. */
interface Block {
  readonly kpiIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly periods: readonly string[];
}

/** The keys as few blocks that hold these and no others: periods that units share, then units that KPIs share. */
function blocksOf(keys: readonly CellKey[]): readonly Block[] {
  const ofKpis = [...Map.groupBy(keys, ({ kpiId }) => kpiId)].flatMap(([kpiId, ofKpi]) => {
    const ofUnits = [...Map.groupBy(ofKpi, ({ unitId }) => unitId)].map(([unitId, cells]) => ({
      unitId,
      periods: [...new Set(cells.map(({ period }) => period))].sort(),
    }));
    return [...Map.groupBy(ofUnits, ({ periods }) => periods.join(' ')).values()].map((group) => ({
      kpiId,
      unitIds: group.map(({ unitId }) => unitId).sort(),
      periods: group[0]?.periods ?? [],
    }));
  });
  const shared = Map.groupBy(ofKpis, ({ unitIds, periods }) => `${unitIds.join(' ')}|${periods.join(' ')}`);
  return [...shared.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { unitIds, periods } = first;
    return chunksOf(group, KPIS_A_BLOCK).map((some) => ({ kpiIds: some.map(({ kpiId }) => kpiId), unitIds, periods }));
  });
}
