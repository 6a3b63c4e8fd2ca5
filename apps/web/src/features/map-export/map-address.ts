import type { Language } from '@rumbo/domain';
import type { Paper } from '@rumbo/drawing';
import { stringifySearch } from '../../app/search.ts';

/** Which map it is: as the address of a screen says it. */
export interface ShownMap {
  readonly plan: string;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  /** A version by its number, or the draft; absent: the one that is live. */
  readonly map?: string | undefined;
  /** The objective whose drivers are highlighted. */
  readonly trace?: string | undefined;
  /** The theme that is looked at. */
  readonly theme?: string | undefined;
}

/** Where the server gives the map as a file. */
export function fileAddress(format: 'pdf' | 'svg', shown: ShownMap, paper: Paper, lang: Language): string {
  return `/export/map.${format}${stringifySearch({ ...shown, paper, lang })}`;
}

/** The page that is one sheet of paper; with `#print` it asks the browser to print it. */
export function printAddress(shown: ShownMap, paper: Paper): string {
  return `/print/map${stringifySearch({ ...shown, paper })}#print`;
}
