import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { SearchIcon } from '../../ui/icons.tsx';
import { useReader } from '../language.tsx';

const SearchDialog = lazy(async () => ({
  default: (await import('../../features/search/SearchDialog.tsx')).SearchDialog,
}));

/**
 * Ctrl K anywhere, or a stroke while the focus rests on the page itself: a single character that is heard everywhere would
 * go off while somebody speaks to their machine (WCAG 2.1.4).
 */
function isSearchKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const { activeElement } = document;
  return (
    event.key === '/' &&
    !event.ctrlKey &&
    !event.metaKey &&
    (activeElement === document.body || activeElement?.id === 'content')
  );
}

/** Opens the search, which comes when it is first asked for. */
export function SearchButton(): ReactNode {
  const { words } = useReader();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isSearchKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      // A dialog over the page is answered first.
      if (document.querySelector('dialog[open]') === null) setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        className="searchbutton"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <SearchIcon />
        <span className="word">{words.search.title}</span>
        <kbd aria-hidden="true">{words.search.keys}</kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
