import type { Token } from '../scene/palette.ts';
import type { SceneItem, SceneText } from '../scene/scene.ts';
import { textWidth } from '../text/measure.ts';
import { baselineOf, wrapText } from '../text/wrap.ts';
import type { Type } from '../text/wrap.ts';

/** Type with the height of its line. */
export interface LineType extends Type {
  readonly lineHeight: number;
}

/** Items from a top downwards, and where they end. */
export interface Block {
  readonly items: readonly SceneItem[];
  readonly height: number;
}

/** A paragraph as wide as there is room, in as many lines as it takes: paper has no other way to read on. */
export function paragraph(
  text: string,
  place: { readonly x: number; readonly y: number; readonly width: number },
  type: LineType,
  fill: Token,
  anchor: SceneText['anchor'] = 'start',
): Block {
  const lines = wrapText(text, place.width, type, Infinity);
  if (lines.length === 0) return { items: [], height: 0 };
  const x = anchor === 'end' ? place.x + place.width : place.x;
  const y = place.y + baselineOf(type.size, type.lineHeight);
  return { items: [{ kind: 'text', x, y, lines, ...type, fill, anchor }], height: lines.length * type.lineHeight };
}

/** Something short with its words after it, as a legend has it. */
export interface Entry {
  /** Width of what stands before the words, and how it is drawn at a place; the height is one line's. */
  readonly sign: { readonly width: number; readonly draw: (x: number, y: number) => SceneItem } | null;
  readonly text: string;
}

/** Entries one after the other, going on in a further line where one has no more room. */
export function flow(
  entries: readonly Entry[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  type: LineType,
  gaps: { readonly afterSign: number; readonly between: number },
): Block {
  const items: SceneItem[] = [];
  let [x, y, isFirst] = [place.x, place.y, true];
  for (const { sign, text } of entries) {
    const before = sign === null ? 0 : sign.width + gaps.afterSign;
    const width = before + textWidth(text, type.size, type.weight);
    if (!isFirst && x + width > place.x + place.width) [x, y] = [place.x, y + type.lineHeight];
    if (sign !== null) items.push(sign.draw(x, y));
    const words = paragraph(text, { x: x + before, y, width: place.width - before }, type, 'ink2');
    items.push(...words.items);
    x += width + gaps.between;
    // Words longer than the sheet is wide took more than one line.
    if (words.height > type.lineHeight) [x, y] = [place.x + place.width, y + words.height - type.lineHeight];
    isFirst = false;
  }
  return { items, height: entries.length === 0 ? 0 : y - place.y + type.lineHeight };
}
