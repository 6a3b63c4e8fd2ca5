import { mapScene } from '../map/map-scene.ts';
import type { Scene, SceneGroup } from '../scene/scene.ts';
import { coordinate } from '../scene/scene.ts';
import { fitMap } from './fit-map.ts';
import type { FittedMap } from './fit-map.ts';
import { paragraph } from './flow.ts';
import type { Block } from './flow.ts';
import { sheetMetrics } from './paper.ts';
import type { SheetMetrics } from './paper.ts';
import { sheetFoot } from './sheet-foot.ts';
import { sheetHead } from './sheet-head.ts';
import type { SheetInput } from './sheet-input.ts';
import { sheetLegend } from './sheet-legend.ts';

const GAP = 9;
/** However long the words around it, the map keeps this share of the sheet. */
const LEAST_MAP = 0.4;

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same block as though it had been set lower. */
function moved({ items }: Block, y: number): SceneGroup {
  return { kind: 'group', place: { x: 0, y, scale: 1 }, items };
}

function mapGroup({ map }: SheetInput, fitted: FittedMap, room: Room): SceneGroup {
  const scene = mapScene({ ...map, width: fitted.width, metrics: fitted.metrics });
  const x = room.x + (room.width - fitted.width * fitted.scale) / 2;
  return {
    kind: 'group',
    role: 'group',
    label: map.words.label,
    place: { x, y: room.y, scale: fitted.scale },
    items: scene.items,
  };
}

/** What stands between head and legend: the map, or the sentence that there is none. */
function body(input: SheetInput, room: Room, fitted: FittedMap, { zoom }: SheetMetrics): SceneGroup {
  if (input.map.perspectives.length > 0) return mapGroup(input, fitted, room);
  const type = { size: 13 * zoom, weight: 400, lineHeight: 18 * zoom } as const;
  return { kind: 'group', items: paragraph(input.words.empty, { ...room, y: room.y + 40 * zoom }, type, 'ink2').items };
}

/**
 * The map on one sheet of paper, in points: plan, administration, period and unit above it; what its marks and lines
 * mean, and which version it shows as known when, below it. No title is cut without being said in full beside the map.
 */
export function mapSheet(input: SheetInput): Scene {
  const metrics = sheetMetrics(input.paper);
  const { width, height, margin, zoom } = metrics;
  const inner = { x: margin, y: 0, width: width - 2 * margin };
  const head = sheetHead(input.words, { ...inner, y: margin }, zoom);
  const foot = sheetFoot(input.words, inner, zoom);
  const gap = GAP * zoom;

  // Which titles are cut follows from the room, and what is said of them takes some of it.
  const roomFor = (legend: Block): Room => {
    const y = margin + head.height + gap;
    const left = height - margin - foot.height - legend.height - 2 * gap - y;
    return { ...inner, y, height: Math.max(left, height * LEAST_MAP) };
  };
  const bare = sheetLegend(input, [], inner, zoom);
  const first = fitMap(input.map, roomFor(bare), zoom);
  const cut = input.map.nodes.filter(({ id }) => first.isCut(id));
  const legend = cut.length === 0 ? bare : sheetLegend(input, cut, inner, zoom);
  const room = roomFor(legend);
  const fitted = cut.length === 0 ? first : fitMap(input.map, room, zoom);

  const footTop = height - margin - foot.height;
  const rule = `M${coordinate(margin)} ${coordinate(footTop - gap / 2)}H${coordinate(width - margin)}`;
  return {
    width,
    height,
    label: `${input.words.eyebrow}, ${input.words.title}, ${input.words.period}`,
    items: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: 'surface' },
      ...head.items,
      body(input, room, fitted, metrics),
      moved(legend, Math.min(footTop - gap - legend.height, room.y + room.height + gap)),
      { kind: 'path', d: rule, stroke: 'line2', strokeWidth: 0.75 },
      moved(foot, footTop),
    ],
  };
}
