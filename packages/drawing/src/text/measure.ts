import { ADVANCES, MEASURED_CHARACTERS } from './inter-widths.ts';

export type Weight = 400 | 500 | 600;

/** A character outside the table is taken to be as wide as the widest common letter. */
const UNKNOWN_ADVANCE = 950;

function advancesOf(weight: Weight): ReadonlyMap<string, number> {
  return new Map(
    [...MEASURED_CHARACTERS].map((character, index) => [character, ADVANCES[weight][index] ?? UNKNOWN_ADVANCE]),
  );
}

const TABLES = { 400: advancesOf(400), 500: advancesOf(500), 600: advancesOf(600) };

/** How wide a line of Inter is, in the unit of the font size; never narrower than it will be drawn. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const table = TABLES[weight];
  let sum = 0;
  for (const character of text) sum += table.get(character) ?? UNKNOWN_ADVANCE;
  return (sum * size) / 1000;
}
