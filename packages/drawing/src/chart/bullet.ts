import type { Direction, Yardstick } from '@rumbo/domain';
import { placeMark, statusMark } from '../mark/mark.ts';
import type { Token } from '../scene/palette.ts';
import type { Scene, SceneItem } from '../scene/scene.ts';

export interface BulletInput {
  readonly value: number | null;
  readonly direction: Direction;
  /** Null: nothing to compare with; only the bar is drawn. */
  readonly yardstick: Yardstick | null;
  readonly width: number;
  readonly height: number;
  /** Ends of the scale; found from the figures when absent. */
  readonly scale?: { readonly low: number; readonly high: number };
  readonly label?: string;
}

/** A stretch of the scale and how good it is: 1 off target, 2 at risk, 3 on target. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly grey: 'range1' | 'range2' | 'range3';
}

const finite = (...values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value): value is number => value !== null && value !== undefined && Number.isFinite(value));

/** The target or its edges: where the ticks stand. */
function ticksOf(yardstick: Yardstick): number[] {
  const { target } = yardstick;
  if (target.kind === 'figure') return [target.value];
  if (target.kind === 'yes') return [1];
  if (target.kind === 'exact') return [target.value - target.tolerance, target.value + target.tolerance];
  return finite(target.low, target.high);
}

/**
 * The ends of the scale: the target in the middle, with room for the value and two and a half times the tolerance on
 * either side. It does not cross zero where no figure does.
 */
export function bulletScale(
  value: number | null,
  yardstick: Yardstick | null,
  direction: Direction,
): { low: number; high: number } {
  if (direction === 'yesNo') return { low: 0, high: 1 };
  if (yardstick === null)
    return value === null || value === 0
      ? { low: 0, high: 1 }
      : { low: Math.min(0, value * 1.25), high: Math.max(0, value * 1.25) };
  const ticks = ticksOf(yardstick);
  const limits = finite(
    yardstick.onTargetFrom,
    yardstick.offTargetBeyond,
    yardstick.offTargetBelow,
    yardstick.offTargetAbove,
  );
  const figures = finite(value, ...ticks, ...limits);
  const middle = ticks.length === 0 ? 0 : (Math.min(...ticks) + Math.max(...ticks)) / 2;
  const away = (values: readonly number[]): number => Math.max(0, ...values.map((one) => Math.abs(one - middle)));
  const half =
    Math.max(away(finite(value)) * 1.3, away(limits) * 2.5, away(ticks) * 1.3) || Math.abs(middle) * 0.5 || 1;
  const [low, high] = [middle - half, middle + half];
  if (low < 0 && figures.every((one) => one >= 0)) return { low: 0, high };
  if (high > 0 && figures.every((one) => one <= 0)) return { low, high: 0 };
  return { low, high };
}

/** The warm greys from one end of the scale to the other. */
function rangesOf(yardstick: Yardstick, direction: Direction, low: number, high: number): Range[] {
  if (direction === 'yesNo')
    return [
      { from: 0, to: 0.5, grey: 'range1' },
      { from: 0.5, to: 1, grey: 'range3' },
    ];
  const ticks = ticksOf(yardstick);
  const beyond = yardstick.offTargetBeyond;
  const from = yardstick.onTargetFrom ?? ticks[0] ?? null;
  if (direction === 'decrease' && from !== null && beyond !== null)
    return cut(low, high, [from, beyond], ['range3', 'range2', 'range1']);
  if (direction === 'increase' && from !== null && beyond !== null)
    return cut(low, high, [beyond, from], ['range1', 'range2', 'range3']);
  if (direction === 'range' || direction === 'exact') {
    const { target, offTargetBelow, offTargetAbove } = yardstick;
    const goodLow = target.kind === 'range' ? target.low : (ticks[0] ?? null);
    const goodHigh = target.kind === 'range' ? target.high : (ticks[1] ?? null);
    return cut(
      low,
      high,
      [
        goodLow === null ? low : (offTargetBelow ?? low),
        goodLow ?? low,
        goodHigh ?? high,
        goodHigh === null ? high : (offTargetAbove ?? high),
      ],
      ['range1', 'range2', 'range3', 'range2', 'range1'],
    );
  }
  return [];
}

/** Stretches between the cuts, none of them empty or outside the scale. */
function cut(low: number, high: number, cuts: readonly number[], greys: readonly Range['grey'][]): Range[] {
  const inside = (value: number): number => Math.min(high, Math.max(low, value));
  const edges = [low, ...cuts.map(inside), high];
  return greys.flatMap((grey, index) => {
    const [from = low, to = high] = [edges[index], edges[index + 1]];
    return to > from ? [{ from, to, grey }] : [];
  });
}

/** Bar = value, tick = target, three warm greys for off, at risk and on. Never a gauge. A missing value has no bar. */
export function bulletScene(input: BulletInput): Scene {
  const { value, yardstick, direction, width, height, label } = input;
  const { low, high } = input.scale ?? bulletScale(value, yardstick, direction);
  const x = (figure: number): number =>
    high > low ? Math.min(width, Math.max(0, ((figure - low) / (high - low)) * width)) : 0;
  const ranges = yardstick === null ? [] : rangesOf(yardstick, direction, low, high);
  const band = (from: number, to: number, fill: Token): SceneItem => ({
    kind: 'rect',
    x: from,
    y: 0,
    width: to - from,
    height,
    fill,
  });
  const items: SceneItem[] =
    ranges.length === 0 ? [band(0, width, 'range3')] : ranges.map(({ from, to, grey }) => band(x(from), x(to), grey));
  if (value !== null && Number.isFinite(value)) {
    // From the end of the scale, or from zero where the scale crosses it.
    const start = low < 0 && high > 0 ? x(0) : 0;
    const [from, to] = [Math.min(start, x(value)), Math.max(start, x(value))];
    items.push({ kind: 'rect', x: from, y: height * 0.33, width: to - from, height: height * 0.34, fill: 'series' });
  } else {
    const size = height * 0.7;
    items.push(placeMark(statusMark('noData'), height * 0.2, (height - size) / 2, size, 'none'));
  }
  for (const tick of yardstick === null || direction === 'none' ? [] : ticksOf(yardstick)) {
    const at = Math.min(width - 2.5, Math.max(0, x(tick) - 1.25));
    items.push({ kind: 'rect', x: at, y: height * 0.08, width: 2.5, height: height * 0.84, fill: 'series' });
  }
  return label === undefined ? { width, height, items } : { width, height, label, items };
}
