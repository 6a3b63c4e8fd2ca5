import type { Language } from '@rumbo/domain';

const UP_TO_TWELVE = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
} as const satisfies Record<Language, readonly string[]>;

/**
 * A count for running text: spelled up to twelve, digits beyond. Spanish says "un" and "una" before a noun: ask for it
 * with `gender`; without it the count stands alone ("Uno de 17").
 */
export function countInWords(count: number, language: Language, gender?: 'masculine' | 'feminine'): string {
  if (language === 'es' && count === 1 && gender !== undefined) return gender === 'feminine' ? 'una' : 'un';
  return UP_TO_TWELVE[language][count] ?? String(count);
}

/** The first letter in upper case, for the start of a sentence or a label. */
export function capitalised(text: string): string {
  const [first] = text;
  return first === undefined ? text : first.toUpperCase() + text.slice(first.length);
}
