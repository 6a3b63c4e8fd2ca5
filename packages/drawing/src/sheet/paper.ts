/** Lying on its long side, in points. */
export const PAPERS = {
  a4: { width: 841.89, height: 595.28 },
  a3: { width: 1_190.55, height: 841.89 },
} as const;

export type Paper = keyof typeof PAPERS;

/** Sizes of the sheet in points. Type is larger on the larger paper, but less so than the paper: there is more to see. */
export interface SheetMetrics {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** By how much type and marks are larger than on A4. */
  readonly zoom: number;
}

export function sheetMetrics(paper: Paper): SheetMetrics {
  return { ...PAPERS[paper], margin: paper === 'a4' ? 26 : 34, zoom: paper === 'a4' ? 1 : 1.25 };
}
