import { useViewport } from '@xyflow/react';
import { useLayoutEffect, useState } from 'react';
import type { CSSProperties, RefObject } from 'react';
import type { Size } from '../../map/use-measured-size.ts';

/** A point of the map beside which something opens. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

const GAP = 10;

/** Beside a point of the map and inside of the canvas, as large at any zoom. */
export function useAnchored(
  ref: RefObject<HTMLElement | null>,
  anchor: Anchor,
  width: number,
  size: Size,
): CSSProperties {
  const { x, y, zoom } = useViewport();
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  const left = anchor.x * zoom + x;
  const top = anchor.y * zoom + y;
  return {
    width,
    left: Math.max(GAP, Math.min(left, size.width - width - GAP)),
    top: Math.max(GAP, Math.min(top, size.height - height - GAP)),
    maxHeight: size.height - 2 * GAP,
  };
}
