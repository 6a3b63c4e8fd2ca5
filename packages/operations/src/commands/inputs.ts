import { idSchema } from '@rumbo/domain';
import * as z from 'zod/mini';

/** Made by the client, once for each thing a person does; a repeat is answered as the first was. */
export const commandId = idSchema;
export const planId = idSchema;
export const unitId = idSchema;
export const kpiId = idSchema;
export const periodId = z.string().check(z.maxLength(20));
export const day = z.iso.date();

/** One line of text; NUL is refused at the edge. */
export const line = (most: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(/^[^\0]*$/));
export const comment = z.nullable(line(2_000));
