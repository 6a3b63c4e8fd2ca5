import type { MapDocument } from './document.ts';

/** A map as numbers, for what is counted again and again while it is laid out. Objectives and links go by their index. */
export interface Layout {
  /** Where each objective begins, in columns. Only `placeAt` changes it. */
  readonly columns: Float64Array;
  readonly spans: Float64Array;
  /** The links of each objective. Those along a lane cross nothing and are left out. */
  readonly linksOf: readonly (readonly number[])[];
  readonly links: LinkEnds;
}

/** Of each link the upper and the lower end: which objective, in which lane from the top, and where its middle is. */
interface LinkEnds {
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly upperLane: Int32Array;
  readonly lowerLane: Int32Array;
  readonly upperCentre: Float64Array;
  readonly lowerCentre: Float64Array;
}

export function layoutOf(document: MapDocument): Layout {
  const places = new Map(document.objectives.map(({ id }, index) => [id, index]));
  const order = new Map(document.perspectives.map(({ id }, index) => [id, index]));
  const lanes = document.objectives.map(({ slot }) => order.get(slot.perspectiveId) ?? order.size);
  // From the top lane down, so that a count can leave out all that end above where a link begins.
  const ends = document.links
    .flatMap(({ fromId, toId }) => linkEnds(places.get(fromId), places.get(toId), lanes))
    .sort((a, b) => (lanes[a.upper] ?? 0) - (lanes[b.upper] ?? 0));
  const linksOf: number[][] = document.objectives.map(() => []);
  for (const [link, { upper, lower }] of ends.entries()) {
    linksOf[upper]?.push(link);
    linksOf[lower]?.push(link);
  }
  const layout: Layout = {
    columns: new Float64Array(lanes.length),
    spans: Float64Array.from(document.objectives, ({ slot }) => slot.span),
    linksOf,
    links: {
      upper: Int32Array.from(ends, ({ upper }) => upper),
      lower: Int32Array.from(ends, ({ lower }) => lower),
      upperLane: Int32Array.from(ends, ({ upper }) => lanes[upper] ?? 0),
      lowerLane: Int32Array.from(ends, ({ lower }) => lanes[lower] ?? 0),
      upperCentre: new Float64Array(ends.length),
      lowerCentre: new Float64Array(ends.length),
    },
  };
  for (const [index, { slot }] of document.objectives.entries()) placeAt(layout, index, slot.column);
  return layout;
}

function linkEnds(
  from: number | undefined,
  to: number | undefined,
  lanes: readonly number[],
): { readonly upper: number; readonly lower: number }[] {
  if (from === undefined || to === undefined || lanes[from] === lanes[to]) return [];
  return (lanes[from] ?? 0) < (lanes[to] ?? 0) ? [{ upper: from, lower: to }] : [{ upper: to, lower: from }];
}

/** Puts an objective into a column, and the ends of its links with it. */
export function placeAt({ columns, spans, linksOf, links }: Layout, index: number, column: number): void {
  columns[index] = column;
  const centre = column + (spans[index] ?? 0) / 2;
  for (const link of linksOf[index] ?? []) {
    if (links.upper[link] === index) links.upperCentre[link] = centre;
    else links.lowerCentre[link] = centre;
  }
}

/** How many pairs of links cross, each drawn straight from the middle of one objective to the middle of the other. */
export function crossingsOf(document: MapDocument): number {
  return countCrossings(layoutOf(document).links);
}

export function countCrossings(links: LinkEnds): number {
  const { upperLane, lowerLane } = links;
  let count = 0;
  let first = 0;
  for (let a = 1; a < upperLane.length; a += 1) {
    const upper = upperLane[a] ?? 0;
    while (first < a && (lowerLane[first] ?? 0) <= upper) first += 1;
    for (let b = first; b < a; b += 1) if (isCrossing(links, a, b)) count += 1;
  }
  return count;
}

/** Crossings of some links with each other and with all others, each pair once. */
export function countCrossingsOf(links: LinkEnds, some: readonly number[]): number {
  let count = 0;
  for (const a of some) {
    for (let b = 0; b < links.upper.length; b += 1) if (isCrossing(links, a, b)) count += 1;
  }
  return count - countCrossingsAmong(links, some);
}

function countCrossingsAmong(links: LinkEnds, some: readonly number[]): number {
  let count = 0;
  for (const [place, a] of some.entries()) {
    for (const b of some.slice(0, place)) if (isCrossing(links, a, b)) count += 1;
  }
  return count;
}

/** Crossings between links of one objective and links of another. */
export function countCrossingsBetween(links: LinkEnds, some: readonly number[], others: readonly number[]): number {
  let count = 0;
  for (const a of some) for (const b of others) if (isCrossing(links, a, b)) count += 1;
  return count;
}

/** How far a link leads sideways. */
export function lengthOfLink({ upperCentre, lowerCentre }: LinkEnds, link: number): number {
  return Math.abs((upperCentre[link] ?? 0) - (lowerCentre[link] ?? 0));
}

/**
 * Over the lanes that both lead through, one is left of the other at first and right of it in the end. Links that meet in
 * an objective do not cross there.
 */
function isCrossing(links: LinkEnds, a: number, b: number): boolean {
  const first = Math.max(links.upperLane[a] ?? 0, links.upperLane[b] ?? 0);
  const last = Math.min(links.lowerLane[a] ?? 0, links.lowerLane[b] ?? 0);
  if (first >= last) return false;
  const before = centreAt(links, a, first) - centreAt(links, b, first);
  const after = centreAt(links, a, last) - centreAt(links, b, last);
  // The threshold is for thirds, which binary fractions miss.
  return (before > 1e-9 && after < -1e-9) || (before < -1e-9 && after > 1e-9);
}

/** Where a link goes through a lane. */
function centreAt(links: LinkEnds, link: number, lane: number): number {
  const first = links.upperLane[link] ?? 0;
  const last = links.lowerLane[link] ?? 0;
  const upper = links.upperCentre[link] ?? 0;
  const lower = links.lowerCentre[link] ?? 0;
  if (lane === first) return upper;
  return lane === last ? lower : upper + ((lower - upper) * (lane - first)) / (last - first);
}
