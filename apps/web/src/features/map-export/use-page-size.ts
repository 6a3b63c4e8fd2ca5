import type { Paper } from '@rumbo/drawing';
import { useEffect } from 'react';

/** Prints on this paper, to its edge, as long as the page is open: a style sheet cannot choose its paper by an address. */
export function usePageSize(paper: Paper): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${paper.toUpperCase()} landscape; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [paper]);
}
