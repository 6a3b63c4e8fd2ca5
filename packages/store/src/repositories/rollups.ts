import { and, asc, between, eq, inArray, isNotNull } from 'drizzle-orm';
import { eachChunk, eachOf, ROW_CHUNK, selectByIds } from '../chunks.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import type { CellKey } from '../records.ts';
import type { Rollups, RollupsWriter } from '../store.ts';

export function createRollups(context: ReadContext): Rollups {
  const { db, tables } = context;
  const { rollups } = tables;
  const { periodStart, ...columns } = recordColumns(rollups);
  return {
    async series(kpiId, unitId, from, to) {
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
