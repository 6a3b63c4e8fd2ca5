import { useSyncExternalStore } from 'react';

const lists = new Map<string, MediaQueryList>();

/** One a question: asking anew makes the browser bring the styles of the page up to date. */
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (call) => {
      const list = listOf(query);
      list.addEventListener('change', call);
      return () => list.removeEventListener('change', call);
    },
    () => listOf(query).matches,
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
