import { Position } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import type { MapLayout, NodeBox } from '@rumbo/drawing';
import type { MapShape } from './map-geometry.ts';

export type FlowNode = Node<{ readonly box: NodeBox }, 'objective'>;
export type FlowLink = Edge<
  {
    readonly isTraced: boolean;
    readonly isFaint: boolean;
    readonly isChosen: boolean;
    /** Nobody has tested it: said in the editor only. */
    readonly isAssumed: boolean;
    /** From the middle of the edge that it leaves, and of the one that it reaches. */
    readonly startShift: number;
    readonly endShift: number;
  },
  'link'
>;

/**
 * The objectives as React Flow wants them, in reading order; their places are known, so that nothing waits to be measured.
 * It takes the handles of a node from the page as soon as it has drawn them: here they stand where `MapFlowNode` draws them.
 */
export function flowNodes(layout: MapLayout): FlowNode[] {
  return layout.nodes.map((box) => ({
    id: box.id,
    type: 'objective',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    handles: [
      { type: 'source', position: Position.Top, x: box.width / 2 - 0.5, y: 0, width: 1, height: 1 },
      { type: 'target', position: Position.Bottom, x: box.width / 2 - 0.5, y: box.height - 1, width: 1, height: 1 },
    ],
    data: { box },
    // Over every link, also one that is on the way.
    zIndex: 2,
    // What can be pressed is inside; React Flow takes a node that cannot be selected for one that cannot be pressed.
    style: { pointerEvents: 'all' },
    domAttributes: { 'aria-roledescription': undefined },
  }));
}

/** Of each link, by its two ends, how far from the middle of their edges it begins and ends. */
function shiftsIn(layout: MapLayout): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const middles = new Map(layout.nodes.map(({ id, x, width }) => [id, x + width / 2]));
  return new Map(
    layout.links.map(({ from, to, start, end }) => [
      `${from} ${to}`,
      { start: start.x - (middles.get(from) ?? start.x), end: end.x - (middles.get(to) ?? end.x) },
    ]),
  );
}

interface LinkLooks {
  readonly traced: ReadonlySet<string>;
  /** Objectives that are looked at; a link to another one steps back. Null: all. */
  readonly within: ReadonlySet<string> | null;
  readonly chosen: string | null;
  /** Whether a link that nobody has tested looks like one. */
  readonly showsAssumed?: boolean;
  readonly labelOf: (link: MapShape['links'][number]) => string;
}

/** The links between them. They bind to the edges, so that they follow an objective that is moved. */
export function flowLinks(layout: MapLayout, links: MapShape['links'], looks: LinkLooks): FlowLink[] {
  const drawn = new Set(layout.nodes.map(({ id }) => id));
  const shifts = shiftsIn(layout);
  return links
    .filter(({ fromId, toId }) => drawn.has(fromId) && drawn.has(toId))
    .map((link) => {
      const { id, fromId, toId } = link;
      const isTraced = looks.traced.has(id);
      const isChosen = looks.chosen === id;
      const shift = shifts.get(`${fromId} ${toId}`);
      return {
        id,
        type: 'link',
        source: fromId,
        target: toId,
        zIndex: isTraced || isChosen ? 1 : 0,
        interactionWidth: 16,
        ariaLabel: looks.labelOf(link),
        domAttributes: { 'aria-roledescription': undefined },
        data: {
          isTraced,
          isChosen,
          isAssumed: looks.showsAssumed === true && !link.tested,
          startShift: shift?.start ?? 0,
          endShift: shift?.end ?? 0,
          isFaint: looks.within !== null && !(looks.within.has(fromId) && looks.within.has(toId)),
        },
      };
    });
}
