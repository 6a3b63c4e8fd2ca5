import type { StepDirection } from '@rumbo/domain';

/** What a key does with the row that has the focus, besides walking the tree. */
export type OutlineAct =
  | { readonly kind: 'open' | 'rename' | 'remove' | 'add' | 'link' | 'menu' }
  | { readonly kind: 'move'; readonly direction: StepDirection };

interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const MOVES: Readonly<Record<string, StepDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function outlineAct({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): OutlineAct | null {
  // Undo and redo belong to the page.
  if (ctrlKey || metaKey) return null;
  const direction = MOVES[key];
  if (altKey) return direction === undefined ? null : { kind: 'move', direction };
  if (key === 'F10' && shiftKey) return { kind: 'menu' };
  if (shiftKey) return null;
  return PLAIN[key] ?? null;
}

const PLAIN: Readonly<Record<string, OutlineAct>> = {
  Enter: { kind: 'open' },
  ' ': { kind: 'open' },
  F2: { kind: 'rename' },
  Delete: { kind: 'remove' },
  Insert: { kind: 'add' },
  l: { kind: 'link' },
  L: { kind: 'link' },
  ContextMenu: { kind: 'menu' },
};
