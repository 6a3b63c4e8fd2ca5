import { textWidth } from './measure.ts';
import type { Weight } from './measure.ts';

export interface Type {
  readonly size: number;
  readonly weight: Weight;
}

const ELLIPSIS = '…';

/** The text, or as much of it as fits with an ellipsis; empty when not even that fits. */
export function fitLine(text: string, width: number, { size, weight }: Type): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const cut = characters.join('').trimEnd() + ELLIPSIS;
    if (textWidth(cut, size, weight) <= width) return cut;
  }
  return '';
}

/** Splits a word that is wider than the line; every piece but the last is as long as it can be. */
function pieces(word: string, width: number, { size, weight }: Type): string[] {
  const made: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size, weight) > width) {
      made.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...made, piece];
}

/** Lines no wider than `width`, broken at spaces; what does not fit in `maxLines` ends in an ellipsis. */
export function wrapText(text: string, width: number, type: Type, maxLines: number): string[] {
  const words = text.split(/[ \t\n\r]+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (const word of words.flatMap((one) => pieces(one, width, type))) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, type.size, type.weight) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines - 1);
  return [...kept, fitLine(lines.slice(maxLines - 1).join(' '), width, type)];
}

/** Where the baseline lies in a line box of Inter, from its top. */
export function baselineOf(size: number, lineHeight: number): number {
  const ascent = 0.96875 * size;
  const descent = 0.2412 * size;
  return (lineHeight - ascent - descent) / 2 + ascent;
}
