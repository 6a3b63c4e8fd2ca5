import { applyNodeChanges, ReactFlow, SelectionMode } from '@xyflow/react';
import type { NodeChange, ReactFlowProps } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { FlowLink, FlowNode } from './flow-elements.ts';

type Flow = ReactFlowProps<FlowNode, FlowLink>;

/** What a hand may do on the map. */
export type MapHands = Pick<Flow, 'onNodeDragStart' | 'onNodeDrag' | 'onNodeDragStop' | 'onPaneClick'> & {
  /** Objectives around which a box was drawn. */
  readonly onBoxed?: (objectiveIds: readonly string[]) => void;
};

/**
 * React Flow whose nodes follow the hand: each frame of a drag ends here, and nothing above or beside is drawn again. Where
 * a node is let go it goes back to the place that it has on the map, which the edit has changed or not.
 */
export function MovableFlow({ nodes = [], onNodeDragStop, onBoxed, children, ...flow }: Flow & MapHands): ReactNode {
  const [moving, setMoving] = useState({ from: nodes, shown: nodes });
  if (moving.from !== nodes) setMoving({ from: nodes, shown: nodes });
  const boxed = useRef<Set<string> | null>(null);

  const onNodesChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    // What is chosen is the page's to say; only a box that is being drawn is noted.
    for (const change of changes) {
      if (change.type !== 'select' || boxed.current === null) continue;
      if (change.selected) boxed.current.add(change.id);
      else boxed.current.delete(change.id);
    }
    const followed = changes.filter(({ type }) => type === 'position' || (type === 'select' && boxed.current !== null));
    if (followed.length > 0) setMoving((now) => ({ ...now, shown: applyNodeChanges(followed, now.shown) }));
  }, []);

  return (
    <ReactFlow
      {...flow}
      nodes={moving.shown}
      nodeDragThreshold={4}
      selectionMode={SelectionMode.Partial}
      onNodesChange={onNodesChange}
      onNodeDragStop={(event, node, dragged) => {
        onNodeDragStop?.(event, node, dragged);
        setMoving((now) => ({ ...now, shown: now.from }));
      }}
      onSelectionStart={() => {
        boxed.current = new Set(moving.shown.filter(({ selected }) => selected === true).map(({ id }) => id));
      }}
      onSelectionEnd={() => {
        const ids = [...(boxed.current ?? [])];
        boxed.current = null;
        onBoxed?.(ids);
      }}
    >
      {children}
    </ReactFlow>
  );
}
