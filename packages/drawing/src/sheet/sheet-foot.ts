import { textWidth } from '../text/measure.ts';
import { paragraph } from './flow.ts';
import type { Block } from './flow.ts';
import type { SheetWords } from './sheet-input.ts';

const GUTTER = 18;

/** Which version, as known when, made when; and from where, and whether the figures are real. */
export function sheetFoot(
  { foot, mark, source }: SheetWords,
  place: { readonly x: number; readonly y: number; readonly width: number },
  zoom: number,
): Block {
  const small = { size: 8 * zoom, weight: 400, lineHeight: 11 * zoom } as const;
  const strong = { ...small, weight: 600 } as const;
  const markWidth = mark === null ? 0 : textWidth(mark, strong.size, strong.weight) + 1;
  const sourceWidth = textWidth(source, strong.size, strong.weight) + 1;
  const right = Math.min(Math.max(markWidth, sourceWidth), place.width / 3);
  const aside = { x: place.x + place.width - right, y: place.y, width: right };
  const said = paragraph(foot.join(' · '), { ...place, width: place.width - right - GUTTER * zoom }, small, 'ink3');
  const from = paragraph(source, aside, strong, 'ink2', 'end');
  const warned =
    mark === null
      ? { items: [], height: 0 }
      : paragraph(mark, { ...aside, y: aside.y + from.height }, strong, 'riskText', 'end');
  return {
    items: [...said.items, ...from.items, ...warned.items],
    height: Math.max(said.height, from.height + warned.height),
  };
}
