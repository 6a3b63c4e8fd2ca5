import * as z from 'zod/mini';
import { idSchema } from '../ids.ts';

/** `atMost`: the KPI is at most the other one. `sumOf`: it equals the sum of the others. */
export const KPI_RELATIONS = ['atMost', 'sumOf'] as const;
export type KpiRelation = (typeof KPI_RELATIONS)[number];

/**
 * What must hold between figures of one unit and period, as a planner says: `A ≤ B`, `A = B + C`. A ratio stands in it as
 * its result, a computed KPI as what it is computed to at the unit.
 */
export const kpiRuleSchema = z.object({
  id: idSchema,
  planId: idSchema,
  /** A. */
  kpiId: idSchema,
  relation: z.enum(KPI_RELATIONS),
  /** B, or B and C and so on. */
  otherKpiIds: z.array(idSchema).check(z.minLength(1), z.maxLength(10)),
});

export type KpiRule = z.infer<typeof kpiRuleSchema>;
