import { ViewportPortal } from '@xyflow/react';
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Box } from '@rumbo/drawing';
import { at } from '../../map/map-geometry.ts';

/** Where what is held would come to stand; only this is drawn again while it is held. */
export interface DropHint {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => readonly Box[];
  readonly show: (boxes: readonly Box[]) => void;
}

const NONE: readonly Box[] = [];

export function createDropHint(): DropHint {
  const listeners = new Set<() => void>();
  let shown = NONE;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => shown,
    show(boxes) {
      const isSame = boxes.length === shown.length && boxes.every((box, index) => isSameBox(box, shown[index]));
      if (isSame) return;
      shown = boxes.length === 0 ? NONE : boxes;
      for (const listener of listeners) listener();
    },
  };
}

function isSameBox(a: Box, b: Box | undefined): boolean {
  return a.x === b?.x && a.y === b.y && a.width === b.width;
}

export function DropPlaces({ hint }: { readonly hint: DropHint }): ReactNode {
  const boxes = useSyncExternalStore(hint.subscribe, hint.get);
  if (boxes.length === 0) return null;
  return (
    <ViewportPortal>
      {boxes.map((box) => (
        <div key={`${box.x} ${box.y}`} className="dropplace" style={at(box)} />
      ))}
    </ViewportPortal>
  );
}
