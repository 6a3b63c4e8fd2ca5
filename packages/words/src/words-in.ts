import type { Language } from '@rumbo/domain';
import type { Words } from './catalogue/en/index.ts';
import { en } from './catalogue/en/index.ts';
import { es } from './catalogue/es/index.ts';

const CATALOGUES = { en, es } satisfies Record<Language, Words>;

/** Every word of the product in one language. */
export function wordsIn(language: Language): Words {
  return CATALOGUES[language];
}
