import type { Status } from '@rumbo/domain';
import type { WordedMap } from '../map/map-of-view.ts';
import type { Paper } from './paper.ts';

/** Every word on the sheet beside the map's own. */
export interface SheetWords {
  /** What it is, and whose: "Strategic map · National customs". */
  readonly eyebrow: string;
  /** The plan. */
  readonly title: string;
  readonly period: string;
  readonly unit: string;
  /** In place of a map that has nothing on it. */
  readonly empty: string;
  /** "9 on target". */
  readonly counted: Readonly<Record<Status, string>>;
  readonly link: Readonly<Record<'tested' | 'assumed' | 'feedback', string>>;
  /** "Theme: Trade"; absent: all are looked at. */
  readonly theme?: string | undefined;
  /** "Tracing what drives V1"; absent: nothing is traced. */
  readonly trace?: string | undefined;
  readonly fullTitles: string;
  /** Version, as known at, made at: each a sentence of its own. */
  readonly foot: readonly string[];
  /** "Illustrative figures"; null where they are real. */
  readonly mark: string | null;
  /** The name of the product. */
  readonly source: string;
}

/** A sheet of paper with the map on it. */
export interface SheetInput {
  readonly paper: Paper;
  readonly map: WordedMap;
  readonly words: SheetWords;
}
