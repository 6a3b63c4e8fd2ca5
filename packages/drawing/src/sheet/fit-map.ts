import { MAP_METRICS } from '../map/map-input.ts';
import type { MapMetrics } from '../map/map-input.ts';
import { mapLayout } from '../map/map-layout.ts';
import type { WordedMap } from '../map/map-of-view.ts';
import { footLinesAt, leastNodeWidth, nodeHeightFor, titleLinesAt } from '../map/node-scene.ts';
import { themeLinesAt } from '../map/map-scene.ts';

export interface FittedMap {
  readonly width: number;
  readonly metrics: MapMetrics;
  readonly height: number;
  /** Points for each of its pixels. */
  readonly scale: number;
  /** Titles too long even for a node made for them. */
  readonly isCut: (nodeId: string) => boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Longer ones would make every node as high; they are shortened and said in full beside the map. */
const MOST_TITLE_LINES = 6;
/** Each width that is tried is a fiftieth more than the one before. */
const STEP = 1.02;
const WIDEST = 4_000;
/** No larger than a third over the size on screen: a map of three objectives is no poster. */
const MOST_SCALE = 1.35;
const MOST_LANE_GAP = 64;
const THEME_LINE = 17.04;

/** The map at one width, its rows as high as the longest of its objectives needs. */
function layoutAt(map: WordedMap, width: number) {
  const boxes = mapLayout({ ...map, width, links: [] });
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const needs = boxes.nodes.map((box) => {
    const node = nodes.get(box.id);
    const title = titleLinesAt(node?.title ?? '', box.width, MOST_TITLE_LINES);
    return { id: box.id, title, foot: node === undefined ? 1 : footLinesAt(node, box.width) };
  });
  const heights = needs.map(({ title, foot }) => nodeHeightFor(Math.min(title, MOST_TITLE_LINES), foot));
  const cut = new Set(needs.filter(({ title }) => title > MOST_TITLE_LINES).map(({ id }) => id));
  const themes = Math.max(1, ...boxes.themes.map(({ width: wide }, index) => themeLinesAt(map.themes[index], wide)));
  const metrics = {
    ...MAP_METRICS,
    nodeHeight: Math.max(MAP_METRICS.nodeHeight, ...heights),
    headerHeight: MAP_METRICS.headerHeight + (themes - 1) * THEME_LINE,
  };
  const { height } = mapLayout({ ...map, width, links: [], metrics });
  return { width, metrics, height, isCut: (id: string) => cut.has(id) };
}

/** Narrower, the word of a status would not stand beside the code of its objective. */
function leastWidth({ themes, nodes }: WordedMap): number {
  const named = themes.reduce((sum, theme) => sum + theme.columns, 0);
  const columns = Math.max(1, named, ...nodes.map(({ slot }) => slot.column + slot.span));
  const { lanePadding, laneHead, columnGap } = MAP_METRICS;
  const column = Math.max(96, ...nodes.map((node) => leastNodeWidth(node) / node.slot.span));
  return 2 * lanePadding + laneHead + columns * (column + columnGap);
}

/** As large as the room allows: the width at which the map has the shape of the room. What height is left goes between the lanes. */
export function fitMap(map: WordedMap, room: Room, zoom: number): FittedMap {
  const least = Math.max(leastWidth(map), room.width / (MOST_SCALE * zoom));
  let fitted = layoutAt(map, least);
  while (fitted.height * room.width > room.height * fitted.width && fitted.width < WIDEST)
    fitted = layoutAt(map, fitted.width * STEP);
  const scale = Math.min(room.width / fitted.width, room.height / fitted.height);
  const gaps = map.perspectives.length - 1;
  const spare = gaps < 1 ? 0 : Math.max(0, (room.height / scale - fitted.height) / gaps);
  const laneGap = Math.min(MOST_LANE_GAP, fitted.metrics.laneGap + spare);
  const height = fitted.height + gaps * (laneGap - fitted.metrics.laneGap);
  return { ...fitted, metrics: { ...fitted.metrics, laneGap }, height: gaps < 1 ? fitted.height : height, scale };
}
