import type { Perspective, Theme } from '@rumbo/domain';
import type { Box, MapLayout } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { useCanvas } from './canvas-context.tsx';
import type { OpenPart } from './canvas-context.tsx';
import { NamePopover } from './NamePopover.tsx';
import { RemoveLane } from './RemoveLane.tsx';
import { RemoveTheme } from './RemoveTheme.tsx';
import type { Anchor } from './use-anchored.ts';
import { useLaneCommands } from './use-lane-commands.ts';
import { useThemeCommands } from './use-theme-commands.ts';

interface PartProps<Kind extends OpenPart['kind']> {
  readonly part: Extract<OpenPart, { readonly kind: Kind }>;
  readonly layout: MapLayout;
  readonly size: Size;
}

const under = (box: Box | undefined): Anchor =>
  box === undefined ? { x: 0, y: 0 } : { x: box.x, y: box.y + box.height + 4 };

function focusHead(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-head="${CSS.escape(id)}"]`)?.focus());
}

/** What stands open about a perspective. */
export function LaneParts({ part, layout, size }: PartProps<'laneMenu' | 'laneName' | 'removeLane'>): ReactNode {
  const { draft, change } = useDrawing();
  const lane = draft.document.perspectives.find(({ id }) => id === part.id);
  const head = layout.lanes.find(({ id }) => id === part.id)?.head;
  if (lane === undefined) return null;
  if (part.kind === 'removeLane') return <RemoveLane lane={lane} />;
  if (part.kind === 'laneMenu') return <LaneMenu lane={lane} anchor={under(head)} size={size} />;
  return (
    <NamePopover
      name={lane.name}
      of={`perspective/${lane.id}`}
      anchor={under(head)}
      size={size}
      onName={(name, typed) => change({ kind: 'renamePerspective', id: lane.id, name }, typed)}
      onEnd={() => focusHead(`lane-${lane.id}`)}
    />
  );
}

function LaneMenu({
  lane,
  anchor,
  size,
}: {
  readonly lane: Perspective;
  readonly anchor: Anchor;
  readonly size: Size;
}): ReactNode {
  const { words, text } = useReader();
  const { setOpen } = useCanvas();
  const commands = useLaneCommands(lane);
  return (
    <CanvasMenu
      label={words.mapEditor.lane.menu(text(lane.name))}
      anchor={anchor}
      size={size}
      commands={commands}
      onClose={(isDone) => {
        setOpen(null);
        if (!isDone) focusHead(`lane-${lane.id}`);
      }}
    />
  );
}

/** What stands open about a theme. */
export function ThemeParts({ part, layout, size }: PartProps<'themeMenu' | 'themeName' | 'removeTheme'>): ReactNode {
  const { draft, change } = useDrawing();
  const theme = draft.document.themes.find(({ id }) => id === part.id);
  const box = layout.themes.find(({ id }) => id === part.id);
  if (theme === undefined) return null;
  if (part.kind === 'removeTheme') return <RemoveTheme theme={theme} />;
  if (part.kind === 'themeMenu') return <ThemeMenu theme={theme} anchor={under(box)} size={size} />;
  return (
    <NamePopover
      name={theme.name}
      of={`theme/${theme.id}`}
      anchor={under(box)}
      size={size}
      onName={(name, typed) => change({ kind: 'renameTheme', id: theme.id, name }, typed)}
      onEnd={() => focusHead(`theme-${theme.id}`)}
    />
  );
}

function ThemeMenu({
  theme,
  anchor,
  size,
}: {
  readonly theme: Theme;
  readonly anchor: Anchor;
  readonly size: Size;
}): ReactNode {
  const { words, text } = useReader();
  const { setOpen } = useCanvas();
  const commands = useThemeCommands(theme);
  return (
    <CanvasMenu
      label={words.mapEditor.theme.menu(text(theme.name))}
      anchor={anchor}
      size={size}
      commands={commands}
      onClose={(isDone) => {
        setOpen(null);
        if (!isDone) focusHead(`theme-${theme.id}`);
      }}
    />
  );
}
