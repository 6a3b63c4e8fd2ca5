import { useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';

interface Hold {
  readonly onPress: (event: PointerEvent) => void;
  readonly onNodeDragStart: () => void;
}

/**
 * What is held keeps the pointer until it is let go. Else the browser would look among everything on the map for what lies
 * under the hand, at each of its moves; over hundreds of links that takes longer than the move.
 */
export function useHold(): Hold {
  const pressed = useRef<{ readonly element: Element; readonly pointerId: number } | null>(null);
  return useMemo(
    () => ({
      onPress({ target, pointerId, pointerType }) {
        const element = target instanceof Element ? target.closest('[data-objective]') : null;
        // A finger holds what it touches by itself.
        pressed.current = element === null || pointerType !== 'mouse' ? null : { element, pointerId };
      },
      onNodeDragStart() {
        if (pressed.current === null) return;
        const { element, pointerId } = pressed.current;
        if (element.isConnected) element.setPointerCapture(pointerId);
      },
    }),
    [],
  );
}
