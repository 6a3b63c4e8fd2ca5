import type { Status } from '@rumbo/domain';
import { sparklineItems } from '../chart/sparkline.ts';
import { placeMark, STATUS_TOKENS, statusMark } from '../mark/mark.ts';
import type { Paint, SceneGroup, SceneItem } from '../scene/scene.ts';
import { textWidth } from '../text/measure.ts';
import { baselineOf, fitLine, wrapText } from '../text/wrap.ts';
import type { MapInput, MapNodeInput } from './map-input.ts';
import { FOOT_GAP, nodeFoot } from './node-foot.ts';
import type { NodeBox } from './map-layout.ts';

const AXIS = { size: 11, weight: 400, lineHeight: 15.62 } as const;
const WORD = { ...AXIS, weight: 500 } as const;
const TITLE = { size: 13, weight: 600, lineHeight: 16.12 } as const;
const SMALL = { size: 12, weight: 400, lineHeight: 17.04 } as const;
type Line = typeof AXIS | typeof WORD | typeof TITLE | typeof SMALL;

const PADDING = { x: 11, top: 8, bottom: 9 } as const;
const TITLE_GAP = 3;
const MARK = { size: 10, gap: 5 } as const;
const GAP = 6;
const SPARK = { least: 56, most: 120, height: 15 } as const;

function line(
  text: string,
  x: number,
  top: number,
  type: Line,
  fill: 'ink' | 'ink2' | 'ink3' | 'onText' | 'riskText' | 'offText',
  anchor: 'start' | 'end' = 'start',
): SceneItem {
  const { size, weight, lineHeight } = type;
  return {
    kind: 'text',
    x,
    y: top + baselineOf(size, lineHeight),
    lines: [text],
    size,
    weight,
    lineHeight,
    fill,
    anchor,
  };
}

/** Off target has twice the border, so that severity survives without colour; no data is dashed. */
function frame(status: Status): Paint & { inset: number } {
  switch (status) {
    case 'offTarget':
      return { fill: 'offSoft', stroke: 'off', strokeWidth: 2, inset: 1 };
    case 'atRisk':
      return { fill: 'riskSoft', stroke: 'risk', strokeWidth: 1, inset: 0.5 };
    case 'noData':
      return { fill: 'surface', stroke: 'control', strokeWidth: 1, dash: [3, 2.5], inset: 0.5 };
    case 'onTarget':
      return { fill: 'surface', stroke: 'line2', strokeWidth: 1, inset: 0.5 };
  }
}

/** Code and note on the left, mark and word of the status on the right. */
function headLine(node: MapNodeInput, box: NodeBox, dataMissing: string): SceneItem[] {
  const top = box.y + PADDING.top;
  const right = box.x + box.width - PADDING.x;
  const wordWidth = textWidth(node.statusWord, WORD.size, WORD.weight);
  const markX = right - wordWidth - MARK.gap - MARK.size;
  const tokens = STATUS_TOKENS[node.status];
  const left = box.x + PADDING.x;
  const code = fitLine(node.code, markX - left - GAP, AXIS);
  const items: SceneItem[] = [
    line(code, left, top, AXIS, 'ink3'),
    placeMark(statusMark(node.status), markX, top + (AXIS.lineHeight - MARK.size) / 2, MARK.size, tokens.mark),
    line(node.statusWord, right, top, WORD, tokens.text, 'end'),
  ];
  const after = left + textWidth(code, AXIS.size, AXIS.weight) + GAP;
  return [...items, ...asides(node, after, markX - GAP, top, dataMissing)];
}

/** What is said beside the code as far as there is room; a missing figure keeps at least its ring. */
function asides(node: MapNodeInput, from: number, to: number, top: number, dataMissing: string): SceneItem[] {
  const items: SceneItem[] = [];
  let x = from;
  if (node.isDataMissing === true && to - x >= MARK.size) {
    items.push(placeMark(statusMark('noData'), x, top + (AXIS.lineHeight - MARK.size) / 2, MARK.size, 'none'));
    x += MARK.size + MARK.gap;
  }
  const words = [node.isDataMissing === true ? dataMissing : '', node.note ?? '']
    .filter((word) => word !== '')
    .join(', ');
  const shown =
    node.isDataMissing === true && textWidth(words, AXIS.size, AXIS.weight) > to - x
      ? ''
      : fitLine(words, to - x, AXIS);
  return shown === '' || shown === '…' ? items : [...items, line(shown, x, top, AXIS, 'ink3')];
}

/** Value and target; a wide node also says whether the change is real and draws it, as far as there is room. */
function footLine(node: MapNodeInput, box: NodeBox, maxLines: number): SceneItem[] {
  const bottom = box.y + box.height - PADDING.bottom;
  const left = box.x + PADDING.x;
  const room = box.width - 2 * PADDING.x;
  const shown = box.isWide
    ? { ...node, sparkWidth: node.spark === undefined ? undefined : SPARK.least }
    : { ...node, signal: null };
  const { lines, signal, hasSpark, sparkRoom } = nodeFoot(shown, room, maxLines, SMALL);
  const items = lines.map((text, index) =>
    line(fitLine(text, room, SMALL), left, bottom - (lines.length - index) * SMALL.lineHeight, SMALL, 'ink2'),
  );
  if (!box.isWide) return items;
  if (signal !== null) {
    const used = textWidth(lines.at(-1) ?? '', SMALL.size, SMALL.weight);
    items.push(line(signal, left + used + FOOT_GAP, bottom - SMALL.lineHeight, SMALL, 'ink3'));
  }
  if (node.spark !== undefined && hasSpark) {
    const width = Math.min(SPARK.most, sparkRoom);
    items.push(...sparklineItems(node.spark, left + room - width, bottom - SPARK.height, width, SPARK.height));
  }
  return items;
}

/** How many lines stand below the head of a node of this height. */
function linesIn(height: number, { lineHeight }: Line): number {
  return Math.floor((height - PADDING.top - AXIS.lineHeight - TITLE_GAP - PADDING.bottom) / lineHeight);
}

/** In how many lines a title stands in a node of this width; one more than `most` when in more than that. */
export function titleLinesAt(title: string, width: number, most: number): number {
  return wrapText(title, width - 2 * PADDING.x, TITLE, most + 1).length;
}

/** In how many lines its foot stands at this width without leaving out the target. */
export function footLinesAt({ figure, target, shortTarget }: MapNodeInput, width: number): number {
  const shortest = shortTarget ?? target;
  if (shortest == null) return 1;
  return textWidth(`${figure}, ${shortest}`, SMALL.size, SMALL.weight) <= width - 2 * PADDING.x ? 1 : 2;
}

/** As high as a node needs to be for its head, so many lines of title, and so many at its foot. */
export function nodeHeightFor(titleLines: number, footLines: number): number {
  const written = titleLines * TITLE.lineHeight + footLines * SMALL.lineHeight;
  return Math.ceil(PADDING.top + AXIS.lineHeight + TITLE_GAP + written + PADDING.bottom);
}

/** As wide as it needs to be for its code and the word of its status to stand side by side. */
export function leastNodeWidth({ code, statusWord }: Pick<MapNodeInput, 'code' | 'statusWord'>): number {
  const word = textWidth(statusWord, WORD.size, WORD.weight);
  return 2 * PADDING.x + textWidth(code, AXIS.size, AXIS.weight) + GAP + MARK.size + MARK.gap + word;
}

const OUTSIDE = { stroke: 'line2', strokeWidth: 1, inset: 0.5 } as const;

/** What steps back keeps its mark and every word, in quiet ink. */
function quiet(items: readonly SceneItem[]): readonly SceneItem[] {
  return items.map((item) => (item.kind === 'text' ? { ...item, weight: 400, fill: 'ink3' } : item));
}

/** One objective on the map, as a link that reads out all it shows. */
export function nodeScene(
  node: MapNodeInput,
  box: NodeBox,
  { dataMissing, outside = '' }: MapInput['words'],
): SceneGroup {
  const isOutside = node.isOutside === true;
  const { inset, ...paint } = isOutside ? OUTSIDE : frame(node.status);
  const titleLines = linesIn(box.height - SMALL.lineHeight, TITLE);
  const title = wrapText(node.title, box.width - 2 * PADDING.x, TITLE, Math.max(1, titleLines));
  const titleTop = box.y + PADDING.top + AXIS.lineHeight + TITLE_GAP;
  const { size, weight, lineHeight } = TITLE;
  const label = [
    `${node.code} ${node.title}`,
    node.statusWord,
    node.isDataMissing === true ? dataMissing : '',
    node.note ?? '',
    node.target == null ? node.figure : `${node.figure}, ${node.target}`,
    node.signal ?? '',
    isOutside ? outside : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  const written: readonly SceneItem[] = [
    ...headLine(node, box, dataMissing),
    {
      kind: 'text',
      x: box.x + PADDING.x,
      y: titleTop + baselineOf(size, lineHeight),
      lines: title,
      size,
      weight,
      lineHeight,
      fill: 'ink',
      anchor: 'start',
    },
    ...footLine(
      isOutside ? { ...node, spark: undefined } : node,
      box,
      Math.max(1, linesIn(box.height - title.length * TITLE.lineHeight, SMALL)),
    ),
  ];
  return {
    kind: 'group',
    id: `node-${node.id}`,
    role: 'link',
    label,
    className: `node ${node.status}${node.isTraced === true ? ' traced' : ''}${isOutside ? ' outside' : ''}`,
    ...(node.href === undefined ? {} : { href: node.href }),
    items: [
      {
        kind: 'rect',
        x: box.x + inset,
        y: box.y + inset,
        width: Math.max(0, box.width - 2 * inset),
        height: box.height - 2 * inset,
        radius: 6 - inset,
        ...paint,
      },
      ...(isOutside ? quiet(written) : written),
    ],
  };
}
