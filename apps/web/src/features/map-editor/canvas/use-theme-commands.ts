import type { Theme } from '@rumbo/domain';
import { firstColumnOf } from '@rumbo/domain';
import { newId } from '../../../app/new-id.ts';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import type { MenuCommand } from './use-objective-commands.ts';

/** Adds a theme at a place, from the left, and opens its name for typing. */
export function useAddTheme(): (at: number) => void {
  const { words, language } = useReader();
  const { change } = useDrawing();
  const { setOpen, say } = useCanvas();
  return (at) => {
    const id = newId();
    if (!change({ kind: 'addTheme', theme: { id, name: { [language]: words.mapEditor.newTheme }, columns: 1 }, at }))
      return;
    setOpen({ kind: 'themeName', id });
    say(words.mapActs.theme.added);
  };
}

/** What can be done with a theme. */
export function useThemeCommands(theme: Theme): readonly MenuCommand[] {
  const { words, text } = useReader();
  const { draft, change } = useDrawing();
  const { setOpen, say, tellDone } = useCanvas();
  const addTheme = useAddTheme();
  const { themes, objectives } = draft.document;
  const at = themes.findIndex(({ id }) => id === theme.id);
  const acts = words.mapActs.theme;
  const name = text(theme.name);
  const moveTo = (to: number): void => {
    if (change({ kind: 'moveTheme', id: theme.id, to })) say(acts.moved(name, to + 1));
  };
  const resize = (columns: number): void => {
    if (change({ kind: 'resizeTheme', id: theme.id, columns })) say(acts.columns(name, columns));
  };
  const first = firstColumnOf(themes, at);
  const isEmpty = !objectives.some(
    ({ slot }) => slot.column < first + theme.columns && slot.column + slot.span > first,
  );
  return [
    { label: acts.rename, act: () => setOpen({ kind: 'themeName', id: theme.id }) },
    { label: acts.moreColumns, act: () => resize(theme.columns + 1) },
    ...(theme.columns > 1 ? [{ label: acts.fewerColumns, act: () => resize(theme.columns - 1) }] : []),
    { label: acts.addLeft, act: () => addTheme(at) },
    { label: acts.addRight, act: () => addTheme(at + 1) },
    ...(at > 0 ? [{ label: acts.left, act: () => moveTo(at - 1) }] : []),
    ...(at < themes.length - 1 ? [{ label: acts.right, act: () => moveTo(at + 1) }] : []),
    {
      label: acts.remove,
      act() {
        if (!isEmpty) setOpen({ kind: 'removeTheme', id: theme.id });
        else if (change({ kind: 'removeTheme', id: theme.id })) tellDone(acts.removed(name));
      },
    },
  ];
}
