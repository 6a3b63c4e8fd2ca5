import * as z from 'zod/mini';
import { idSchema } from '../ids.ts';
import { textSchema } from '../text.ts';
import type { InitiativeLink, Link, MapDocument, Measure, Objective, Perspective, Slot, Theme } from './document.ts';

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

export const objectiveSchema = z.object({
  id: idSchema,
  code: objectiveCodeSchema,
  title: textSchema,
  statement: z.nullable(textSchema),
  ownerId: z.nullable(idSchema),
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

/** The shape of a map document. That it is consistent is asked by `checkMapDocument`. */
export const mapDocumentSchema = z.object({
  perspectives: z.array(perspectiveSchema).check(z.maxLength(MOST)),
  themes: z.array(themeSchema).check(z.maxLength(MOST)),
  objectives: z.array(objectiveSchema).check(z.maxLength(MOST)),
  links: z.array(linkSchema).check(z.maxLength(MOST)),
  measures: z.array(measureSchema).check(z.maxLength(MOST)),
  initiativeLinks: z.array(initiativeLinkSchema).check(z.maxLength(MOST)),
}) satisfies z.ZodMiniType<MapDocument>;
