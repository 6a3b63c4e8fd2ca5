import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Opens the browser's own dialog over the page, with the focus on what is marked `data-first`. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: only then does the focus go back to where it came from.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return ref;
}
