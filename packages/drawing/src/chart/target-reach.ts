import type { TargetValue } from '@rumbo/domain';
import { coordinate } from '../scene/scene.ts';
import type { Scene, SceneItem } from '../scene/scene.ts';

export interface TargetReachInput {
  readonly process: { readonly lower: number; readonly upper: number; readonly centre: number };
  readonly target: TargetValue;
  readonly width: number;
  readonly label: string;
}

const HEIGHT = 34;
const BAND = { top: 9, bottom: 25 } as const;
/** How much of the drawing stays free on either side of what stands in it. */
const ROOM = 0.08;

/** Where the target stands: one figure, or the edges that it has. */
function edges(target: TargetValue): readonly number[] {
  if (target.kind === 'figure') return [target.value];
  if (target.kind === 'exact') return [target.value - target.tolerance, target.value + target.tolerance];
  return target.kind === 'range' ? [target.low, target.high].filter((edge) => edge !== null) : [];
}

/** The process as a band with its centre, on one scale with the target as a tick: within reach is within the band. */
export function targetReachScene({ process, target, width, label }: TargetReachInput): Scene {
  const ticks = edges(target);
  const figures = [process.lower, process.upper, ...ticks];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const room = width * ROOM;
  const x = (value: number): number =>
    high > low ? room + ((value - low) / (high - low)) * (width - 2 * room) : width / 2;
  const down = (value: number, from: number, to: number): string =>
    `M${coordinate(x(value))} ${coordinate(from)}V${coordinate(to)}`;
  const middle = (BAND.top + BAND.bottom) / 2;
  const items: SceneItem[] = [
    { kind: 'path', d: `M0 ${middle}H${coordinate(width)}`, stroke: 'line2', strokeWidth: 1 },
    {
      kind: 'rect',
      x: x(process.lower),
      y: BAND.top,
      width: Math.max(1, x(process.upper) - x(process.lower)),
      height: BAND.bottom - BAND.top,
      fill: 'band',
      stroke: 'limit',
      strokeWidth: 1,
    },
    { kind: 'path', d: down(process.centre, BAND.top, BAND.bottom), stroke: 'limit', strokeWidth: 1, dash: [1, 3] },
    ...ticks.map((tick): SceneItem => ({
      kind: 'path',
      d: down(tick, 1, HEIGHT - 1),
      stroke: 'ink',
      strokeWidth: 2.5,
    })),
  ];
  return { width, height: HEIGHT, label, items };
}
