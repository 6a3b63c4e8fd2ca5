import { differenceMark } from '../mark/difference-mark.ts';
import type { DifferenceMarkName } from '../mark/difference-mark.ts';
import { placeMark } from '../mark/mark.ts';
import type { Paint, Scene, SceneGroup, SceneItem } from '../scene/scene.ts';
import { textWidth } from '../text/measure.ts';
import { baselineOf, fitLine, wrapText } from '../text/wrap.ts';
import type { LinkBox } from './link-paths.ts';
import type { MapLayoutInput, MapMetrics, MapPerspective, MapTheme } from './map-input.ts';
import { mapLayout } from './map-layout.ts';
import type { Box, LaneBox, MapLayout, NodeBox, ThemeBox } from './map-layout.ts';

export interface ComparedNode {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly slot: MapLayoutInput['nodes'][number]['slot'];
  /** None: it is the same on both maps. */
  readonly marks: readonly DifferenceMarkName[];
}

export interface ComparedMapInput {
  readonly width: number;
  /** Said in place of the picture. */
  readonly label: string;
  readonly perspectives: readonly MapPerspective[];
  readonly themes: readonly MapTheme[];
  readonly nodes: readonly ComparedNode[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly mark: DifferenceMarkName | null }[];
}

const CODE = { size: 11, weight: 500, lineHeight: 13 } as const;
const TITLE = { size: 11, weight: 400, lineHeight: 13 } as const;
const LANE = { size: 11, weight: 600, lineHeight: 13.5 } as const;
const PADDING = 6;
const MARK = { size: 10, gap: 3 } as const;
/** Alone, a code stands in the middle. */
const CODE_ONLY_DROP = 9.5;
const TITLE_LINES = 3;
/** Above the lanes, with room for one line. */
const HEADER = 24;
const MOST_THEME_LINES = 3;
/** Narrower, a title would break at every word: then a node shows its code. */
const LEAST_TITLE_WIDTH = 62;

const SMALL: Partial<MapMetrics> = {
  headerHeight: HEADER,
  laneHead: 94,
  lanePadding: 5,
  laneGap: 26,
  columnGap: 6,
  nodeHeight: 2 * PADDING + CODE.lineHeight + TITLE_LINES * TITLE.lineHeight,
};
/** Where only codes have room. */
const SMALLEST: Partial<MapMetrics> = { ...SMALL, laneHead: 88, columnGap: 4, nodeHeight: 44 };

/** Nothing stands on it yet: lanes and themes alone. */
const BARE: Partial<MapMetrics> = { ...SMALL, laneHead: 150, laneGap: 6, nodeHeight: 20 };

/** A map small enough to stand beside another, what differs marked: in shape and line, not only in colour. */
export function comparedMapScene(input: ComparedMapInput): Scene {
  const asked: MapLayoutInput = { ...input, metrics: input.nodes.length === 0 ? BARE : SMALL };
  const roomy = mapLayout(asked);
  const narrowest = Math.min(...roomy.nodes.map(({ width }) => width));
  const isCodeOnly = narrowest < LEAST_TITLE_WIDTH + 2 * PADDING;
  const layout = isCodeOnly
    ? withThemeNames({ ...asked, metrics: SMALLEST }, input.themes)
    : withThemeNames(asked, input.themes, roomy);
  const marks = new Map(input.links.map(({ from, to, mark }) => [`${from} ${to}`, mark]));
  const nodes = new Map(input.nodes.map((node) => [node.id, node]));
  return {
    width: layout.width,
    height: layout.height,
    label: input.label,
    items: [
      ...layout.themes.flatMap((box, place) => themeItems(box, input.themes[place])),
      ...layout.lanes.flatMap((box, place) => laneItems(box, input.perspectives[place])),
      ...layout.links.flatMap((link) => linkItems(link, marks.get(`${link.from} ${link.to}`) ?? null)),
      ...layout.nodes.flatMap((box) => {
        const node = nodes.get(box.id);
        return node === undefined ? [] : [nodeGroup(box, node, isCodeOnly)];
      }),
    ],
  };
}

const themeLines = (box: ThemeBox, theme: MapTheme | undefined): string[] =>
  theme === undefined ? [] : wrapText(theme.name, box.width, TITLE, MOST_THEME_LINES);

/** The layout, with as much room above the lanes as the longest name of a theme takes. */
function withThemeNames(asked: MapLayoutInput, themes: readonly MapTheme[], plain = mapLayout(asked)): MapLayout {
  const most = Math.max(1, ...plain.themes.map((box, place) => themeLines(box, themes[place]).length));
  if (most === 1) return plain;
  return mapLayout({ ...asked, metrics: { ...asked.metrics, headerHeight: HEADER + (most - 1) * TITLE.lineHeight } });
}

function themeItems(box: ThemeBox, theme: MapTheme | undefined): SceneItem[] {
  if (theme === undefined) return [];
  return [
    {
      kind: 'text',
      x: box.x,
      y: box.y - 4 + baselineOf(TITLE.size, TITLE.lineHeight),
      lines: themeLines(box, theme),
      ...TITLE,
      fill: 'ink3',
      anchor: 'start',
    },
  ];
}

function laneItems(box: LaneBox, lane: MapPerspective | undefined): SceneItem[] {
  if (lane === undefined) return [];
  const lines = wrapText(lane.name, box.head.width, LANE, Math.floor(box.height / LANE.lineHeight));
  const top = box.y + (box.height - lines.length * LANE.lineHeight) / 2;
  return [
    { kind: 'rect', x: box.x, y: box.y, width: box.width, height: box.height, radius: 6, fill: 'sunken' },
    {
      kind: 'text',
      x: box.head.x,
      y: top + baselineOf(LANE.size, LANE.lineHeight),
      lines,
      ...LANE,
      fill: 'ink2',
      anchor: 'start',
    },
  ];
}

function linkItems({ d, arrow, start, end }: LinkBox, mark: DifferenceMarkName | null): SceneItem[] {
  if (mark === null) {
    return [
      { kind: 'path', d, stroke: 'line2', strokeWidth: 1 },
      { kind: 'path', d: arrow, fill: 'line2' },
    ];
  }
  const dash = mark === 'removed' ? { dash: [4, 3] } : {};
  const size = MARK.size;
  const x = (start.x + end.x) / 2 - size / 2;
  const y = (start.y + end.y) / 2 - size / 2;
  return [
    { kind: 'path', d, stroke: 'accent', strokeWidth: 1.8, ...dash },
    { kind: 'path', d: arrow, fill: 'accent' },
    { kind: 'circle', cx: x + size / 2, cy: y + size / 2, r: size / 2 + 2.5, fill: 'paper' },
    placeMark(differenceMark(mark), x, y, size, 'accent'),
  ];
}

/** What is new stands on a tint, what is gone in a broken frame; everything else that differs has a heavier one. */
function frame(marks: readonly DifferenceMarkName[]): Paint {
  if (marks.includes('removed')) return { fill: 'surface', stroke: 'ink2', strokeWidth: 1.5, dash: [4, 3] };
  if (marks.includes('added')) return { fill: 'accentSoft', stroke: 'accent', strokeWidth: 1.5 };
  if (marks.length > 0) return { fill: 'surface', stroke: 'accent', strokeWidth: 1.5 };
  return { fill: 'surface', stroke: 'line2', strokeWidth: 1 };
}

function nodeGroup(box: NodeBox, node: ComparedNode, isCodeOnly: boolean): SceneGroup {
  const { code, title, marks } = node;
  const room = box.width - 2 * PADDING;
  const shown = isCodeOnly ? marks.slice(0, 1) : marks;
  const marksWidth = shown.length * (MARK.size + MARK.gap);
  const isTinted = marks.length > 0;
  return {
    kind: 'group',
    id: `compared-${node.id}`,
    className: 'comparednode',
    items: [
      { kind: 'rect', ...inset(box), radius: 4, ...frame(marks) },
      {
        kind: 'text',
        x: box.x + PADDING,
        y: box.y + PADDING + baselineOf(CODE.size, CODE.lineHeight) + (isCodeOnly ? CODE_ONLY_DROP : 0),
        lines: [fitLine(code, Math.max(room - marksWidth, textWidth(code, CODE.size, CODE.weight)), CODE)],
        ...CODE,
        fill: isTinted ? 'ink' : 'ink3',
        anchor: 'start',
      },
      ...shown.map((mark, place) =>
        placeMark(
          differenceMark(mark),
          box.x + box.width - PADDING - (shown.length - place) * (MARK.size + MARK.gap) + MARK.gap,
          box.y + PADDING + 1.5 + (isCodeOnly ? CODE_ONLY_DROP : 0),
          MARK.size,
          mark === 'removed' ? 'ink2' : 'accent',
        ),
      ),
      ...(isCodeOnly ? [] : [titleText(box, title, room, isTinted)]),
    ],
  };
}

function inset({ x, y, width, height }: Box): Box {
  return { x: x + 0.75, y: y + 0.75, width: Math.max(0, width - 1.5), height: height - 1.5 };
}

function titleText(box: NodeBox, title: string, room: number, isTinted: boolean): SceneItem {
  return {
    kind: 'text',
    x: box.x + PADDING,
    y: box.y + PADDING + CODE.lineHeight + baselineOf(TITLE.size, TITLE.lineHeight),
    lines: wrapText(title, room, TITLE, TITLE_LINES),
    ...TITLE,
    fill: isTinted ? 'ink' : 'ink2',
    anchor: 'start',
  };
}
