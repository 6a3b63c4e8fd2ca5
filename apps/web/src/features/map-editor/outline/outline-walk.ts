import type { OutlineItem } from './outline-items.ts';

/** Where a key of the tree leads: another row, or a row that opens or closes. Null where the key means nothing here. */
export type Walk = { readonly to: string } | { readonly open: string } | { readonly close: string };

/** The keys of a tree (ARIA Authoring Practices): arrows, Home and End. */
export function walked(items: readonly OutlineItem[], active: string, key: string): Walk | null {
  const at = items.findIndex((item) => item.key === active);
  const item = items[at];
  if (item === undefined) return null;
  const to = (target: OutlineItem | undefined): Walk | null => (target === undefined ? null : { to: target.key });
  switch (key) {
    case 'ArrowDown':
      return to(items[at + 1]);
    case 'ArrowUp':
      return to(items[at - 1]);
    case 'Home':
      return to(items[0]);
    case 'End':
      return to(items.at(-1));
    case 'ArrowRight':
      if (item.isExpanded === null) return null;
      return item.isExpanded ? to(items[at + 1]) : { open: item.key };
    case 'ArrowLeft':
      if (item.isExpanded === true) return { close: item.key };
      return item.parent === null ? null : { to: item.parent };
    default:
      return null;
  }
}
