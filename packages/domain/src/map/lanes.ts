import type { ObjectiveId } from '../ids.ts';
import { columnCount, firstColumnOf } from './columns.ts';
import type { MapDocument, Objective, Perspective, Slot, Theme } from './document.ts';

type Placed = Pick<Objective, 'id' | 'slot'>;

/** Of a map, what its reading order depends on. */
interface PlacedMap<One extends Placed> {
  readonly perspectives: readonly Pick<Perspective, 'id'>[];
  readonly objectives: readonly One[];
}

/** The lane of each objective, counted from 0 at the top; one whose lane is gone lies below all. */
export function lanesOfObjectives(document: PlacedMap<Placed>): ReadonlyMap<ObjectiveId, number> {
  const lanes = new Map(document.perspectives.map(({ id }, index) => [id, index]));
  return new Map(
    document.objectives.map(({ id, slot }) => [id, lanes.get(slot.perspectiveId) ?? document.perspectives.length]),
  );
}

/** The objectives lane by lane from the top, in a lane from the left. */
export function inReadingOrder<One extends Placed>(document: PlacedMap<One>): One[] {
  const lanes = lanesOfObjectives(document);
  const lane = ({ id }: Placed): number => lanes.get(id) ?? 0;
  return [...document.objectives].sort((a, b) => lane(a) - lane(b) || a.slot.column - b.slot.column);
}

/** The themes that a slot lies in, from the left. */
export function themesUnder(document: Pick<MapDocument, 'themes'>, slot: Slot): Theme[] {
  return document.themes.filter((theme, index) => {
    const first = firstColumnOf(document.themes, index);
    return slot.column < first + theme.columns && slot.column + slot.span > first;
  });
}

/** The columns that an objective may stand in without leaving its themes: from the first to before the last. */
export function columnsOf(themes: readonly Theme[], slot: Slot): { readonly from: number; readonly to: number } {
  const bounds = themes.map((theme, index) => {
    const from = firstColumnOf(themes, index);
    return { from, to: from + theme.columns };
  });
  const own = bounds.filter(({ from, to }) => slot.column < to && slot.column + slot.span > from);
  return { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? columnCount(themes) };
}
