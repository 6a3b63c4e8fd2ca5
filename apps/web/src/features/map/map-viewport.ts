import type { Box } from '@rumbo/drawing';
import type { Viewport } from '@xyflow/react';
import type { Size } from './use-measured-size.ts';

export const ZOOM = { least: 0.25, most: 2, step: 1.2 } as const;
/** Between the map and the edges of its canvas. */
export const CANVAS_MARGIN = { x: 28, top: 4, bottom: 14 } as const;

/** The whole map in sight: as large as it was laid out where there is room, centred from side to side. */
export function wholeInSight(map: Size, canvas: Size): Viewport {
  const room = {
    width: canvas.width - 2 * CANVAS_MARGIN.x,
    height: canvas.height - CANVAS_MARGIN.top - CANVAS_MARGIN.bottom,
  };
  const zoom = Math.max(ZOOM.least, Math.min(1, room.width / map.width, room.height / map.height));
  return { x: Math.round((canvas.width - map.width * zoom) / 2), y: CANVAS_MARGIN.top, zoom };
}

/** Whether the canvas shows all of the map. */
export function isWholeInSight(map: Size, canvas: Size, { x, y, zoom }: Viewport): boolean {
  return x >= 0 && y >= 0 && x + map.width * zoom <= canvas.width && y + map.height * zoom <= canvas.height;
}

/** The viewport moved just as far as it takes to show a box of the map with some room around it; the same where it is in sight. */
export function withInSight(box: Box, canvas: Size, viewport: Viewport): Viewport {
  const { zoom } = viewport;
  return {
    zoom,
    x: viewport.x + shift(box.x * zoom + viewport.x, box.width * zoom, canvas.width),
    y: viewport.y + shift(box.y * zoom + viewport.y, box.height * zoom, canvas.height),
  };
}

const AROUND = 16;

function shift(start: number, length: number, room: number): number {
  if (start < 0) return AROUND - start;
  const over = start + length - room;
  return over > 0 ? -Math.min(over + AROUND, start - AROUND) : 0;
}
