import { and, asc, between, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { ReadContext } from '../context.ts';
import { isKnown } from '../facts.ts';
import type { CellReporting } from '../records/reading.ts';
import type { Readings } from '../vocabulary/reading.ts';

/** When the values of a unit were first sent and how often they were approved, cell by cell. */
export function createReporting(context: ReadContext): Readings['reportingOf'] {
  const { readings, changes } = context.tables;
  const isSent = sql`${readings.state} <> 'draft'`;
  const isInForce = and(isNotNull(readings.approvedSeq), isKnown(context, readings));
  return async (unitId, from, to) => {
    const rows = await context.db
      .select({
        kpiId: readings.kpiId,
        period: readings.period,
        firstSentAt: sql<string>`min(${changes.at})`,
        isImported: sql<number | string>`max(case when ${readings.channel} = 'imported' then 1 else 0 end)`,
        approvals: sql<number | string>`sum(case when ${isNotNull(readings.approvedSeq)} then 1 else 0 end)`,
        inForce: sql<number | string>`sum(case when ${isInForce} then 1 else 0 end)`,
      })
      .from(readings)
      .innerJoin(changes, eq(changes.seq, readings.recordedSeq))
      .where(
        and(
          eq(readings.unitId, unitId),
          between(readings.periodStart, from, to),
          isSent,
          lte(readings.recordedSeq, context.asOf),
        ),
      )
      .groupBy(readings.kpiId, readings.period)
      .orderBy(asc(readings.kpiId), asc(readings.period));
    // Sums are text on PostgreSQL, where they may be larger than a number of JavaScript.
    return rows.map(({ kpiId, period, firstSentAt, isImported, approvals, inForce }): CellReporting => ({
      kpiId,
      period,
      firstSentAt,
      isImported: Number(isImported) > 0,
      approvals: Number(approvals),
      isApproved: Number(inForce) > 0,
    }));
  };
}
