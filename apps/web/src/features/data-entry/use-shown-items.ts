import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useMemo } from 'react';
import { lineKey } from './entry-line.ts';
import type { EntryGroup, EntryLine } from './entry-line.ts';

/** From so many lines on only those in sight are drawn. */
const LONG = 150;
const OVERSCAN = 12;
const GROUP_HEIGHT = 26;
const SUB_HEIGHT = 28;
const LINE_HEIGHT = 31;

type Item =
  | { readonly kind: 'group'; readonly key: string; readonly index: number; readonly group: EntryGroup }
  | { readonly kind: 'line'; readonly key: string; readonly index: number; readonly line: EntryLine };
/** The place of rows that are not drawn. */
interface Room {
  readonly kind: 'room';
  readonly key: string;
  readonly height: number;
}

interface ShownItems {
  readonly items: readonly (Item | Room)[];
  readonly isLong: boolean;
  readonly measure: (element: Element | null) => void;
}

/** The rows of the grid that are drawn: all of a short sheet, of a long one those in sight and the active one. */
export function useShownItems(
  groups: readonly EntryGroup[],
  activeLine: string,
  scroller: RefObject<HTMLElement | null>,
): ShownItems {
  const items = useMemo(() => itemsOf(groups), [groups]);
  const isLong = items.length > LONG;
  const activeIndex = isLong ? items.findIndex(({ key }) => key === activeLine) : -1;
  // What it gives is used in this render only.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: isLong,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => heightOf(items[index]),
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      // The focus is on the active cell, wherever one scrolls.
      return activeIndex < 0 || shown.includes(activeIndex) ? shown : [...shown, activeIndex].sort((a, b) => a - b);
    },
  });
  if (!isLong) return { items, isLong, measure: noMeasure };
  const shown: (Item | Room)[] = [];
  let end = 0;
  for (const { index, start, end: next } of virtualizer.getVirtualItems()) {
    const item = items[index];
    if (item === undefined) continue;
    if (start > end) shown.push({ kind: 'room', key: `before ${item.key}`, height: start - end });
    shown.push(item);
    end = next;
  }
  const rest = virtualizer.getTotalSize() - end;
  if (rest > 0) shown.push({ kind: 'room', key: 'after', height: rest });
  return { items: shown, isLong, measure: virtualizer.measureElement };
}

const noMeasure = (): void => {};

function itemsOf(groups: readonly EntryGroup[]): readonly Item[] {
  const items: Item[] = [];
  for (const group of groups) {
    items.push({ kind: 'group', key: group.id, index: items.length, group });
    for (const line of group.lines) items.push({ kind: 'line', key: lineKey(line), index: items.length, line });
  }
  return items;
}

function heightOf(item: Item | undefined): number {
  if (item?.kind === 'group') return GROUP_HEIGHT;
  return item?.line.isSub === true ? SUB_HEIGHT : LINE_HEIGHT;
}
