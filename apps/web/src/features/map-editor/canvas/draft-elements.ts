import { Position } from '@xyflow/react';
import type { MapDocument } from '@rumbo/domain';
import type { MapLayout } from '@rumbo/drawing';
import { flowNodes } from '../../map/flow-elements.ts';
import type { FlowNode } from '../../map/flow-elements.ts';

/** The handles of an objective from which a new link is drawn. */
export const NEW_LINK = 'new';

/** The objectives as they can be taken hold of; those that somebody may not move stay where they are. */
export function draftNodes(
  layout: MapLayout,
  links: MapDocument['links'],
  isEditable: (objectiveId: string) => boolean,
): FlowNode[] {
  return flowNodes(layout, links).map((node) => {
    const { width, height } = node.data.box;
    const middle = width / 2 - 0.5;
    return {
      ...node,
      draggable: isEditable(node.id),
      handles: [
        ...(node.handles ?? []),
        { id: NEW_LINK, type: 'source' as const, position: Position.Top, x: middle, y: 0 },
        { id: NEW_LINK, type: 'target' as const, position: Position.Bottom, x: middle, y: height - 1 },
      ],
    };
  });
}

/** Those that are chosen move together; the others stay the same objects, so that they are not drawn again. */
export function withSelected(nodes: FlowNode[], objectiveIds: readonly string[]): FlowNode[] {
  if (objectiveIds.length === 0) return nodes;
  const selected = new Set(objectiveIds);
  return nodes.map((node) => (selected.has(node.id) ? { ...node, selected: true } : node));
}
