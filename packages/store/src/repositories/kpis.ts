import { completeDefinition } from '@rumbo/domain';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { selectByIds } from '../chunks.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import type { Kpis, KpisWriter } from '../vocabulary/plan.ts';

/** The ids of a plan's KPIs, as a subquery for what belongs to a KPI. */
export function kpiIdsOfPlan(context: ReadContext, planId: string) {
  const { kpis } = context.tables;
  return context.db
    .select({ id: kpis.id })
    .from(kpis)
    .where(and(eq(kpis.planId, planId), isKnown(context, kpis)));
}

export function createKpis(context: ReadContext): Kpis {
  const { db, tables } = context;
  const { kpis, assignments, kpiRules, changes } = tables;
  const assignment = recordColumns(assignments);
  return {
    async ofPlan(planId) {
      const rows = await db
        .select({ definition: kpis.definition })
        .from(kpis)
        .where(and(eq(kpis.planId, planId), isKnown(context, kpis)))
        .orderBy(asc(kpis.code), asc(kpis.validFrom), asc(kpis.id));
      return rows.map((row) => completeDefinition(row.definition));
    },
    async versions(...kpiIds) {
      const rows = await selectByIds(kpiIds, (ids) =>
        db
          .select({ definition: kpis.definition })
          .from(kpis)
          .where(and(inArray(kpis.id, ids), isKnown(context, kpis)))
          .orderBy(asc(kpis.id), asc(kpis.validFrom)),
      );
      return rows.map((row) => completeDefinition(row.definition));
    },
    async history(kpiId) {
      const rows = await db
        .select({
          definition: kpis.definition,
          recordedSeq: kpis.recordedSeq,
          at: changes.at,
          actorId: changes.actorId,
        })
        .from(kpis)
        .leftJoin(changes, eq(changes.seq, kpis.recordedSeq))
        .where(and(eq(kpis.id, kpiId), lte(kpis.recordedSeq, context.asOf)))
        .orderBy(asc(kpis.recordedSeq), asc(kpis.validFrom));
      return rows.map(({ definition, recordedSeq, at, actorId }) => ({
        definition: completeDefinition(definition),
        recordedSeq,
        recordedAt: at,
        recordedBy: actorId,
      }));
    },
    async assignmentsOfPlan(planId) {
      return db
        .select(assignment)
        .from(assignments)
        .where(and(inArray(assignments.kpiId, kpiIdsOfPlan(context, planId)), isKnown(context, assignments)))
        .orderBy(asc(assignments.kpiId), asc(assignments.unitId), asc(assignments.from));
    },
    async assignmentsOf(...kpiIds) {
      return selectByIds(kpiIds, (ids) =>
        db
          .select(assignment)
          .from(assignments)
          .where(and(inArray(assignments.kpiId, ids), isKnown(context, assignments)))
          .orderBy(asc(assignments.kpiId), asc(assignments.unitId), asc(assignments.from)),
      );
    },
    async rulesOfPlan(planId) {
      return db
        .select(recordColumns(kpiRules))
        .from(kpiRules)
        .where(and(eq(kpiRules.planId, planId), isKnown(context, kpiRules)))
        .orderBy(asc(kpiRules.id));
    },
  };
}

export function createKpisWriter(context: WriteContext): KpisWriter {
  const { db, tables } = context;
  const { kpis, assignments, kpiRules } = tables;
  return {
    async put(definition) {
      const { id, planId, code, validFrom } = definition;
      await supersede(context, kpis, and(eq(kpis.id, id), eq(kpis.validFrom, validFrom)));
      await db.insert(kpis).values({ id, planId, code, validFrom, definition, ...recordedNow(context) });
    },
    async putAssignment(assignment) {
      const { kpiId, unitId, from } = assignment;
      const key = and(eq(assignments.kpiId, kpiId), eq(assignments.unitId, unitId), eq(assignments.from, from));
      await supersede(context, assignments, key);
      await db.insert(assignments).values({ ...assignment, ...recordedNow(context) });
    },
    async putRule(rule) {
      await supersede(context, kpiRules, eq(kpiRules.id, rule.id));
      await db.insert(kpiRules).values({ ...rule, ...recordedNow(context) });
    },
    async removeRule(ruleId) {
      await supersede(context, kpiRules, eq(kpiRules.id, ruleId));
    },
  };
}
