import type { MapView } from '@rumbo/api';
import { mapLayout, MAP_METRICS, wholeWidth, wrapText } from '@rumbo/drawing';
import type { Box, MapLayout, MapLayoutInput } from '@rumbo/drawing';
import type { Text } from '@rumbo/domain';
import type { CSSProperties } from 'react';

/** Of a map, what its places depend on. */
export type MapShape = Pick<MapView, 'perspectives' | 'themes'> & {
  readonly nodes: readonly Pick<MapView['nodes'][number], 'id' | 'slot' | 'title'>[];
  readonly links: readonly Pick<MapView['links'][number], 'id' | 'fromId' | 'toId' | 'tested'>[];
};

/** Where everything stands on a screen, and how many lines the title of a node leaves for its foot. */
export interface MapGeometry {
  readonly layout: MapLayout;
  readonly footLinesOf: (objectiveId: string) => number;
}

interface MapRoom {
  readonly width: number;
  /** With more than the map needs, lanes stand further apart, so that links are easier to follow. */
  readonly height?: number;
  /** Whether columns are whole pixels wide, and never narrower than can be read. */
  readonly isCanvas?: boolean;
  readonly tracedLinkIds?: ReadonlySet<string>;
}

/** Narrower, a node could not hold the word of its status; then the map scrolls in its place. */
const LEAST_WIDTH = 880;
const LEAST_COLUMN = 138;
const TITLE = { size: 13, weight: 600 } as const;
const TITLE_LINE = 16;
/** A node with two lines of title and one at its foot. */
const NODE_HEIGHT = 86;
/** What a node has at either side of its title: padding, border, and letters that are set closer than measured. */
const TITLE_MARGIN = 22;
/** Where there is room to spare, a node breathes a little. */
const CANVAS_NODE_ROOM = 6;
const MOST_LANE_GAP = 96;

export const at = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height });

/** The places of a map in the room there is: the same for the overview, the canvas and paper. */
export function mapGeometry(map: MapShape, text: (text: Text) => string, room: MapRoom): MapGeometry {
  const asked: MapLayoutInput = {
    width: Math.max(room.width, LEAST_WIDTH),
    perspectives: map.perspectives,
    themes: map.themes,
    nodes: map.nodes,
    links: map.links.map(({ id, fromId, toId, tested }) => ({
      from: fromId,
      to: toId,
      isTested: tested,
      isTraced: room.tracedLinkIds?.has(id) ?? false,
    })),
  };
  const input = room.isCanvas === true ? { ...asked, width: wholeWidth(asked, LEAST_COLUMN) } : asked;
  const titles = new Map(map.nodes.map(({ id, title }) => [id, text(title)]));
  const lines = new Map(
    mapLayout({ ...input, links: [] }).nodes.map(({ id, width }) => [
      id,
      wrapText(titles.get(id) ?? '', width - TITLE_MARGIN, TITLE, 3).length,
    ]),
  );
  // Where a title takes three lines, every node makes room for them: rows stay even.
  const most = Math.max(2, ...lines.values());
  const metrics = {
    ...MAP_METRICS,
    nodeHeight: NODE_HEIGHT + (most - 2) * TITLE_LINE + (room.isCanvas === true ? CANVAS_NODE_ROOM : 0),
  };
  const laneGap = metrics.laneGap + spareGap(mapLayout({ ...input, metrics, links: [] }), room.height);
  return {
    layout: mapLayout({ ...input, metrics: { ...metrics, laneGap: Math.min(laneGap, MOST_LANE_GAP) } }),
    footLinesOf: (id) => 1 + most - (lines.get(id) ?? most),
  };
}

/** What each gap between lanes gets of the height that a map leaves over. */
function spareGap({ lanes, height }: MapLayout, room: number | undefined): number {
  if (room === undefined || lanes.length < 2) return 0;
  return Math.max(0, Math.floor((room - height) / (lanes.length - 1)));
}
