import { Position } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import type { MapLayout, NodeBox } from '@rumbo/drawing';
import type { MapShape } from './map-geometry.ts';

export type FlowNode = Node<{ readonly box: NodeBox }, 'objective'>;
export type FlowLink = Edge<
  { readonly isTraced: boolean; readonly isFaint: boolean; readonly isChosen: boolean },
  'link'
>;

interface Handle {
  readonly id: string;
  readonly type: 'source' | 'target';
  readonly position: Position;
  readonly x: number;
  readonly y: number;
}

/** Of each objective the places at its edges where its links begin and end, by the link. */
function handlesIn({ layout, links }: { readonly layout: MapLayout; readonly links: MapShape['links'] }) {
  const boxes = new Map(layout.nodes.map((box) => [box.id, box]));
  const idOf = new Map(links.map(({ id, fromId, toId }) => [`${fromId} ${toId}`, id]));
  const handles = new Map<string, Handle[]>(layout.nodes.map(({ id }) => [id, []]));
  for (const { from, to, start, end } of layout.links) {
    const id = idOf.get(`${from} ${to}`);
    const [cause, effect] = [boxes.get(from), boxes.get(to)];
    if (id === undefined || cause === undefined || effect === undefined) continue;
    // React Flow measures a place by its middle, and takes an absent width for a pixel.
    handles.get(from)?.push({ id, type: 'source', position: Position.Top, x: start.x - cause.x - 0.5, y: 0 });
    handles
      .get(to)
      ?.push({ id, type: 'target', position: Position.Bottom, x: end.x - effect.x - 0.5, y: effect.height - 1 });
  }
  return handles;
}

/** The objectives as React Flow wants them, in reading order; their places are known, so that nothing waits to be measured. */
export function flowNodes(layout: MapLayout, links: MapShape['links']): FlowNode[] {
  const handles = handlesIn({ layout, links });
  return layout.nodes.map((box) => ({
    id: box.id,
    type: 'objective',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    handles: handles.get(box.id) ?? [],
    data: { box },
    // Over every link, also one that is on the way.
    zIndex: 2,
    // What can be pressed is inside; React Flow takes a node that cannot be selected for one that cannot be pressed.
    style: { pointerEvents: 'all' },
    domAttributes: { 'aria-roledescription': undefined },
  }));
}

interface LinkLooks {
  readonly traced: ReadonlySet<string>;
  /** Objectives that are looked at; a link to another one steps back. Null: all. */
  readonly within: ReadonlySet<string> | null;
  readonly chosen: string | null;
  readonly labelOf: (link: MapShape['links'][number]) => string;
}

/** The links between them. They bind to places at the edges, so that they follow an objective that is moved. */
export function flowLinks(layout: MapLayout, links: MapShape['links'], looks: LinkLooks): FlowLink[] {
  const drawn = new Set(layout.nodes.map(({ id }) => id));
  return links
    .filter(({ fromId, toId }) => drawn.has(fromId) && drawn.has(toId))
    .map((link) => {
      const { id, fromId, toId } = link;
      const isTraced = looks.traced.has(id);
      const isChosen = looks.chosen === id;
      return {
        id,
        type: 'link',
        source: fromId,
        target: toId,
        sourceHandle: id,
        targetHandle: id,
        zIndex: isTraced || isChosen ? 1 : 0,
        interactionWidth: 16,
        ariaLabel: looks.labelOf(link),
        domAttributes: { 'aria-roledescription': undefined },
        data: {
          isTraced,
          isChosen,
          isFaint: looks.within !== null && !(looks.within.has(fromId) && looks.within.has(toId)),
        },
      };
    });
}
