import * as z from 'zod/mini';

const fields = {
  /** How an objective takes its status from its KPIs (method 7). */
  objectiveRule: z.enum(['worst', 'weighted']),
  /** Where L2 lies when no limit is given, in percent of |T|. */
  tolerancePercent: z.number().check(z.minimum(0), z.maximum(100)),
  /** Below this share of weight with a status an objective is no data; exactly the floor passes. */
  coverageFloorPercent: z.number().check(z.minimum(0), z.maximum(100)),
  /** Working days after the due moment until a silent KPI is stale. */
  staleGraceDays: z.int().check(z.minimum(0), z.maximum(60)),
  /** The plan's own n for "the newest month whose due day has passed". */
  defaultDueDays: z.int().check(z.minimum(0), z.maximum(90)),
  /** Working days before the due day on which who reports is reminded; 0: on the day itself. */
  remindDaysBefore: z.int().check(z.minimum(0), z.maximum(20)),
  /** Working days after it on which they are told that it is late. */
  remindDaysAfter: z.int().check(z.minimum(1), z.maximum(20)),
  /** Working days after it on which who approves is told. */
  escalateDaysAfter: z.int().check(z.minimum(1), z.maximum(30)),
  signalRules: z.enum(['wheeler', 'nhs']),
  /** Points on which limits are locked; null: never locked. */
  lockLimitsAt: z.nullable(z.int().check(z.minimum(12), z.maximum(36))),
  screening: z.boolean(),
  /** Units whose readings count without approval. */
  approvalNotNeeded: z.array(z.string()),
  /** Whether people may approve what they entered themselves. */
  selfApproval: z.boolean(),
  /** Everything shown is invented, and every page says so. */
  illustrative: z.boolean(),
  /** The civil day at which the plan's clock stands still; null: today. */
  todayStoppedAt: z.nullable(z.iso.date()),
};

/** The settings of the method on a plan, printed in the legend of what they change. Defaults are the method's. */
export const planSettingsSchema = z.object({
  objectiveRule: z._default(fields.objectiveRule, 'worst'),
  tolerancePercent: z._default(fields.tolerancePercent, 10),
  coverageFloorPercent: z._default(fields.coverageFloorPercent, 60),
  staleGraceDays: z._default(fields.staleGraceDays, 5),
  defaultDueDays: z._default(fields.defaultDueDays, 5),
  remindDaysBefore: z._default(fields.remindDaysBefore, 2),
  remindDaysAfter: z._default(fields.remindDaysAfter, 1),
  escalateDaysAfter: z._default(fields.escalateDaysAfter, 3),
  signalRules: z._default(fields.signalRules, 'wheeler'),
  lockLimitsAt: z._default(fields.lockLimitsAt, 24),
  screening: z._default(fields.screening, false),
  approvalNotNeeded: z._default(fields.approvalNotNeeded, []),
  selfApproval: z._default(fields.selfApproval, false),
  illustrative: z._default(fields.illustrative, false),
  todayStoppedAt: z._default(fields.todayStoppedAt, null),
});

/** Some of them, to be changed: what is left out stays as it is. */
export const planSettingsChangeSchema = z.partial(z.object(fields));
export type PlanSettings = z.infer<typeof planSettingsSchema>;

export const DEFAULT_SETTINGS: PlanSettings = planSettingsSchema.parse({});
