import { textWidth } from '../text/measure.ts';
import type { Block } from './flow.ts';
import { paragraph } from './flow.ts';
import type { SheetWords } from './sheet-input.ts';

/** What stands at the right keeps to a third of the sheet. */
const RIGHT_SHARE = 0.34;
const GUTTER = 18;

/** The plan, and of which administration, month and unit the map is. */
export function sheetHead(
  { eyebrow, title, period, unit }: SheetWords,
  place: { readonly x: number; readonly y: number; readonly width: number },
  zoom: number,
): Block {
  const small = { size: 9 * zoom, weight: 400, lineHeight: 12.5 * zoom } as const;
  const strong = { size: 12 * zoom, weight: 600, lineHeight: 16 * zoom } as const;
  const large = { size: 18 * zoom, weight: 600, lineHeight: 22 * zoom } as const;
  const asked = Math.max(textWidth(period, strong.size, strong.weight), textWidth(unit, small.size, small.weight));
  const right = Math.min(asked + 1, place.width * RIGHT_SHARE);
  const left = { ...place, width: place.width - right - GUTTER * zoom };
  const said = paragraph(eyebrow, left, small, 'ink3');
  const named = paragraph(title, { ...left, y: place.y + said.height }, large, 'ink');
  const aside = { x: place.x + place.width - right, y: place.y + 4 * zoom, width: right };
  const when = paragraph(period, aside, strong, 'ink', 'end');
  const where = paragraph(unit, { ...aside, y: aside.y + when.height }, small, 'ink2', 'end');
  return {
    items: [
      ...said.items,
      { kind: 'group', role: 'heading', label: title, items: named.items },
      ...when.items,
      ...where.items,
    ],
    height: Math.max(said.height + named.height, 4 * zoom + when.height + where.height),
  };
}
