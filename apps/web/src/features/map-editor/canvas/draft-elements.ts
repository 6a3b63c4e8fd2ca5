import type { MapLayout } from '@rumbo/drawing';
import { flowNodes } from '../../map/flow-elements.ts';
import type { FlowNode } from '../../map/flow-elements.ts';

/** The objectives as they can be taken hold of; those that somebody may not move stay where they are. */
export function draftNodes(layout: MapLayout, isEditable: (objectiveId: string) => boolean): FlowNode[] {
  return flowNodes(layout).map((node) => ({ ...node, draggable: isEditable(node.id) }));
}

/** Those that are chosen move together; the others stay the same objects, so that they are not drawn again. */
export function withSelected(nodes: FlowNode[], objectiveIds: readonly string[]): FlowNode[] {
  if (objectiveIds.length === 0) return nodes;
  const selected = new Set(objectiveIds);
  return nodes.map((node) => (selected.has(node.id) ? { ...node, selected: true } : node));
}
