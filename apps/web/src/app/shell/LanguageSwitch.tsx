import type { Language } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';
import { useChooseLanguage } from './use-preferences.ts';

const LANGUAGES: readonly Language[] = ['es', 'en'];

export function LanguageSwitch(): ReactNode {
  const { words, language } = useReader();
  const choose = useChooseLanguage();
  return (
    <span className="languages" role="group" aria-label={words.shell.language.label}>
      {LANGUAGES.map((one, index) => (
        <span key={one}>
          {index > 0 ? <span aria-hidden="true">·</span> : null}
          <button
            type="button"
            lang={one}
            aria-pressed={one === language}
            aria-label={`${one.toUpperCase()}, ${words.shell.language[one]}`}
            onClick={() => choose(one)}
          >
            {one.toUpperCase()}
          </button>
        </span>
      ))}
    </span>
  );
}
