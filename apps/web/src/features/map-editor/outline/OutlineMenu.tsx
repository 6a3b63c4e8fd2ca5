import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useMayEdit } from '../panel/use-may-edit.ts';
import { objectiveOf } from './outline-items.ts';
import type { OutlineItem } from './outline-items.ts';
import type { OutlineActs } from './use-outline-acts.ts';
import { useSubjectNames } from './use-subject-names.ts';

interface OutlineMenuProps {
  readonly item: OutlineItem;
  readonly isActive: boolean;
  readonly acts: OutlineActs;
  readonly onRename: (key: string) => void;
}

type Entry = readonly [label: string, act: () => void, key?: string];

/** Everything that the keys of a row do, as a menu. */
export function OutlineMenu({ item, isActive, acts, onRename }: OutlineMenuProps): ReactNode {
  const { words } = useReader();
  const nameOf = useSubjectNames();
  const entries = useEntries(item, acts, onRename);
  if (entries.length === 0) return null;
  return (
    // What is pressed in the menu is not pressed on the row under it, which has the focus again once it is closed.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span onClick={leave} onDoubleClick={(event) => event.stopPropagation()} onKeyDown={leave}>
      <Menu
        label={words.mapOutline.menu(nameOf(item.subject))}
        className="icon rowmenu"
        button={<Dots />}
        isTabStop={isActive}
      >
        {entries.map(([label, act, key]) => (
          <button key={label} type="button" role="menuitem" tabIndex={-1} onClick={act}>
            {label}
            {key === undefined ? null : <kbd aria-hidden="true">{key}</kbd>}
          </button>
        ))}
      </Menu>
    </span>
  );
}

function leave(event: MouseEvent | KeyboardEvent): void {
  const { target, currentTarget } = event;
  const isChosen = event.type === 'click' && target instanceof Element && target.closest('[role=menuitem]') !== null;
  const isLeft = 'key' in event && event.key === 'Escape';
  if (event.type === 'click') event.stopPropagation();
  if (isChosen || isLeft) currentTarget.closest<HTMLElement>('[role=treeitem]')?.focus();
}

function Dots(): ReactNode {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
      <circle cx="6" cy="1.6" r="1.3" />
      <circle cx="6" cy="6" r="1.3" />
      <circle cx="6" cy="10.4" r="1.3" />
    </svg>
  );
}

function useEntries(item: OutlineItem, acts: OutlineActs, onRename: (key: string) => void): readonly Entry[] {
  const { words } = useReader();
  const { draft } = useDrawing();
  const { subject, key } = item;
  const mayDraw = draft.state.may.draw;
  const mayEdit = useMayEdit(objectiveOf(subject)?.id);
  const say = words.mapOutline;
  const open: Entry = [say.open, () => acts.open(item), '↵'];
  const remove: Entry = [say.remove, () => acts.remove(item), 'Del'];
  const rename: Entry = [say.rename, () => onRename(key), 'F2'];
  if (subject.kind === 'plan')
    return mayDraw
      ? [
          [say.addPerspective, acts.addPerspective],
          [say.addTheme, acts.addTheme],
        ]
      : [];
  if (subject.kind === 'themes') return mayDraw ? [[say.addTheme, acts.addTheme, 'Ins']] : [];
  if (subject.kind === 'objective') {
    const { move } = say;
    const editing: readonly Entry[] = mayEdit
      ? [
          rename,
          [move.left, () => acts.move(item, 'left'), 'Alt ←'],
          [move.right, () => acts.move(item, 'right'), 'Alt →'],
          [move.up, () => acts.move(item, 'up'), 'Alt ↑'],
          [move.down, () => acts.move(item, 'down'), 'Alt ↓'],
        ]
      : [];
    const drawing: readonly Entry[] = mayDraw
      ? [[say.linkFrom, () => acts.link(item), 'L'], [say.addObjective, () => acts.add(item), 'Ins'], remove]
      : [];
    return [open, ...editing, ...drawing];
  }
  if (subject.kind === 'perspective' || subject.kind === 'theme') {
    if (!mayDraw) return [];
    const isLane = subject.kind === 'perspective';
    const way = isLane ? say.moveLane : say.moveTheme;
    const moves: readonly Entry[] = [
      [way.up, () => acts.move(item, 'up'), 'Alt ↑'],
      [way.down, () => acts.move(item, 'down'), 'Alt ↓'],
    ];
    const own: readonly Entry[] = isLane
      ? [[say.addObjective, () => acts.add(item), 'Ins']]
      : [
          [say.wider, () => acts.resizeTheme(item, 1)],
          ...(subject.theme.columns > 1 ? [[say.narrower, () => acts.resizeTheme(item, -1)] as const] : []),
        ];
    return [rename, ...own, ...moves, remove];
  }
  const isLink = subject.kind === 'drives' || subject.kind === 'drivenBy';
  if (isLink) return mayDraw ? [open, [say.removeLink, () => acts.remove(item), 'Del']] : [open];
  return mayEdit ? [open, [say.disconnect, () => acts.remove(item), 'Del']] : [open];
}
