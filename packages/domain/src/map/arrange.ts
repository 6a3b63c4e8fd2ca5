import {
  countCrossings,
  countCrossingsBetween,
  countCrossingsOf,
  layoutOf,
  lengthOfLink,
  placeAt,
} from './crossings.ts';
import type { Layout } from './crossings.ts';
import type { MapDocument } from './document.ts';
import { columnsOf, themesUnder } from './lanes.ts';
import { placed } from './place-in-row.ts';
import type { SlotMove } from './slots.ts';

// Not dagre: it chooses layers and coordinates, and ours are given; what is left, the order within a lane, is this file.

const SWEEPS = 6;
const ROUNDS = 4;

/** The objectives of one lane that may change places with each other: those within the same theme. */
interface Block {
  readonly from: number;
  readonly to: number;
  /** Columns that an objective across several themes stands in. */
  readonly taken: ReadonlySet<number>;
  readonly members: readonly number[];
}

/** What is made small: crossings first, then how far links lead sideways. */
interface Cost {
  readonly crossings: number;
  readonly length: number;
}

interface Arrangement extends Cost {
  readonly columns: Float64Array;
}

/**
 * The moves that lay the map out with few crossings and, among as few, short links: lanes, themes and spans are kept, and
 * objectives across several themes stay where they are. Never more crossings than before; the same map gives the same
 * moves, and an arranged map, as a rule, none. It orders each lane by the mean of what its objectives are linked to, up and
 * down the map, then lets neighbours change places, and keeps the best.
 */
export function arrange(document: MapDocument): readonly SlotMove[] {
  const layout = layoutOf(document);
  const lanes = document.perspectives.map(({ id }) => blocksOf(document, id));
  let best = arrangementOf(layout);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = withNeighboursExchanged(layout, lanes.flat(), swept(layout, lanes, best));
    if (!isBetter(next, best)) break;
    best = next;
  }
  return document.objectives.flatMap(({ id, slot }, index) => {
    const column = best.columns[index] ?? slot.column;
    return column === slot.column ? [] : [{ id, slot: { ...slot, column } }];
  });
}

function arrangementOf({ columns, links }: Layout): Arrangement {
  let length = 0;
  for (let link = 0; link < links.upper.length; link += 1) length += lengthOfLink(links, link);
  return { columns: columns.slice(), crossings: countCrossings(links), length };
}

function isBetter(a: Cost, b: Cost): boolean {
  return a.crossings < b.crossings || (a.crossings === b.crossings && a.length < b.length - 1e-9);
}

function restore(layout: Layout, { columns }: Arrangement): void {
  for (const [index, column] of columns.entries()) if (layout.columns[index] !== column) placeAt(layout, index, column);
}

function blocksOf(document: MapDocument, perspectiveId: string): Block[] {
  const inLane = document.objectives
    .map(({ slot }, index) => ({ slot, index, themes: themesUnder(document, slot) }))
    .filter(({ slot }) => slot.perspectiveId === perspectiveId);
  const fixed = inLane.filter(({ themes }) => themes.length !== 1);
  const taken = new Set(
    fixed.flatMap(({ slot }) => Array.from({ length: slot.span }, (_, offset) => slot.column + offset)),
  );
  const movable = inLane.filter(({ themes }) => themes.length === 1);
  return [...Map.groupBy(movable, ({ themes }) => themes[0])].flatMap(([, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ ...columnsOf(document.themes, first.slot), taken, members: members.map(({ index }) => index) }];
  });
}

/** The best of several sweeps down and up the map, or what it was. */
function swept(layout: Layout, lanes: readonly (readonly Block[])[], start: Arrangement): Arrangement {
  restore(layout, start);
  let best = start;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const blocks of isDown ? lanes : lanes.toReversed()) {
      for (const block of blocks) placeBlock(layout, block, isDown);
    }
    const after = arrangementOf(layout);
    if (isBetter(after, best)) best = after;
  }
  return best;
}

function placeBlock(layout: Layout, block: Block, isDown: boolean): void {
  const wanted = block.members
    .map((index) => ({ index, span: layout.spans[index] ?? 1, centre: meanOfLinked(layout, index, isDown) }))
    .sort((a, b) => a.centre - b.centre || (layout.columns[a.index] ?? 0) - (layout.columns[b.index] ?? 0));
  const columns = placed(wanted, block);
  if (columns === null) return;
  for (const [place, { index }] of wanted.entries()) placeAt(layout, index, columns[place] ?? 0);
}

/** The mean of what it is linked to on the side that the sweep comes from, else on the other; else where it is. */
function meanOfLinked({ columns, spans, linksOf, links }: Layout, index: number, isDown: boolean): number {
  const own = linksOf[index] ?? [];
  const above = own.filter((link) => links.lower[link] === index).map((link) => links.upperCentre[link] ?? 0);
  const below = own.filter((link) => links.upper[link] === index).map((link) => links.lowerCentre[link] ?? 0);
  const [near, far] = isDown ? [above, below] : [below, above];
  const centres = near.length > 0 ? near : far;
  if (centres.length === 0) return (columns[index] ?? 0) + (spans[index] ?? 0) / 2;
  return centres.reduce((sum, centre) => sum + centre, 0) / centres.length;
}

/** Neighbours as wide as each other change places where that is better, until none does. */
function withNeighboursExchanged(layout: Layout, blocks: readonly Block[], start: Arrangement): Arrangement {
  restore(layout, start);
  for (let pass = 0, hasChanged = true; hasChanged && pass < SWEEPS; pass += 1) {
    hasChanged = false;
    for (const { members } of blocks) {
      const order = [...members].sort((a, b) => (layout.columns[a] ?? 0) - (layout.columns[b] ?? 0));
      for (let place = 0; place + 1 < order.length; place += 1) {
        const left = order[place] ?? 0;
        const right = order[place + 1] ?? 0;
        if (layout.spans[left] !== layout.spans[right] || !exchangedForBetter(layout, left, right)) continue;
        order.splice(place, 2, right, left);
        hasChanged = true;
      }
    }
  }
  const after = arrangementOf(layout);
  return isBetter(after, start) ? after : start;
}

/**
 * Exchanges two and says so, or leaves them. Their own links are looked at first: mostly these alone cross differently,
 * and the others are counted only where there is something to gain.
 */
function exchangedForBetter(layout: Layout, left: number, right: number): boolean {
  const ofLeft = layout.linksOf[left] ?? [];
  const ofRight = layout.linksOf[right] ?? [];
  const own = ofLeft.concat(ofRight);
  const between = (): Cost => ({
    crossings: countCrossingsBetween(layout.links, ofLeft, ofRight),
    length: own.reduce((sum, link) => sum + lengthOfLink(layout.links, link), 0),
  });
  const before = between();
  exchange(layout, left, right);
  const after = between();
  const isPromising = isBetter(after, before);
  const all = isPromising ? countCrossingsOf(layout.links, own) : 0;
  exchange(layout, left, right);
  if (!isPromising) return false;
  const allBefore = countCrossingsOf(layout.links, own);
  if (!isBetter({ ...after, crossings: all }, { ...before, crossings: allBefore })) return false;
  exchange(layout, left, right);
  return true;
}

function exchange(layout: Layout, a: number, b: number): void {
  const column = layout.columns[a] ?? 0;
  placeAt(layout, a, layout.columns[b] ?? 0);
  placeAt(layout, b, column);
}
