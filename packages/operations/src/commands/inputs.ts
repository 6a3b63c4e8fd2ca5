import { idSchema } from '@rumbo/domain';
import * as z from 'zod/mini';

/** Made by the client, once for each thing a person does; a repeat is answered as the first was. */
export const commandId = idSchema;
export const planId = idSchema;
export const unitId = idSchema;
export const kpiId = idSchema;
/** Any text that could be a period; which there are is the plan's calendar's to say. */
export const periodId = z.string().check(z.regex(/^[\w/-]{1,20}$/));
export const day = z.iso.date();

/** RFC 5321 allows an address no more than 254 characters. */
export const email = z.email().check(z.maxLength(254));

/** One line of text; NUL and half a surrogate pair, which no engine gives back, are refused at the edge. */
export const line = (most: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(/^[^\0\p{Surrogate}]*$/u));
export const comment = z.nullable(line(2_000));

/** Whether figures can be written by a BCP 47 tag. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
