import { useEffect } from 'react';
import { useReader } from './language.tsx';

/** The document's title, in the reader's language. */
export function useTitle(page: string): void {
  const { words } = useReader();
  const title = words.shell.pageTitle(page);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
