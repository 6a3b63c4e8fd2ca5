import { useEffect } from 'react';
import { useUndo } from './use-undo.ts';

/** Ctrl Z, Ctrl Shift Z and Ctrl Y anywhere on the page; in a field that is being typed into they are the field's own. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      const key = event.key.toLowerCase();
      const meant = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (meant === null) return;
      event.preventDefault();
      if (meant.isPossible) meant.act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
