import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useDismissal } from './use-dismissal.ts';

interface MenuProps {
  readonly label: string;
  readonly button: ReactNode;
  readonly className?: string;
  /** Whether Tab comes to it: not where a row of many has the focus for all that is in it. */
  readonly isTabStop?: boolean;
  /** Elements with a role of `menuitem…`; pressing one closes the menu. */
  readonly children: ReactNode;
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

interface MenuItemsProps {
  readonly label: string;
  readonly className: string;
  readonly style?: CSSProperties;
  /** Pressed, or left by Escape: the focus goes back to where the menu came from. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The open menu: the first item takes the focus, arrows walk, Escape closes. */
export function MenuItems({ label, className, style, onClose, children }: MenuItemsProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    itemsIn(root.current)[0]?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = itemsIn(root.current);
    const at = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={root}
      className={className}
      style={style}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={onClose}
    >
      {children}
    </div>
  );
}

/** A button that opens a menu: arrows walk it, Escape gives the focus back. */
export function Menu({ label, button, className, isTabStop = true, children }: MenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useDismissal(root, isOpen, () => setOpen(false));

  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <div className="pick" ref={root}>
      <button
        ref={trigger}
        type="button"
        className={className}
        tabIndex={isTabStop ? undefined : -1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen ? (
        <MenuItems label={label} className="pop end" onClose={close}>
          {children}
        </MenuItems>
      ) : null}
    </div>
  );
}
