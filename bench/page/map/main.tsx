// What the map editor is held against: React Flow as its own first example uses it, with the same nodes and links.
import { ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import type { Edge, Node, Viewport } from '@xyflow/react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';

interface BareMap {
  readonly width: number;
  readonly height: number;
  readonly viewport: Viewport;
  readonly nodes: Node[];
  readonly edges: Edge[];
}

function Page({ map }: { readonly map: BareMap }): ReactNode {
  const [nodes, , onNodesChange] = useNodesState(map.nodes);
  const [edges, , onEdgesChange] = useEdgesState(map.edges);
  return (
    <div style={{ width: map.width, height: map.height }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        defaultViewport={map.viewport}
        minZoom={0.1}
      />
    </div>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// The bench has put it there.
const map = (await (await fetch('/kept')).json()) as BareMap;
createRoot(root).render(<Page map={map} />);
