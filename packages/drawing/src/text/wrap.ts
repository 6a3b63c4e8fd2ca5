import { advanceOf } from './measure.ts';
import type { Weight } from './measure.ts';

export interface Type {
  readonly size: number;
  readonly weight: Weight;
}

const ELLIPSIS = '…';

/** The text, or as much of it as fits with an ellipsis; empty when not even that fits. */
export function fitLine(text: string, width: number, { size, weight }: Type): string {
  const fits = (advance: number): boolean => (advance * size) / 1000 <= width;
  if (fits(advanceOf(text, weight))) return text;
  let advance = advanceOf(ELLIPSIS, weight);
  let kept = '';
  for (const character of text) {
    advance += advanceOf(character, weight);
    if (!fits(advance)) break;
    kept += character;
  }
  kept = kept.trimEnd();
  return kept === '' ? (fits(advanceOf(ELLIPSIS, weight)) ? ELLIPSIS : '') : kept + ELLIPSIS;
}

/** A part of a text that stays together, and its advance. */
interface Piece {
  readonly text: string;
  readonly advance: number;
}

/** The words of a text one by one; a word wider than the line in pieces, every one but the last as long as it can be. */
function* piecesOf(text: string, fits: (advance: number) => boolean, weight: Type['weight']): Generator<Piece> {
  for (const word of text.split(/[ \t\n\r]+/)) {
    let [piece, advance] = ['', 0];
    for (const character of word) {
      const more = advanceOf(character, weight);
      if (piece !== '' && !fits(advance + more)) {
        yield { text: piece, advance };
        [piece, advance] = ['', 0];
      }
      piece += character;
      advance += more;
    }
    if (piece !== '') yield { text: piece, advance };
  }
}

/** Lines no wider than `width`, broken at spaces; what does not fit in `maxLines` ends in an ellipsis. Reads no further than that. */
export function wrapText(text: string, width: number, type: Type, maxLines: number): string[] {
  const fits = (advance: number): boolean => (advance * type.size) / 1000 <= width;
  const space = advanceOf(' ', type.weight);
  const lines: string[] = [];
  let used = 0;
  for (const piece of piecesOf(text, fits, type.weight)) {
    const last = lines.at(-1);
    const joined = used + space + piece.advance;
    if (last !== undefined && fits(joined)) {
      lines[lines.length - 1] = `${last} ${piece.text}`;
      used = joined;
    } else if (lines.length === maxLines) {
      return [...lines.slice(0, -1), fitLine(`${last ?? ''} ${piece.text}`, width, type)];
    } else {
      lines.push(piece.text);
      used = piece.advance;
    }
  }
  return lines;
}

/** Where the baseline lies in a line box of Inter, from its top. */
export function baselineOf(size: number, lineHeight: number): number {
  const ascent = 0.96875 * size;
  const descent = 0.2412 * size;
  return (lineHeight - ascent - descent) / 2 + ascent;
}
