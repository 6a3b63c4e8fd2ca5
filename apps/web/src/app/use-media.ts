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

/** Room for the map to be drawn, as there is on paper; with less it is read as an outline. */
export const useHasCanvas = (): boolean => useMedia('(min-width: 900px), print');

let isPrinting = false;

/** Known before the pages are counted: on paper the width of the window no longer counts. */
function useIsPrinting(): boolean {
  return useSyncExternalStore(
    (call) => {
      const begin = (): void => {
        isPrinting = true;
        call();
      };
      const end = (): void => {
        isPrinting = false;
        call();
      };
      addEventListener('beforeprint', begin);
      addEventListener('afterprint', end);
      return () => {
        removeEventListener('beforeprint', begin);
        removeEventListener('afterprint', end);
      };
    },
    () => isPrinting,
  );
}

/** The layout of one hand: the same width as in the style sheets, and never on paper. */
export function useIsPhone(): boolean {
  const isNarrow = useMedia('(max-width: 760px)');
  return !useIsPrinting() && isNarrow;
}
