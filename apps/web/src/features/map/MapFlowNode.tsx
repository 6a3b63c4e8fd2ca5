import type { NodeProps } from '@xyflow/react';
import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { NodeBox } from '@rumbo/drawing';
import type { FlowNode } from './flow-elements.ts';

/** What stands in the place of an objective: one page reads it, another edits it. */
export type NodeBody = (box: NodeBox) => ReactNode;

const BodyContext = createContext<NodeBody>(() => null);
export const NodeBodyProvider = BodyContext.Provider;

/**
 * The place of an objective on the canvas. What it shows comes from the page, so that no figure passes through React Flow;
 * the two marks are where React Flow looks for the ends of links.
 */
export function MapFlowNode({ data }: NodeProps<FlowNode>): ReactNode {
  return (
    <>
      {use(BodyContext)(data.box)}
      <i className="flowend source" data-handlepos="top" />
      <i className="flowend target" data-handlepos="bottom" />
    </>
  );
}
