import { coordinate } from '../scene/scene.ts';
import type { Scene, SceneItem } from '../scene/scene.ts';
import { baselineOf, wrapText } from '../text/wrap.ts';
import type { LinkBox } from './link-paths.ts';
import type { MapInput, MapPerspective, MapTheme } from './map-input.ts';
import { mapLayout } from './map-layout.ts';
import type { LaneBox, ThemeBox } from './map-layout.ts';
import { nodeScene } from './node-scene.ts';

const NAME = { size: 13, weight: 600, lineHeight: 16.25 } as const;
const QUESTION = { size: 11, weight: 400, lineHeight: 14.85 } as const;
const THEME = { size: 12, weight: 400, lineHeight: 17.04 } as const;
const MOST_THEME_LINES = 3;
const QUESTION_GAP = 3;
/** A theme's name stands behind the rule at its left. */
const THEME_INDENT = 9;

/** The lane's ground, its name and its question, centred in the height of the lane: as many lines as it has room for. */
function laneItems(lane: LaneBox, { name, question }: MapPerspective): SceneItem[] {
  const { head } = lane;
  const names = wrapText(name, head.width, NAME, Math.max(1, Math.floor(head.height / NAME.lineHeight)));
  const rest = head.height - names.length * NAME.lineHeight - QUESTION_GAP;
  const questionLines = Math.floor(rest / QUESTION.lineHeight);
  const questions =
    question === null || questionLines < 1 ? [] : wrapText(question, head.width, QUESTION, questionLines);
  const height =
    names.length * NAME.lineHeight +
    (questions.length === 0 ? 0 : QUESTION_GAP + questions.length * QUESTION.lineHeight);
  const top = head.y + (head.height - height) / 2;
  const below = top + names.length * NAME.lineHeight + QUESTION_GAP;
  const items: SceneItem[] = [
    { kind: 'rect', x: lane.x, y: lane.y, width: lane.width, height: lane.height, radius: 10, fill: 'sunken' },
    {
      kind: 'text',
      x: head.x,
      y: top + baselineOf(NAME.size, NAME.lineHeight),
      lines: names,
      ...NAME,
      fill: 'ink',
      anchor: 'start',
    },
  ];
  if (questions.length > 0)
    items.push({
      kind: 'text',
      x: head.x,
      y: below + baselineOf(QUESTION.size, QUESTION.lineHeight),
      lines: questions,
      ...QUESTION,
      fill: 'ink3',
      anchor: 'start',
    });
  return items;
}

/** In how many lines a theme's name stands above columns of this width. */
export function themeLinesAt(theme: MapTheme | undefined, width: number): number {
  return theme === undefined ? 0 : wrapText(theme.name, width - THEME_INDENT, THEME, MOST_THEME_LINES).length;
}

function themeItems(box: ThemeBox, { name }: MapTheme): SceneItem[] {
  return [
    {
      kind: 'path',
      d: `M${coordinate(box.x + 0.5)} ${coordinate(box.y)}V${coordinate(box.y + box.height)}`,
      stroke: 'line2',
      strokeWidth: 1,
    },
    {
      kind: 'text',
      x: box.x + THEME_INDENT,
      y: box.y + baselineOf(THEME.size, THEME.lineHeight),
      lines: wrapText(name, box.width - THEME_INDENT, THEME, Math.max(1, Math.floor(box.height / THEME.size))),
      ...THEME,
      fill: 'ink3',
      anchor: 'start',
    },
  ];
}

/** How the line of a link is drawn where its kind is told: whole when tested, dashed when assumed, dotted when it leads back. */
export function linkDash({ isTested, isFeedback }: Pick<LinkBox, 'isTested' | 'isFeedback'>): { dash?: number[] } {
  if (isFeedback) return { dash: [1.4, 2.6] };
  return isTested ? {} : { dash: [4, 3] };
}

function linkItems(link: LinkBox, hasKinds: boolean, isOutside: boolean): SceneItem[] {
  const { d, arrow, isTraced } = link;
  const stroke = isTraced ? 'ink' : isOutside ? 'line2' : 'control';
  return [
    { kind: 'path', d, stroke, strokeWidth: isTraced ? 2 : 1.1, ...(hasKinds ? linkDash(link) : {}) },
    { kind: 'path', d: arrow, fill: stroke },
  ];
}

/** Boxes and what they show, paired by id. */
function paired<B extends { readonly id: string }, T extends { readonly id: string }>(
  boxes: readonly B[],
  things: readonly T[],
  draw: (box: B, thing: T) => readonly SceneItem[],
): SceneItem[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return boxes.flatMap((box) => {
    const thing = byId.get(box.id);
    return thing === undefined ? [] : draw(box, thing);
  });
}

/** The strategic map: lanes, themes, links under the nodes, nodes in reading order. */
export function mapScene(input: MapInput): Scene {
  const layout = mapLayout(input);
  const { label, links } = input.words;
  const outside = new Set(input.nodes.flatMap(({ id, isOutside }) => (isOutside === true ? [id] : [])));
  return {
    width: layout.width,
    height: layout.height,
    label,
    items: [
      ...paired(layout.themes, input.themes, themeItems),
      ...paired(layout.lanes, input.perspectives, laneItems),
      {
        kind: 'group',
        ...(links === undefined ? { role: 'presentation' } : { role: 'img', label: links }),
        className: 'links',
        items: layout.links.flatMap((link) =>
          linkItems(link, input.hasLinkKinds ?? false, outside.has(link.from) || outside.has(link.to)),
        ),
      },
      ...paired(layout.nodes, input.nodes, (box, node) => [nodeScene(node, box, input.words)]),
    ],
  };
}
