import type { Language } from '@rumbo/domain';
import type { Paper } from '@rumbo/drawing';
import { stringifySearch } from '../../app/search.ts';

/** Which map it is: as the address of a screen says it. */
export interface ShownMap {
  readonly plan: string;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  /** The objective whose drivers are highlighted. */
  readonly trace?: string | undefined;
}

/** Where the server gives the map as a file. */
export function fileAddress(
  format: 'pdf' | 'svg',
  { plan, period, unit, trace }: ShownMap,
  paper: Paper,
  lang: Language,
): string {
  return `/export/map.${format}${stringifySearch({ plan, period, unit, trace, paper, lang })}`;
}

/** The page that is one sheet of paper; with `#print` it asks the browser to print it. */
export function printAddress({ plan, period, unit, trace }: ShownMap, paper: Paper): string {
  return `/print/map${stringifySearch({ plan, period, unit, trace, paper })}#print`;
}
