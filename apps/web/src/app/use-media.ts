import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (call) => {
      const list = matchMedia(query);
      list.addEventListener('change', call);
      return () => list.removeEventListener('change', call);
    },
    () => matchMedia(query).matches,
  );
}

/** The layout of one hand: the same width as in the style sheets. */
export const useIsPhone = (): boolean => useMedia('(max-width: 760px)');
