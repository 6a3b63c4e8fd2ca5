import type { Language, Text } from '@rumbo/domain';
import { textIn } from '@rumbo/domain';
import type { Formatter, Words } from '@rumbo/words';
import { formatter, wordsIn } from '@rumbo/words';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { keep, kept } from './storage.ts';

const KEY = 'rumbo.language';

function startingLanguage(): Language {
  const own = kept(KEY);
  if (own === 'es' || own === 'en') return own;
  return navigator.language.startsWith('en') ? 'en' : 'es';
}

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'es', choose: () => {} });

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(startingLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    keep(KEY, language);
  }, [language]);
  const choice = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** Everything needed to say something to the person who is reading. */
export interface Reader {
  readonly language: Language;
  readonly words: Words;
  readonly format: Formatter;
  /** A user-written name in the reader's language, or in the other one. */
  readonly text: (text: Text) => string;
}

interface Figures {
  readonly numberFormat: string;
  readonly timeZone: string;
}

const FiguresContext = createContext<Figures>({ numberFormat: 'es-PE', timeZone: 'America/Lima' });

/** How the administration writes figures and what its clocks show. */
export const FiguresProvider = FiguresContext.Provider;

export function useReader(): Reader {
  const { language } = useLanguage();
  const { numberFormat, timeZone } = use(FiguresContext);
  return useMemo(
    () => ({
      language,
      words: wordsIn(language),
      format: formatter({ language, numberFormat, timeZone }),
      text: (text: Text) => textIn(text, language).words,
    }),
    [language, numberFormat, timeZone],
  );
}
