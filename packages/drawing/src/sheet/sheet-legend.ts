import { STATUSES } from '@rumbo/domain';
import { linkDash } from '../map/map-scene.ts';
import { placeMark, STATUS_TOKENS, statusMark } from '../mark/mark.ts';
import type { SceneItem } from '../scene/scene.ts';
import { coordinate } from '../scene/scene.ts';
import { flow } from './flow.ts';
import type { Block, Entry } from './flow.ts';
import type { SheetInput } from './sheet-input.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const MARK = 8;
const LINE = 22;

function statusEntries({ words }: SheetInput, zoom: number, lineHeight: number): Entry[] {
  const size = MARK * zoom;
  return STATUSES.map((status) => ({
    sign: {
      width: size,
      draw: (x, y) => placeMark(statusMark(status), x, y + (lineHeight - size) / 2, size, STATUS_TOKENS[status].mark),
    },
    text: words.counted[status],
  }));
}

/** Only kinds that are on the map: a legend of what is not there is noise. */
function linkEntries({ map, words }: SheetInput, zoom: number, lineHeight: number): Entry[] {
  const width = LINE * zoom;
  const line = (link: { isTested: boolean; isFeedback: boolean }, isTraced = false): Entry['sign'] => ({
    width,
    draw: (x, y): SceneItem => ({
      kind: 'path',
      d: `M${coordinate(x)} ${coordinate(y + lineHeight / 2)}H${coordinate(x + width)}`,
      stroke: isTraced ? 'ink' : 'control',
      strokeWidth: (isTraced ? 1.7 : 1) * zoom,
      ...linkDash(link),
    }),
  });
  const kinds = [
    ['tested', { isTested: true, isFeedback: false }],
    ['assumed', { isTested: false, isFeedback: false }],
    ['feedback', { isTested: true, isFeedback: true }],
  ] as const;
  const shown = kinds.filter(([, kind]) =>
    map.links.some(({ isTested = true, isFeedback = false }) =>
      kind.isFeedback ? isFeedback : !isFeedback && isTested === kind.isTested,
    ),
  );
  const entries = shown.map(([name, kind]): Entry => ({ sign: line(kind), text: words.link[name] }));
  if (words.trace === undefined) return entries;
  return [...entries, { sign: line({ isTested: true, isFeedback: false }, true), text: words.trace }];
}

/** What the marks and lines mean, how many objectives have each status, and the titles that had no room. */
export function sheetLegend(
  input: SheetInput,
  cut: readonly { readonly code: string; readonly title: string }[],
  place: Place,
  zoom: number,
): Block {
  const type = { size: 9 * zoom, weight: 400, lineHeight: 13 * zoom } as const;
  const ring: Entry = {
    sign: {
      width: MARK * zoom,
      draw: (x, y) => placeMark(statusMark('noData'), x, y + (type.lineHeight - MARK * zoom) / 2, MARK * zoom, 'none'),
    },
    text: input.map.words.dataMissing,
  };
  const { theme } = input.words;
  const entries = [
    ...(theme === undefined ? [] : [{ sign: null, text: theme }]),
    ...statusEntries(input, zoom, type.lineHeight),
    ...(input.map.nodes.some(({ isDataMissing }) => isDataMissing === true) ? [ring] : []),
    ...linkEntries(input, zoom, type.lineHeight),
  ];
  const legend = flow(entries, place, type, { afterSign: 5 * zoom, between: 18 * zoom });
  if (cut.length === 0) return legend;
  const titles = [
    { sign: null, text: input.words.fullTitles },
    ...cut.map(({ code, title }) => ({ sign: null, text: `${code} ${title}` })),
  ];
  const small = { size: 7.5 * zoom, weight: 400, lineHeight: 10 * zoom } as const;
  const full = flow(titles, { ...place, y: place.y + legend.height + 2 * zoom }, small, {
    afterSign: 0,
    between: 10 * zoom,
  });
  return { items: [...legend.items, ...full.items], height: legend.height + 2 * zoom + full.height };
}
