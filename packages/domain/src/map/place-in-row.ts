/** Something of a width that wants to have its middle at a place. */
export interface Wanted {
  readonly span: number;
  readonly centre: number;
}

export interface Row {
  readonly from: number;
  /** The column after the last. */
  readonly to: number;
  readonly taken: ReadonlySet<number>;
}

/**
 * The columns in which these stand in this order, as near as can be to where they want to be; null where they do not fit
 * in this order.
 */
export function placed(wanted: readonly Wanted[], { from, to, taken }: Row): readonly number[] | null {
  const width = to - from;
  // cost[i][c]: the first i of them within the first c columns; the last of them ends at column c where isLast.
  const cost = [new Float64Array(width + 1)];
  const isLast: boolean[][] = [];
  for (const { span, centre } of wanted) {
    const before = cost.at(-1) ?? new Float64Array(width + 1);
    const row = new Float64Array(width + 1).fill(Infinity);
    const ends = Array.from({ length: width + 1 }, () => false);
    for (let end = span; end <= width; end += 1) {
      row[end] = row[end - 1] ?? Infinity;
      const start = end - span;
      if (!isFree(from + start, span, taken)) continue;
      const here = (before[start] ?? Infinity) + Math.abs(from + start + span / 2 - centre);
      if (here >= (row[end] ?? Infinity)) continue;
      row[end] = here;
      ends[end] = true;
    }
    cost.push(row);
    isLast.push(ends);
  }
  if (cost.at(-1)?.[width] === Infinity) return null;
  return columnsBackwards(wanted, isLast, width).map((column) => from + column);
}

function columnsBackwards(wanted: readonly Wanted[], isLast: readonly (readonly boolean[])[], width: number): number[] {
  const columns: number[] = [];
  let end = width;
  for (let item = wanted.length - 1; item >= 0; item -= 1) {
    while (end > 0 && isLast[item]?.[end] !== true) end -= 1;
    end -= wanted[item]?.span ?? 0;
    columns.unshift(end);
  }
  return columns;
}

function isFree(column: number, span: number, taken: ReadonlySet<number>): boolean {
  for (let one = column; one < column + span; one += 1) if (taken.has(one)) return false;
  return true;
}
