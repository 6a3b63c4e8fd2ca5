import { DEFAULT_SETTINGS } from '@rumbo/domain';
import type { Plan } from '@rumbo/domain';
import { and, asc, eq, getTableColumns, lte } from 'drizzle-orm';
import type { Database, ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, statementOf, supersede, type IsKnown } from '../facts.ts';
import { given } from '../prepared.ts';
import type { Plans, PlansWriter } from '../vocabulary/plan.ts';
import type { Tables } from '../tables.ts';

const planById = (db: Database, { plans }: Tables, known: IsKnown) =>
  db
    .select(recordColumns(plans))
    .from(plans)
    .where(and(eq(plans.id, given(plans.id, 'id')), known(plans)))
    .prepare();

/** Settings that came after a plan was written have their defaults. */
function withNewSettings(plan: Plan): Plan {
  return { ...plan, settings: { ...DEFAULT_SETTINGS, ...plan.settings } };
}

export function createPlans(context: ReadContext): Plans {
  const { db, tables } = context;
  const { plans, closings, changes } = tables;
  const plan = recordColumns(plans);
  return {
    async all() {
      const rows = await db.select(plan).from(plans).where(isKnown(context, plans)).orderBy(asc(plans.id));
      return rows.map(withNewSettings);
    },
    async byId(id) {
      const [row] = await statementOf(context, planById).execute({ id });
      return row === undefined ? null : withNewSettings(row);
    },
    async closings(planId) {
      return db
        .select(recordColumns(closings))
        .from(closings)
        .where(and(eq(closings.planId, planId), isKnown(context, closings)))
        .orderBy(asc(closings.unitId), asc(closings.period));
    },
    async endedClosings(planId) {
      const { at: endedAt, actorId: endedBy, commandId } = getTableColumns(changes);
      return db
        .select({ ...recordColumns(closings), endedBy, endedAt, commandId })
        .from(closings)
        .innerJoin(changes, eq(changes.seq, closings.supersededSeq))
        .where(and(eq(closings.planId, planId), lte(closings.supersededSeq, context.asOf)))
        .orderBy(asc(changes.seq));
    },
  };
}

export function createPlansWriter(context: WriteContext): PlansWriter {
  const { db, tables } = context;
  const { plans, closings } = tables;
  const closingOf = (planId: string, unitId: string, period: string) =>
    and(eq(closings.planId, planId), eq(closings.unitId, unitId), eq(closings.period, period));
  return {
    async put(plan) {
      await supersede(context, plans, eq(plans.id, plan.id));
      await db.insert(plans).values({ ...plan, ...recordedNow(context) });
    },
    async close(closing) {
      await supersede(context, closings, closingOf(closing.planId, closing.unitId, closing.period));
      await db.insert(closings).values({ ...closing, ...recordedNow(context) });
    },
    async reopen(planId, unitId, period) {
      await supersede(context, closings, closingOf(planId, unitId, period));
    },
  };
}
