import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { selectByIds } from '../chunks.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import type { Targets, TargetsWriter } from '../vocabulary/plan.ts';
import { kpiIdsOfPlan } from './kpis.ts';
import { inPeriodOrder } from './period-order.ts';

export function createTargets(context: ReadContext): Targets {
  const { db, tables } = context;
  const { targets, baselines, kpis, changes } = tables;
  const target = recordColumns(targets);
  const baseline = recordColumns(baselines);
  const planOf = async (kpiId: string): Promise<string | null> => {
    const [kpi] = await db
      .select({ planId: kpis.planId })
      .from(kpis)
      .where(and(eq(kpis.id, kpiId), isKnown(context, kpis)))
      .limit(1);
    return kpi?.planId ?? null;
  };
  return {
    async ofPlan(planId) {
      const rows = await db
        .select(target)
        .from(targets)
        .where(and(inArray(targets.kpiId, kpiIdsOfPlan(context, planId)), isKnown(context, targets)));
      return inPeriodOrder(context, planId, rows);
    },
    async ofKpi(...kpiIds) {
      const rows = await selectByIds(kpiIds, (ids) =>
        db
          .select(target)
          .from(targets)
          .where(and(inArray(targets.kpiId, ids), isKnown(context, targets))),
      );
      const [first] = rows;
      return inPeriodOrder(context, first === undefined ? null : await planOf(first.kpiId), rows);
    },
    async historyOf(kpiId) {
      const rows = await db
        .select({ fact: target, superseded: targets.supersededSeq, at: changes.at, actorId: changes.actorId })
        .from(targets)
        .leftJoin(changes, eq(changes.seq, targets.recordedSeq))
        .where(and(eq(targets.kpiId, kpiId), lte(targets.recordedSeq, context.asOf)))
        .orderBy(asc(targets.recordedSeq), asc(targets.id));
      return rows.map((row) => ({ fact: row.fact, ...recordOf(context, row) }));
    },
    async baselineHistoryOf(kpiId) {
      const rows = await db
        .select({ fact: baseline, superseded: baselines.supersededSeq, at: changes.at, actorId: changes.actorId })
        .from(baselines)
        .leftJoin(changes, eq(changes.seq, baselines.recordedSeq))
        .where(and(eq(baselines.kpiId, kpiId), lte(baselines.recordedSeq, context.asOf)))
        .orderBy(asc(baselines.recordedSeq), asc(baselines.unitId));
      return rows.map((row) => ({ fact: row.fact, ...recordOf(context, row) }));
    },
    async baselinesOfPlan(planId) {
      return db
        .select(baseline)
        .from(baselines)
        .where(and(inArray(baselines.kpiId, kpiIdsOfPlan(context, planId)), isKnown(context, baselines)))
        .orderBy(asc(baselines.kpiId), asc(baselines.unitId));
    },
    async baselinesOf(...kpiIds) {
      return selectByIds(kpiIds, (ids) =>
        db
          .select(baseline)
          .from(baselines)
          .where(and(inArray(baselines.kpiId, ids), isKnown(context, baselines)))
          .orderBy(asc(baselines.kpiId), asc(baselines.unitId)),
      );
    },
  };
}

export function createTargetsWriter(context: WriteContext): TargetsWriter {
  const { db, tables } = context;
  const { targets, baselines } = tables;
  return {
    async put(target) {
      const { kpiId, unitId, period } = target;
      await supersede(
        context,
        targets,
        and(eq(targets.kpiId, kpiId), eq(targets.unitId, unitId), eq(targets.period, period)),
      );
      await db.insert(targets).values({ ...target, ...recordedNow(context) });
    },
    async putBaseline(baseline) {
      const { kpiId, unitId } = baseline;
      await supersede(context, baselines, and(eq(baselines.kpiId, kpiId), eq(baselines.unitId, unitId)));
      await db.insert(baselines).values({ ...baseline, ...recordedNow(context) });
    },
  };
}

interface Recorded {
  readonly superseded: number | null;
  readonly at: string | null;
  readonly actorId: string | null;
}

/** Who recorded a fact and when, and whether it was in force at the instant that is asked about. */
function recordOf({ asOf }: ReadContext, { superseded, at, actorId }: Recorded) {
  return { isInForce: superseded === null || superseded > asOf, recordedAt: at, recordedBy: actorId };
}
