import type { Slot, Theme } from '@rumbo/domain';
import { MAP_METRICS } from '@rumbo/drawing';
import type { Box, LaneBox, MapLayout } from '@rumbo/drawing';

/** The places of a map as they are drawn: where a point lies in lanes and columns, and where a slot lies. */
export interface SlotGrid {
  readonly lanes: readonly LaneBox[];
  readonly left: number;
  readonly columnWidth: number;
  /** From the left edge of a column to that of the next. */
  readonly pitch: number;
  readonly columns: number;
}

const { columnGap, lanePadding } = MAP_METRICS;

/** Null where there is no theme or no lane: then there are no places. */
export function slotGrid(
  { lanes, themes: boxes }: Pick<MapLayout, 'lanes' | 'themes'>,
  themes: readonly Pick<Theme, 'columns'>[],
): SlotGrid | null {
  const [first] = boxes;
  const [theme] = themes;
  if (first === undefined || theme === undefined || lanes.length === 0) return null;
  const columnWidth = (first.width - (theme.columns - 1) * columnGap) / theme.columns;
  return {
    lanes,
    left: first.x,
    columnWidth,
    pitch: columnWidth + columnGap,
    columns: themes.reduce((sum, { columns }) => sum + columns, 0),
  };
}

/** Where something that is held over the map would stand: the lane under its middle, its column between two perhaps. */
export function slotUnder(grid: SlotGrid, held: Pick<Box, 'x' | 'y' | 'height'>, span: number): Slot {
  const middle = held.y + held.height / 2;
  const distance = ({ y, height }: LaneBox): number => Math.max(0, y - middle, middle - (y + height));
  const nearest = grid.lanes.reduce((best, lane) => (distance(lane) < distance(best) ? lane : best));
  return { perspectiveId: nearest.id, column: (held.x - grid.left) / grid.pitch, span };
}

/** Where a slot lies; null in a lane that is not there. */
export function boxOfSlot(grid: SlotGrid, slot: Slot): Box | null {
  const lane = grid.lanes.find(({ id }) => id === slot.perspectiveId);
  if (lane === undefined) return null;
  return {
    x: grid.left + slot.column * grid.pitch,
    y: lane.y + lanePadding,
    width: slot.span * grid.pitch - columnGap,
    height: lane.height - 2 * lanePadding,
  };
}

/** How many columns something of that width takes: at least one, and none beyond the last. */
export function spanOfWidth(grid: SlotGrid, column: number, width: number): number {
  const span = Math.round((width + columnGap) / grid.pitch);
  return Math.max(1, Math.min(span, grid.columns - column));
}
