import * as z from 'zod/mini';

/** The languages the product speaks. The word in the code is the BCP 47 tag on the wire and in `lang`. */
export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A user-written name: at least one language. A missing one shows the other, marked with its language. */
export type Text = { readonly es?: string; readonly en?: string };

const oneLanguage = z.exactOptional(
  z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000), z.regex(/^[^\0]*$/)),
);

export const textSchema = z
  .object({ es: oneLanguage, en: oneLanguage })
  .check(z.refine((text) => text.es !== undefined || text.en !== undefined, { error: 'textEmpty' }));

/** What to show to a reader of `language`: the words, and the language they are really in. */
export function textIn(text: Text, language: Language): { words: string; language: Language } {
  const own = text[language];
  if (own !== undefined) return { words: own, language };
  const other: Language = language === 'es' ? 'en' : 'es';
  return { words: text[other] ?? '', language: other };
}
