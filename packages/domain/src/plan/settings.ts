import * as z from 'zod/mini';

/** The settings of the method on a plan, printed in the legend of what they change. Defaults are the method's. */
export const planSettingsSchema = z.object({
  /** How an objective takes its status from its KPIs (method 7). */
  objectiveRule: z._default(z.enum(['worst', 'weighted']), 'worst'),
  /** Where L2 lies when no limit is given, in percent of |T|. */
  tolerancePercent: z._default(z.number().check(z.minimum(0), z.maximum(100)), 10),
  /** Below this share of weight with a status an objective is no data; exactly the floor passes. */
  coverageFloorPercent: z._default(z.number().check(z.minimum(0), z.maximum(100)), 60),
  /** Working days after the due moment until a silent KPI is stale. */
  staleGraceDays: z._default(z.int().check(z.minimum(0), z.maximum(60)), 5),
  /** The plan's own n for "the newest month whose due day has passed". */
  defaultDueDays: z._default(z.int().check(z.minimum(0), z.maximum(90)), 5),
  signalRules: z._default(z.enum(['wheeler', 'nhs']), 'wheeler'),
  /** Points on which limits are locked; null: never locked. */
  lockLimitsAt: z._default(z.nullable(z.int().check(z.minimum(12), z.maximum(36))), 24),
  screening: z._default(z.boolean(), false),
  /** Units whose readings count without approval. */
  approvalNotNeeded: z._default(z.array(z.string()), []),
  /** Whether people may approve what they entered themselves. */
  selfApproval: z._default(z.boolean(), false),
  /** Everything shown is invented, and every page says so. */
  illustrative: z._default(z.boolean(), false),
  /** The civil day at which the plan's clock stands still; null: today. */
  todayStoppedAt: z._default(z.nullable(z.iso.date()), null),
});
export type PlanSettings = z.infer<typeof planSettingsSchema>;

export const DEFAULT_SETTINGS: PlanSettings = planSettingsSchema.parse({});
