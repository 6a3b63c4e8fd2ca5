import { MiniMap, ReactFlow, useReactFlow, useViewport, ViewportPortal } from '@xyflow/react';
import type { MapView } from '@rumbo/api';
import { useCallback, useEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { STATUS_CLASS } from '../../ui/status-class.ts';
import type { FlowLink, FlowNode } from './flow-elements.ts';
import { LaneGround } from './LaneGround.tsx';
import { MapFlowLink } from './MapFlowLink.tsx';
import { MapFlowNode, NodeBodyProvider } from './MapFlowNode.tsx';
import type { NodeBody } from './MapFlowNode.tsx';
import type { MapGeometry } from './map-geometry.ts';
import { MovableFlow } from './MovableFlow.tsx';
import type { MapHands } from './MovableFlow.tsx';
import { isWholeInSight, withInSight, wholeInSight, ZOOM } from './map-viewport.ts';
import type { Size } from './use-measured-size.ts';
import '@xyflow/react/dist/base.css';
import './map-parts.css';
import './map-canvas.css';

const NODE_TYPES = { objective: MapFlowNode };
const LINK_TYPES = { link: MapFlowLink };
/** How far an arrow key moves the map, in pixels. */
const STEP = 80;
/** React Flow describes its own keys, which are not used here. */
const NO_DESCRIPTIONS = { 'node.a11yDescription.default': '', 'edge.a11yDescription.default': '' };

interface MapCanvasProps {
  readonly map: Pick<MapView, 'perspectives' | 'themes'> & {
    readonly nodes: readonly Pick<MapView['nodes'][number], 'id' | 'status'>[];
  };
  readonly geometry: MapGeometry;
  readonly size: Size;
  readonly nodes: FlowNode[];
  readonly links: FlowLink[];
  readonly body: NodeBody;
  readonly onChooseLink: (linkId: string) => void;
  /** Absent: the map is read. */
  readonly hands?: MapHands;
  /** What the whole is called to who cannot see it. */
  readonly label?: string;
  /** What the objectives stand on. */
  readonly ground?: ReactNode;
  /** What stands over the map: panels, the bar of sizes. */
  readonly children?: ReactNode;
}

/**
 * The map on a canvas that can be moved and zoomed. Lanes are fixed ground, never parents of nodes; the Tab key walks the
 * objectives in reading order, and arrows move the map only while the canvas itself has the focus. Stands in a
 * ReactFlowProvider, so that bars outside of it can move it too.
 */
export function MapCanvas(props: MapCanvasProps): ReactNode {
  return (
    <NodeBodyProvider value={props.body}>
      <Canvas {...props} />
    </NodeBodyProvider>
  );
}

function Canvas({
  map,
  geometry,
  size,
  nodes,
  links,
  onChooseLink,
  hands,
  label,
  ground,
  children,
}: MapCanvasProps): ReactNode {
  const { words } = useReader();
  const { layout } = geometry;
  const { onMoved, onFocus, onKeyDown } = useView(geometry, size);
  const Flow = hands === undefined ? ReactFlow<FlowNode, FlowLink> : MovableFlow;
  return (
    <Flow
      className="mapcanvas"
      tabIndex={0}
      aria-label={label ?? words.map.canvas}
      nodes={nodes}
      edges={links}
      nodeTypes={NODE_TYPES}
      edgeTypes={LINK_TYPES}
      defaultViewport={wholeInSight(layout, size)}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      onMoveEnd={onMoved}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onEdgeClick={(_, { id }) => onChooseLink(id)}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesDraggable={hands !== undefined}
      // Links are drawn from grips of our own.
      nodesConnectable={false}
      elementsSelectable={hands !== undefined}
      nodesFocusable={false}
      edgesFocusable={false}
      // Keys are ours: Space chooses, Delete asks first.
      disableKeyboardA11y
      panActivationKeyCode={null}
      selectionKeyCode={hands === undefined ? null : 'Shift'}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      ariaLabelConfig={NO_DESCRIPTIONS}
      proOptions={{ hideAttribution: true }}
      {...hands}
    >
      <ViewportPortal>
        <div className="mapground">{ground ?? <LaneGround map={map} layout={layout} />}</div>
      </ViewportPortal>
      <Whereabouts map={map} layout={layout} size={size} />
      {children}
    </Flow>
  );
}

/** The map stays whole in sight while its place changes, until somebody moves it. */
function useView({ layout }: MapGeometry, size: Size) {
  const flow = useReactFlow();
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) return;
    const [now, wanted] = [flow.getViewport(), wholeInSight(layout, size)];
    // At the first sight it is there already; setting it would draw everything once more.
    if (now.x !== wanted.x || now.y !== wanted.y || now.zoom !== wanted.zoom) void flow.setViewport(wanted);
  }, [flow, layout, size]);

  const onMoved = useCallback((event: MouseEvent | TouchEvent | null) => {
    if (event !== null) isMoved.current = true;
  }, []);
  const onFocus = ({ target }: FocusEvent): void => {
    const id = target.closest('.react-flow__node')?.getAttribute('data-id');
    const box = layout.nodes.find((one) => one.id === id);
    if (box === undefined || !target.matches(':focus-visible')) return;
    const before = flow.getViewport();
    const next = withInSight(box, size, before);
    if (next.x !== before.x || next.y !== before.y) void flow.setViewport(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const { x, y, zoom } = flow.getViewport();
    const arrows: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [STEP, 0],
      ArrowRight: [-STEP, 0],
      ArrowUp: [0, STEP],
      ArrowDown: [0, -STEP],
    };
    const arrow = arrows[event.key];
    if (arrow !== undefined) void flow.setViewport({ x: x + arrow[0], y: y + arrow[1], zoom });
    else if (event.key === '+') void flow.zoomTo(zoom * ZOOM.step);
    else if (event.key === '-') void flow.zoomTo(zoom / ZOOM.step);
    else if (event.key === '0') void flow.setViewport(wholeInSight(layout, size));
    else return;
    isMoved.current = event.key !== '0';
    event.preventDefault();
  };
  return { onMoved, onFocus, onKeyDown };
}

/** The whole map, small, as soon as part of it is out of sight. */
function Whereabouts({
  map,
  layout,
  size,
}: Pick<MapCanvasProps, 'map' | 'size'> & Pick<MapGeometry, 'layout'>): ReactNode {
  const { words } = useReader();
  const viewport = useViewport();
  const colours = new Map(map.nodes.map(({ id, status }) => [id, STATUS_CLASS[status]]));
  if (isWholeInSight(layout, size, viewport)) return null;
  return (
    <MiniMap
      className="minimap"
      ariaLabel={words.map.miniMap}
      style={{ width: 168, height: Math.round((168 * layout.height) / layout.width) }}
      nodeClassName={({ id }) => colours.get(id) ?? ''}
      nodeBorderRadius={8}
      offsetScale={1}
      pannable
    />
  );
}
