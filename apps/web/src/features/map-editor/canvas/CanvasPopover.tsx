import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Size } from '../../map/use-measured-size.ts';
import { useAnchored } from './use-anchored.ts';
import type { Anchor } from './use-anchored.ts';

interface CanvasPopoverProps {
  readonly label: string;
  readonly anchor: Anchor;
  readonly size: Size;
  readonly width?: number;
  /** By Escape: what was begun is given up. */
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** A small dialog over the canvas, that does not hold the page: it takes the focus and gives it back. */
export function CanvasPopover({ label, anchor, size, width = 300, onEscape, children }: CanvasPopoverProps): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  const style = useAnchored(panel, anchor, width, size);
  useEffect(() => {
    const before = document.activeElement;
    const inside = panel.current;
    (inside?.querySelector<HTMLElement>('[data-first]') ?? inside)?.focus({ preventScroll: true });
    return () => {
      const isInside = inside?.contains(document.activeElement) === true || document.activeElement === document.body;
      if (isInside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the canvas are not meant for what lies over it.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onEscape();
  };
  return (
    // Escape closes it from wherever in it the focus stands.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={panel}
      className="canvaspop nopan nowheel nokey nodrag"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      style={style}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </div>
  );
}
