import { ADVANCES, MEASURED_CHARACTERS } from './inter-widths.ts';

export type Weight = 400 | 500 | 600;

/** A character outside the table is set in another typeface, and taken to be as wide as they come: a square, a picture. */
const UNKNOWN_ADVANCE = 1_000;
const PICTURE_ADVANCE = 1_400;
const PICTURE = /\p{Extended_Pictographic}/u;

function advancesOf(weight: Weight): ReadonlyMap<string, number> {
  return new Map(
    [...MEASURED_CHARACTERS].map((character, index) => [character, ADVANCES[weight][index] ?? UNKNOWN_ADVANCE]),
  );
}

const TABLES = { 400: advancesOf(400), 500: advancesOf(500), 600: advancesOf(600) };

/** The same in thousandths of the font size: whole numbers, so that parts add up to the whole. */
export function advanceOf(text: string, weight: Weight): number {
  const table = TABLES[weight];
  let sum = 0;
  for (const character of text)
    sum += table.get(character) ?? (PICTURE.test(character) ? PICTURE_ADVANCE : UNKNOWN_ADVANCE);
  return sum;
}

/** How wide a line of Inter is, in the unit of the font size; never narrower than it will be drawn. */
export function textWidth(text: string, size: number, weight: Weight): number {
  return (advanceOf(text, weight) * size) / 1000;
}
