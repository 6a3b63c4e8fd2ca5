import type { Text } from '@rumbo/domain';

/** A name in both languages: everything in the demonstration has both. */
export interface BothText extends Text {
  readonly es: string;
  readonly en: string;
}

export function both(es: string, en: string): BothText {
  return { es, en };
}

/** What is written the same in both languages: `%`, `h`. */
export function same(words: string): BothText {
  return { es: words, en: words };
}
