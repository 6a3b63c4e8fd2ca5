import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofLink, ofObjective } from '../draft/selection.ts';
import { useCanvas } from './canvas-context.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useMoving } from './use-moving.ts';
import { useRemoving } from './use-removing.ts';
import { useRights } from './use-rights.ts';

/** One line of a menu. */
export interface MenuCommand {
  readonly label: string;
  /** The key that does the same. */
  readonly key?: string;
  readonly act: () => void;
}

/** Everything that can be done with these objectives, so that no drag and no key is the only way. */
export function useObjectiveCommands(ids: readonly string[]): readonly MenuCommand[] {
  const { words } = useReader();
  const { draft, select } = useDrawing();
  const { setOpen, showPanel } = useCanvas();
  const { mayDraw, isEditable } = useRights();
  const { widen } = useMoving();
  const { remove } = useRemoving();
  const { copy, cut, duplicate, write, pasteFromBrowser } = useClipboard();
  const { document } = draft;
  const { menu } = words.mapActs;
  const [id] = ids;
  const only = ids.length === 1 ? document.objectives.find((one) => one.id === id) : undefined;
  const areEditable = ids.length > 0 && ids.every(isEditable);
  const link = document.links.filter(({ fromId, toId }) => fromId === only?.id || toId === only?.id);
  const codeOf = (objectiveId: string): string => document.objectives.find((one) => one.id === objectiveId)?.code ?? '';

  const single: readonly (MenuCommand | null)[] =
    only === undefined
      ? []
      : [
          {
            label: menu.open,
            key: 'Enter',
            act: () => {
              select(ofObjective(only.id, 'title'));
              showPanel(true);
            },
          },
          isEditable(only.id)
            ? { label: menu.rename, key: 'F2', act: () => setOpen({ kind: 'rename', objectiveId: only.id }) }
            : null,
          isEditable(only.id)
            ? { label: menu.wider, key: 'Shift →', act: () => widen(only.id, only.slot.span + 1) }
            : null,
          isEditable(only.id) && only.slot.span > 1
            ? { label: menu.narrower, key: 'Shift ←', act: () => widen(only.id, only.slot.span - 1) }
            : null,
          mayDraw
            ? { label: menu.link, key: 'L', act: () => setOpen({ kind: 'newLink', fromId: only.id, toId: null }) }
            : null,
          ...link.map(({ id: linkId, fromId, toId }) => ({
            label: words.mapActs.link.title(codeOf(fromId), codeOf(toId)),
            act: () => select(ofLink(linkId)),
          })),
        ];
  const several: readonly (MenuCommand | null)[] = [
    areEditable ? { label: menu.move, act: () => setOpen({ kind: 'moveTo', objectiveIds: ids }) } : null,
    mayDraw ? { label: menu.duplicate, key: 'Ctrl D', act: () => duplicate(ids) } : null,
    { label: menu.copy, key: 'Ctrl C', act: () => write(copy(ids)) },
    mayDraw ? { label: menu.cut, key: 'Ctrl X', act: () => write(cut(ids)) } : null,
    mayDraw ? { label: menu.paste, key: 'Ctrl V', act: () => void pasteFromBrowser() } : null,
    mayDraw ? { label: menu.remove, key: 'Delete', act: () => remove(ids) } : null,
  ];
  return [...single, ...several].filter((command) => command !== null);
}
