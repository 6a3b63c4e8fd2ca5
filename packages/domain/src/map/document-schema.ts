import * as z from 'zod/mini';
import { idSchema } from '../ids.ts';
import { limitsSchema, targetValueSchema } from '../target/target-schema.ts';
import { textSchema } from '../text.ts';
import { REVIEW_RHYTHMS } from './document.ts';
import type {
  InitiativeLink,
  Link,
  MapDocument,
  Measure,
  Objective,
  Perspective,
  Proposal,
  Slot,
  Theme,
} from './document.ts';

/** More than any map that can be read; it keeps a hostile document from costing the server its time. */
const MOST = 1_000;

export const perspectiveSchema = z.object({
  id: idSchema,
  name: textSchema,
  question: z.nullable(textSchema),
}) satisfies z.ZodMiniType<Perspective>;

export const columnsSchema = z.int().check(z.minimum(1), z.maximum(12));

export const themeSchema = z.object({
  id: idSchema,
  name: textSchema,
  columns: columnsSchema,
}) satisfies z.ZodMiniType<Theme>;

export const slotSchema = z.object({
  perspectiveId: idSchema,
  column: z.int().check(z.minimum(0), z.maximum(MOST)),
  span: z.int().check(z.minimum(1), z.maximum(MOST)),
}) satisfies z.ZodMiniType<Slot>;

export const objectiveCodeSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(20), z.regex(/^[^\s\0]+$/));

export const reviewSchema = z.nullable(z.enum(REVIEW_RHYTHMS));

export const objectiveSchema = z.object({
  id: idSchema,
  code: objectiveCodeSchema,
  title: textSchema,
  statement: z.nullable(textSchema),
  ownerId: z.nullable(idSchema),
  deputyId: z._default(z.nullable(idSchema), null),
  review: z._default(reviewSchema, null),
  slot: slotSchema,
}) satisfies z.ZodMiniType<Objective>;

export const signSchema = z.union([z.literal(1), z.literal(-1)]);
export const lagSchema = z.nullable(z.int().check(z.minimum(0), z.maximum(120)));

export const linkSchema = z.object({
  id: idSchema,
  fromId: idSchema,
  toId: idSchema,
  sign: signSchema,
  lagMonths: lagSchema,
  reason: z.nullable(textSchema),
  tested: z.boolean(),
  reviewOn: z.nullable(z.iso.date()),
  isFeedbackLoop: z.boolean(),
}) satisfies z.ZodMiniType<Link>;

/** Weights are relative, so any positive number. */
export const weightSchema = z.number().check(z.positive(), z.maximum(1_000_000));

export const measureSchema = z.object({
  objectiveId: idSchema,
  kpiId: idSchema,
  weight: weightSchema,
  decisive: z.boolean(),
}) satisfies z.ZodMiniType<Measure>;

export const initiativeLinkSchema = z.object({
  initiativeId: idSchema,
  objectiveId: idSchema,
}) satisfies z.ZodMiniType<InitiativeLink>;

const periodSchema = z.string().check(z.regex(/^[\w/-]{1,20}$/));

export const proposalSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('target'),
    kpiId: idSchema,
    unitId: idSchema,
    period: periodSchema,
    value: targetValueSchema,
    path: z.enum(['step', 'linear']),
    limits: limitsSchema,
    reason: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000), z.regex(/^[^\0]*$/))),
  }),
  z.object({
    kind: z.literal('baseline'),
    kpiId: idSchema,
    unitId: idSchema,
    period: periodSchema,
    value: z.number(),
  }),
]) satisfies z.ZodMiniType<Proposal>;

/** What tells one proposal from another; the period of a baseline does not. */
export const proposalKeySchema = z.object({
  kind: z.enum(['target', 'baseline']),
  kpiId: idSchema,
  unitId: idSchema,
  period: periodSchema,
});

const many = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item).check(z.maxLength(MOST)));

/** The shape of a map document. That it is consistent is asked by `checkMapDocument`. */
export const mapDocumentSchema = z.object({
  perspectives: many(perspectiveSchema),
  themes: many(themeSchema),
  objectives: many(objectiveSchema),
  links: many(linkSchema),
  measures: many(measureSchema),
  initiativeLinks: many(initiativeLinkSchema),
  proposals: z._default(many(proposalSchema), []),
}) satisfies z.ZodMiniType<MapDocument>;
