import type { Language } from '@rumbo/domain';

const RULES = { en: new Intl.PluralRules('en'), es: new Intl.PluralRules('es') } satisfies Record<
  Language,
  Intl.PluralRules
>;

/** The forms a counted noun needs; `many` (a million in Spanish) takes `other`, since we write the digits. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** Which form goes with the count in that language. */
export function plural(language: Language, count: number, forms: Forms): string {
  return RULES[language].select(count) === 'one' ? forms.one : forms.other;
}
