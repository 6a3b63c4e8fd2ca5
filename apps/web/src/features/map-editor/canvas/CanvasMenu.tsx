import { useRef } from 'react';
import type { ReactNode } from 'react';
import { MenuItems } from '../../../ui/Menu.tsx';
import { useDismissal } from '../../../ui/use-dismissal.ts';
import type { Size } from '../../map/use-measured-size.ts';
import { MenuCommands } from './MenuCommands.tsx';
import { useAnchored } from './use-anchored.ts';
import type { Anchor } from './use-anchored.ts';
import type { MenuCommand } from './use-objective-commands.ts';

interface CanvasMenuProps {
  readonly label: string;
  readonly anchor: Anchor;
  readonly size: Size;
  readonly commands: readonly MenuCommand[];
  /** `isDone`: a command was pressed, and has its own idea of where the focus goes. */
  readonly onClose: (isDone: boolean) => void;
}

/** A menu over the canvas, beside what it is about. */
export function CanvasMenu({ label, anchor, size, commands, onClose }: CanvasMenuProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const isActed = useRef(false);
  const style = useAnchored(root, anchor, 270, size);
  useDismissal(root, true, () => onClose(true));
  return (
    <div
      ref={root}
      className="canvasmenu nopan nowheel nokey nodrag"
      role="presentation"
      style={style}
      // What is pressed or typed in the menu is not meant for the canvas under it.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    >
      <MenuItems
        label={label}
        className="pop"
        // A press comes here after its command, which may have opened what comes next.
        onClose={() => (isActed.current ? undefined : onClose(false))}
      >
        <MenuCommands
          commands={commands.map((command) => ({
            ...command,
            act: () => {
              isActed.current = true;
              onClose(true);
              command.act();
            },
          }))}
        />
      </MenuItems>
    </div>
  );
}
