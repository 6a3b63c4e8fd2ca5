import * as z from 'zod/mini';
import { idSchema } from '../ids.ts';
import { FREQUENCIES } from '../period/period.ts';
import { textSchema } from '../text.ts';

/** `value`: one number is reported. `ratio`: numerator and denominator. `formula`: computed, never typed. */
export const KPI_KINDS = ['value', 'ratio', 'formula'] as const;
export type KpiKind = (typeof KPI_KINDS)[number];

/** Declared, never guessed. `none` is context only: no status, left out of score and coverage. */
export const DIRECTIONS = ['increase', 'decrease', 'range', 'exact', 'yesNo', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const AGGREGATIONS_OVER_TIME = ['sum', 'mean', 'last', 'min', 'max'] as const;
export type AggregationOverTime = (typeof AGGREGATIONS_OVER_TIME)[number];

/** `none`: a parent has only its own readings. Ratios and formulas ignore this: they have one rule (method 6). */
export const AGGREGATIONS_OVER_UNITS = ['sum', 'mean', 'min', 'max', 'none'] as const;
export type AggregationOverUnits = (typeof AGGREGATIONS_OVER_UNITS)[number];

/** The evaluation window: the period, fiscal year to date, or rolling twelve months. */
export const WINDOWS = ['period', 'yearToDate', 'rolling12'] as const;
export type Window = (typeof WINDOWS)[number];

/** What kind of quantity it is: counts are clipped at 0, percentages at 0 and 100; amounts not at all. */
export const SCALES = ['count', 'percent', 'amount'] as const;
export type Scale = (typeof SCALES)[number];

/** Who may see the figures outside of the administration: nobody, other administrations, everybody. */
export const DISCLOSURES = ['internal', 'administrations', 'public'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** The four dimensions of the Performance Measurement Mechanism of the World Customs Organization. */
export const PMM_DIMENSIONS = ['tradeFacilitation', 'revenueCollection', 'enforcement', 'organization'] as const;
export type PmmDimension = (typeof PMM_DIMENSIONS)[number];

const code = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,19}$/));

/** One version of what a KPI is. A new version is in force from `validFrom`, a boundary of the coarser frequency. */
export const kpiDefinitionSchema = z.object({
  id: idSchema,
  planId: idSchema,
  /** Short and unique in the plan, as in formulas: `K-01`. May change. */
  code,
  name: textSchema,
  description: z.optional(textSchema),
  kind: z.enum(KPI_KINDS),
  /** What the figure is multiplied by in a ratio: 100 for percentages. */
  factor: z._default(z.number(), 1),
  /** Names of the two parts of a ratio, as asked for on entry. */
  numeratorName: z.optional(textSchema),
  denominatorName: z.optional(textSchema),
  /** Formula text (method 3); required for `formula`. */
  formula: z.optional(z.string().check(z.maxLength(500))),
  scale: z.enum(SCALES),
  /** The figure is a median: never averaged (method 6). */
  isMedian: z.optional(z.boolean()),
  /** `h`, `%`, `days` … as shown beside the figure. */
  unitOfMeasure: textSchema,
  decimals: z.int().check(z.minimum(0), z.maximum(6)),
  direction: z.enum(DIRECTIONS),
  frequency: z.enum(FREQUENCIES),
  overTime: z.enum(AGGREGATIONS_OVER_TIME),
  overUnits: z.enum(AGGREGATIONS_OVER_UNITS),
  window: z._default(z.enum(WINDOWS), 'period'),
  /** How a year's target of a sum is spread over its months (method 5). */
  spread: z._default(z.enum(['flat', 'seasonal', 'explicit']), 'flat'),
  /** A period is due at the end of the n-th working day after it ends. */
  dueDays: z._default(z.int().check(z.minimum(0), z.maximum(90)), 5),
  leading: z._default(z.boolean(), false),
  season: z._default(z.boolean(), false),
  trend: z._default(z.boolean(), false),
  plausible: z._default(z.object({ low: z.nullable(z.number()), high: z.nullable(z.number()) }), {
    low: null,
    high: null,
  }),
  source: z.optional(textSchema),
  ownerId: z.nullable(idSchema),
  disclosure: z._default(z.enum(DISCLOSURES), 'internal'),
  /** The PMM dimension that it speaks of; null: of none, or nobody has said. */
  pmmDimension: z._default(z.nullable(z.enum(PMM_DIMENSIONS)), null),
  validFrom: z.iso.date(),
  /** The last day it is measured; null while it goes on. */
  discontinuedAfter: z._default(z.nullable(z.iso.date()), null),
});
export type KpiDefinition = z.infer<typeof kpiDefinitionSchema>;

/** A definition as it may have been kept by an earlier version of the product. */
export type KeptDefinition = Omit<KpiDefinition, 'disclosure' | 'pmmDimension'> &
  Partial<Pick<KpiDefinition, 'disclosure' | 'pmmDimension'>>;

/** A kept definition with what has been added to definitions since. */
export function completeDefinition(kept: KeptDefinition): KpiDefinition {
  return { ...kept, disclosure: kept.disclosure ?? 'internal', pmmDimension: kept.pmmDimension ?? null };
}

/** KPI × unit × from..to: who reports it. It alone decides expected parts, grids and obligations. */
export interface Assignment {
  readonly kpiId: string;
  readonly unitId: string;
  readonly from: string;
  /** Last day, null while it goes on. */
  readonly to: string | null;
  /** The person who reports; null: anybody of the unit. */
  readonly personId: string | null;
  /** Who answers for the quality of what is reported; null: nobody named. */
  readonly stewardId: string | null;
}
