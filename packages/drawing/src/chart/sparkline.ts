import type { Status, TargetValue } from '@rumbo/domain';
import { placeMark, STATUS_TOKENS, statusMark } from '../mark/mark.ts';
import { coordinate, linePath } from '../scene/scene.ts';
import type { Scene, SceneItem } from '../scene/scene.ts';

/** The last periods of a KPI, oldest first; null is a gap and stays one. */
export interface SparkInput {
  readonly values: readonly (number | null)[];
  readonly target?: number | null;
  /** Process limits, drawn as a band. */
  readonly limits?: { readonly lower: number; readonly upper: number } | null;
  /** Colours the last point. */
  readonly status: Status;
}

export interface SparklineInput extends SparkInput {
  readonly width: number;
  readonly height: number;
  /** The sentence that stands for the picture. */
  readonly label?: string;
}

/** The one figure of a target that a line can be drawn at. */
export function targetLine(target: TargetValue | null): number | null {
  if (target === null) return null;
  if (target.kind === 'figure' || target.kind === 'exact') return target.value;
  return target.kind === 'range' ? (target.high ?? target.low) : null;
}

type Point = readonly [number, number];

const LAST_POINT_RADIUS = 2.6;

/** Unbroken stretches: a line never joins across a missing period. */
function stretches(points: readonly (Point | null)[]): Point[][] {
  const made: Point[][] = [];
  let current: Point[] = [];
  for (const point of [...points, null]) {
    if (point !== null) current.push(point);
    else if (current.length > 0) {
      made.push(current);
      current = [];
    }
  }
  return made;
}

/** What the sparkline is made of, at a place of a larger scene. */
export function sparklineItems(input: SparkInput, x0: number, y0: number, width: number, height: number): SceneItem[] {
  const values = input.values.map((value) => (value !== null && Number.isFinite(value) ? value : null));
  const target = input.target ?? null;
  const limits = input.limits ?? null;
  const shown = [...values, target, limits?.lower ?? null, limits?.upper ?? null].filter((value) => value !== null);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const last = values.length - 1;
  const x = (index: number): number => x0 + (last <= 0 ? width - 4 : 1 + (index / last) * (width - 5));
  // A flat series runs through the middle: it has no scale of its own.
  const y = (value: number): number =>
    y0 + (high > low ? height - 3 - ((value - low) / (high - low)) * (height - 6) : height / 2);
  const across = (value: number): string => `M${coordinate(x0)} ${coordinate(y(value))}H${coordinate(x0 + width)}`;

  const items: SceneItem[] = [];
  if (limits !== null) {
    items.push({
      kind: 'rect',
      x: x0,
      y: y(limits.upper),
      width,
      height: y(limits.lower) - y(limits.upper),
      fill: 'band',
    });
    items.push({ kind: 'path', d: across(limits.upper) + across(limits.lower), stroke: 'limit', strokeWidth: 1 });
  }
  if (target !== null) items.push({ kind: 'path', d: across(target), stroke: 'limit', strokeWidth: 1, dash: [2, 2] });
  const points = values.map((value, index): Point | null => (value === null ? null : [x(index), y(value)]));
  for (const stretch of stretches(points)) {
    const [first] = stretch;
    if (stretch.length > 1) items.push({ kind: 'path', d: linePath(stretch), stroke: 'ink2', strokeWidth: 1.25 });
    else if (first !== undefined) items.push({ kind: 'circle', cx: first[0], cy: first[1], r: 1.2, fill: 'ink2' });
  }
  const end = lastMark(points, input.status, x(Math.max(last, 0)), y0 + height / 2);
  return end === null ? items : [...items, end];
}

/** The last point in the colour of its status; a missing one is a dashed ring at the height of the one before. */
function lastMark(points: readonly (Point | null)[], status: Status, x: number, middle: number): SceneItem | null {
  if (points.length === 0) return null;
  const last = points.at(-1) ?? null;
  if (last !== null)
    return { kind: 'circle', cx: last[0], cy: last[1], r: LAST_POINT_RADIUS, fill: STATUS_TOKENS[status].mark };
  const before = points.findLast((point) => point !== null);
  const size = LAST_POINT_RADIUS * 2.7;
  return placeMark(statusMark('noData'), x - size / 2, (before?.[1] ?? middle) - size / 2, size, 'none');
}

/** Last periods, dashed target, last point in the colour of its status. The scale fits the data and is never shared. */
export function sparklineScene(input: SparklineInput): Scene {
  const { width, height, label } = input;
  const items = sparklineItems(input, 0, 0, width, height);
  return label === undefined ? { width, height, items } : { width, height, label, items };
}
