import type { Text } from '@rumbo/domain';
import { textIn } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';

/** A user-written name: in the reader's language, or in the other one, marked and spoken as such. */
export function Name({ of }: { readonly of: Text }): ReactNode {
  const { language, words } = useReader();
  const shown = textIn(of, language);
  if (shown.language === language) return shown.words;
  return (
    <span lang={shown.language} title={words.shell.onlyIn[shown.language]}>
      {shown.words}
      <sup className="faint" aria-hidden="true">
        {' '}
        {shown.language}
      </sup>
    </span>
  );
}
