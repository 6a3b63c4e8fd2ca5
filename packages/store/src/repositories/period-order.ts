import { and, eq } from 'drizzle-orm';
import { comparePeriods, parsePeriod, type Target } from '@rumbo/domain';
import type { ReadContext } from '../context.ts';
import { isKnown } from '../facts.ts';

/** Targets by KPI, unit and start of the period: an identifier is dated by the plan's fiscal year, never as text. */
export async function inPeriodOrder(
  context: ReadContext,
  planId: string | null,
  targets: readonly Target[],
): Promise<Target[]> {
  const calendar = { fiscalStart: await fiscalStartOf(context, planId), holidays: new Set<string>(), timeZone: 'UTC' };
  const dated = targets.map((target) => ({ target, period: parsePeriod(target.period, calendar) }));
  dated.sort(
    (a, b) =>
      compare(a.target.kpiId, b.target.kpiId) ||
      compare(a.target.unitId, b.target.unitId) ||
      comparePeriods(a.period, b.period),
  );
  return dated.map(({ target }) => target);
}

async function fiscalStartOf(context: ReadContext, planId: string | null): Promise<number> {
  if (planId === null) return 1;
  const { plans } = context.tables;
  const [plan] = await context.db
    .select({ fiscalStart: plans.fiscalStart })
    .from(plans)
    .where(and(eq(plans.id, planId), isKnown(context, plans)));
  return plan?.fiscalStart ?? 1;
}

/** Byte order of ASCII text, as both engines have it. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
