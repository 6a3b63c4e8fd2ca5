import { useState } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';
import { NOTHING, ofObjective } from '../draft/selection.ts';
import { objectiveKey, objectiveOf, outlineItems, perspectiveKey, PLAN, THEMES } from './outline-items.ts';
import type { OutlineItem } from './outline-items.ts';

/** The rows of the outline, which of them are open, and the one that has the focus. */
export interface OutlineTree {
  readonly items: readonly OutlineItem[];
  /** There is always a row: the plan. */
  readonly active: OutlineItem;
  readonly goTo: (key: string) => void;
  readonly setOpen: (key: string, isOpen: boolean) => void;
  readonly isAllOpen: boolean;
  readonly openAll: (isOpen: boolean) => void;
}

const isOpenAtFirst = (key: string): boolean => key === PLAN || key.startsWith('perspective/');

export function useOutlineTree(): OutlineTree {
  const { draft, selection, select } = useDrawing();
  const { document } = draft;
  const chosen = selection.objectiveIds.at(-1) ?? null;
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [active, setActive] = useState({ key: chosen === null ? PLAN : objectiveKey(chosen), at: 0 });
  const [seen, setSeen] = useState(chosen);
  const isOpen = (key: string): boolean => toggled.get(key) ?? isOpenAtFirst(key);
  const items = outlineItems(document, isOpen);
  const found = items.findIndex(({ key }) => key === active.key);
  // Where the row is gone, the focus stays where it was.
  const item = items[found] ?? items[Math.min(active.at, items.length - 1)] ?? planRow();

  const setOpen = (key: string, isNowOpen: boolean): void => setToggled(new Map([...toggled, [key, isNowOpen]]));
  if (seen !== chosen) {
    // Chosen elsewhere: on the map, or by a check.
    setSeen(chosen);
    const objective = document.objectives.find(({ id }) => id === chosen);
    if (objective !== undefined && objectiveOf(item.subject)?.id !== chosen) {
      setActive({ key: objectiveKey(objective.id), at: 0 });
      setToggled(new Map([...toggled, [PLAN, true], [perspectiveKey(objective.slot.perspectiveId), true]]));
    }
  }

  const all = [
    PLAN,
    THEMES,
    ...document.perspectives.map(({ id }) => perspectiveKey(id)),
    ...document.objectives.map(({ id }) => objectiveKey(id)),
  ];
  return {
    items,
    active: item,
    goTo(key) {
      const at = items.findIndex((one) => one.key === key);
      setActive({ key, at: Math.max(at, 0) });
      const id = chosenBy(key);
      if (id === null) select(NOTHING);
      else if (id !== chosen || selection.objectiveIds.length > 1 || selection.linkId !== null) select(ofObjective(id));
    },
    setOpen,
    isAllOpen: all.every(isOpen),
    openAll: (isNowOpen) =>
      setToggled(new Map(all.map((key) => [key, isNowOpen || key === PLAN || key.startsWith('perspective/')]))),
  };
}

/** The objective that a row belongs to, which may have come to the draft just now. */
function chosenBy(key: string): string | null {
  const [kind, id] = key.split('/');
  return kind === 'objective' && id !== undefined ? id : null;
}

function planRow(): OutlineItem {
  return { key: PLAN, subject: { kind: 'plan' }, level: 1, place: 1, of: 1, parent: null, isExpanded: null };
}
