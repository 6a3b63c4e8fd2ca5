import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import type { Text } from '../text.ts';

const words = z.exactOptional(
  z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000), z.regex(/^[^\0]*$/))),
);

/** A change of a text per language; null takes the language away. Two people writing two languages never conflict. */
export const textPatchSchema = z.object({ es: words, en: words });
export type TextPatch = z.infer<typeof textPatchSchema>;

/** The text after the patch; null when no language is left. */
export function patchedText(text: Text | null, patch: TextPatch): Text | null {
  const es = patch.es === undefined ? text?.es : patch.es;
  const en = patch.en === undefined ? text?.en : patch.en;
  if (es == null && en == null) return null;
  return { ...(es == null ? {} : { es }), ...(en == null ? {} : { en }) };
}

/** As `patchedText` for a name that must stay; refuses `textEmpty`. */
export function patchedName(text: Text, patch: TextPatch, field: string): Text {
  const after = patchedText(text, patch);
  if (after === null) throw new Refusal('invalid', 'textEmpty', {}, field);
  return after;
}

/** The patch that puts back what `patch` changes in `text`. */
export function inversePatch(text: Text | null, patch: TextPatch): TextPatch {
  return {
    ...(patch.es === undefined ? {} : { es: text?.es ?? null }),
    ...(patch.en === undefined ? {} : { en: text?.en ?? null }),
  };
}
