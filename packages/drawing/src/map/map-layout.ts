import { MAP_METRICS } from './map-input.ts';
import type { MapLayoutInput, MapMetrics } from './map-input.ts';
import { linkBoxes } from './link-paths.ts';
import type { LinkBox } from './link-paths.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaneBox extends Box {
  readonly id: string;
  /** Where its name and question stand. */
  readonly head: Box;
}

export interface ThemeBox extends Box {
  readonly id: string;
}

export interface NodeBox extends Box {
  readonly id: string;
  readonly laneId: string;
  /** Spans more than one column: has room for signal and sparkline. */
  readonly isWide: boolean;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly themes: readonly ThemeBox[];
  readonly lanes: readonly LaneBox[];
  /** Lane by lane, left to right: the order in which they are read and tabbed through. */
  readonly nodes: readonly NodeBox[];
  /** In the order of painting: traced links last. */
  readonly links: readonly LinkBox[];
}

interface Columns {
  readonly count: number;
  readonly left: number;
  readonly width: number;
  readonly gap: number;
}

type Slotted = MapLayoutInput['nodes'][number];

function columnsOf({ width, themes, nodes }: MapLayoutInput, metrics: MapMetrics): Columns {
  const named = themes.reduce((sum, theme) => sum + theme.columns, 0);
  const used = Math.max(0, ...nodes.map(({ slot }) => slot.column + slot.span));
  const count = Math.max(1, named, used);
  const left = metrics.lanePadding + metrics.laneHead + metrics.columnGap;
  const room = width - left - metrics.lanePadding - metrics.columnGap * (count - 1);
  return { count, left, width: Math.max(0, room / count), gap: metrics.columnGap };
}

/**
 * The widest map, up to the width of `input` and never with columns narrower than `leastColumn`, whose columns are all a
 * whole number of pixels wide: for a canvas that measures its nodes in whole pixels.
 */
export function wholeWidth(input: MapLayoutInput, leastColumn: number): number {
  const { count, left, width, gap } = columnsOf(input, { ...MAP_METRICS, ...input.metrics });
  const { lanePadding } = { ...MAP_METRICS, ...input.metrics };
  return left + count * Math.max(Math.floor(width), leastColumn) + (count - 1) * gap + lanePadding;
}

function columnBox({ left, width, gap }: Columns, column: number, span: number): { x: number; width: number } {
  return { x: left + column * (width + gap), width: span * width + (span - 1) * gap };
}

/** Rows of a lane: nodes whose slots overlap stand one under the other, so that none ever hides another. */
function rowsOf(nodes: readonly Slotted[]): Slotted[][] {
  const rows: Slotted[][] = [];
  for (const node of nodes.toSorted((a, b) => a.slot.column - b.slot.column)) {
    const free = rows.find((row) => {
      const last = row.at(-1);
      return last === undefined || last.slot.column + last.slot.span <= node.slot.column;
    });
    if (free === undefined) rows.push([node]);
    else free.push(node);
  }
  return rows;
}

/**
 * Where everything of the map stands at a width: lanes from the top, nodes in their slots, links from the upper edge of
 * the cause to the lower edge of the effect. Geometry only, so that HTML over SVG and a standalone SVG agree. Nodes of an
 * unknown perspective, and links that miss an end, are left out.
 */
export function mapLayout(input: MapLayoutInput): MapLayout {
  const metrics = { ...MAP_METRICS, ...input.metrics };
  const { headerHeight, laneHead, lanePadding, laneGap, nodeHeight } = metrics;
  const columns = columnsOf(input, metrics);
  const lanes: LaneBox[] = [];
  const nodes: NodeBox[] = [];
  let y = headerHeight;
  for (const { id: laneId } of input.perspectives) {
    const rows = rowsOf(input.nodes.filter(({ slot }) => slot.perspectiveId === laneId));
    const height = Math.max(1, rows.length) * (nodeHeight + lanePadding) + lanePadding;
    const head = { x: lanePadding + 6, y: y + lanePadding, width: laneHead - 12, height: height - 2 * lanePadding };
    lanes.push({ id: laneId, x: 0, y, width: input.width, height, head });
    rows.forEach((row, index) => {
      for (const { id, slot } of row) {
        const top = y + lanePadding + index * (nodeHeight + lanePadding);
        nodes.push({
          id,
          laneId,
          isWide: slot.span > 1,
          y: top,
          height: nodeHeight,
          ...columnBox(columns, slot.column, slot.span),
        });
      }
    });
    y += height + laneGap;
  }
  let column = 0;
  const themes = input.themes.map((theme): ThemeBox => {
    const box = { id: theme.id, y: 10, height: headerHeight - 15, ...columnBox(columns, column, theme.columns) };
    column += theme.columns;
    return box;
  });
  const height = Math.max(headerHeight, y - (input.perspectives.length === 0 ? 0 : laneGap));
  return { width: input.width, height, themes, lanes, nodes, links: linkBoxes(nodes, input.links) };
}
