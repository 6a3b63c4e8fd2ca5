import type { FlowLink, FlowNode } from '../../map/flow-elements.ts';

/** What is the same as before stays the same object, and the list too where all of it is: nothing of it is drawn again. */
export function createKeeper<Item extends { readonly id: string }>(
  isSame: (a: Item, b: Item) => boolean,
): (items: Item[]) => Item[] {
  let before: Item[] = [];
  let byId = new Map<string, Item>();
  return (items) => {
    const now = items.map((item) => {
      const earlier = byId.get(item.id);
      return earlier !== undefined && isSame(earlier, item) ? earlier : item;
    });
    if (now.length === before.length && now.every((item, index) => item === before[index])) return before;
    before = now;
    byId = new Map(now.map((item) => [item.id, item]));
    return now;
  };
}

function hasSameValues(a: object, b: object): boolean {
  const [these, those] = [Object.entries(a), new Map(Object.entries(b))];
  return these.length === those.size && these.every(([name, value]) => those.get(name) === value);
}

/** Its place says all: what stands in it comes from the page. */
export const isSameNode = (a: FlowNode, b: FlowNode): boolean =>
  a.draggable === b.draggable && hasSameValues(a.data.box, b.data.box);

export const isSameLink = (a: FlowLink, b: FlowLink): boolean =>
  a.source === b.source &&
  a.target === b.target &&
  a.ariaLabel === b.ariaLabel &&
  hasSameValues(a.data ?? {}, b.data ?? {});
