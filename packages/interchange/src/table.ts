/** A cell as a file holds it: a figure that is one, or text. */
export type Cell = string | number | boolean | Date | null;

export interface Table {
  /** The name of the sheet; null where a file is one table. */
  readonly name: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** More is refused: what people fill in by hand is far less. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
