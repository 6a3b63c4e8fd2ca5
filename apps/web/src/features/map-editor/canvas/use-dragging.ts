import type { OnNodeDrag } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { MapDocument } from '@rumbo/domain';
import type { FlowNode } from '../../map/flow-elements.ts';
import { createDropHint } from './drop-hint.tsx';
import type { DropHint } from './drop-hint.tsx';
import { droppedAt } from './moves.ts';
import { boxOfSlot, slotUnder } from './slot-grid.ts';
import type { SlotGrid } from './slot-grid.ts';
import type { Moving } from './use-moving.ts';

interface Dragging {
  readonly hint: DropHint;
  readonly onNodeDrag: OnNodeDrag<FlowNode>;
  readonly onNodeDragStop: OnNodeDrag<FlowNode>;
}

/** Objectives that follow the hand, and the places where they would come to stand. */
export function useDragging(document: MapDocument, grid: SlotGrid | null, drop: Moving['drop']): Dragging {
  const [hint] = useState(createDropHint);
  return useMemo(() => {
    const wantedOf = (dragged: readonly FlowNode[]) =>
      grid === null
        ? []
        : dragged.flatMap(({ id, position, data }) => {
            const objective = document.objectives.find((one) => one.id === id);
            if (objective === undefined) return [];
            const held = { ...position, height: data.box.height };
            return [{ id, slot: slotUnder(grid, held, objective.slot.span) }];
          });
    return {
      hint,
      onNodeDrag: (_, __, dragged) => {
        if (grid === null) return;
        const wanted = wantedOf(dragged);
        const outcome = droppedAt(document, wanted);
        if ('noRoom' in outcome) return hint.show([]);
        const slots = new Map(outcome.moves.map(({ id, slot }) => [id, slot]));
        const still = new Map(document.objectives.map(({ id, slot }) => [id, slot]));
        hint.show(
          wanted.flatMap(({ id }) => {
            const slot = slots.get(id) ?? still.get(id);
            return slot === undefined ? [] : (boxOfSlot(grid, slot) ?? []);
          }),
        );
      },
      onNodeDragStop: (_, __, dragged) => {
        hint.show([]);
        drop(wantedOf(dragged));
      },
    };
  }, [document, grid, drop, hint]);
}
