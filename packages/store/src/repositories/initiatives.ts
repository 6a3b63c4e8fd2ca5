import { and, asc, eq } from 'drizzle-orm';
import type { ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import type { Initiatives, InitiativesWriter } from '../vocabulary/plan.ts';

export function createInitiatives(context: ReadContext): Initiatives {
  const { initiatives } = context.tables;
  return {
    async byId(id) {
      const [row] = await context.db
        .select(recordColumns(initiatives))
        .from(initiatives)
        .where(and(eq(initiatives.id, id), isKnown(context, initiatives)));
      return row ?? null;
    },
    async ofPlan(planId) {
      return context.db
        .select(recordColumns(initiatives))
        .from(initiatives)
        .where(and(eq(initiatives.planId, planId), isKnown(context, initiatives)))
        .orderBy(asc(initiatives.code), asc(initiatives.id));
    },
  };
}

export function createInitiativesWriter(context: WriteContext): InitiativesWriter {
  const { initiatives } = context.tables;
  return {
    async put(initiative) {
      await supersede(context, initiatives, eq(initiatives.id, initiative.id));
      await context.db.insert(initiatives).values({ ...initiative, ...recordedNow(context) });
    },
  };
}
