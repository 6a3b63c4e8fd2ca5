import { isEqualFigure } from '@rumbo/domain';
import type { KpiView } from '@rumbo/api';

export type TrendPoint = KpiView['points'][number];
export type TrendLimits = KpiView['limits'][number];

/** A stretch over which something stays the same: from one index to another, both inside. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Stretches of equal value: a stepped target. */
export function stretchesOf(values: readonly (number | null)[]): readonly Stretch[] {
  const made: Stretch[] = [];
  values.forEach((value, index) => {
    const last = made.at(-1);
    if (value === null) return;
    if (last !== undefined && last.to === index - 1 && last.value === value)
      made[made.length - 1] = { ...last, to: index };
    else made.push({ from: index, to: index, value });
  });
  return made;
}

/** Stretches of points whose line is joined: a new one begins at each break. From one index to another, both inside. */
export function joinedStretches(
  count: number,
  breaks: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  const starts = [0, ...breaks.filter((at) => at > 0 && at < count)];
  return starts.map((from, place) => ({ from, to: (starts[place + 1] ?? count) - 1 }));
}

/** Where a missing point is marked: between its neighbours, or level with the only one. Null where there is no figure at all. */
export function heightOfMissing(points: readonly TrendPoint[], index: number): number | null {
  const before = points.slice(0, index).findLast(({ value }) => value !== null)?.value ?? null;
  const after = points.slice(index + 1).find(({ value }) => value !== null)?.value ?? null;
  if (before !== null && after !== null) return (before + after) / 2;
  return before ?? after;
}

/**
 * Round steps that cover the figures with a little room: 1, 2, 2.5 or 5 times a power of ten, none finer than the figures
 * are shown.
 */
export function niceTicks(figures: readonly number[], decimals: number, about = 5): readonly number[] {
  if (figures.length === 0) return [0, 1];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const isOne = isEqualFigure(low, high);
  const span = isOne ? (isEqualFigure(high, 0) ? 1 : Math.abs(high)) : high - low;
  const rough = Math.max(span / about, 10 ** -decimals);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10]
      .map((factor) => Number((factor * power).toPrecision(12)))
      .find((size) => size >= rough * (1 - 1e-9) && Number(size.toFixed(decimals)) === size) ?? rough;
  const first = Math.floor((low - (isOne ? step : 0)) / step);
  const last = Math.ceil((high + (isOne ? step : 0)) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Every figure that has to fit on the vertical axis. */
export function figuresOf({ points, limits }: Pick<KpiView, 'points' | 'limits'>): readonly number[] {
  const own = points.flatMap(({ value, target, targetLow, targetHigh }) => [value, target, targetLow, targetHigh]);
  return [...own, ...limits.flatMap(({ lower, upper }) => [lower, upper])].filter((figure) => figure !== null);
}

/** Points that get a name on the horizontal axis: the first, and then the beginnings of years and half-years. */
export function namedPoints(points: readonly TrendPoint[]): readonly number[] {
  const isMonthly = points.every(({ period }) => /^\d{4}-\d{2}$/.test(period));
  const isNamed = (period: string): boolean => !isMonthly || period.endsWith('-01') || period.endsWith('-07');
  const named = points.flatMap(({ period }, index) => (index === 0 || isNamed(period) ? [index] : []));
  const every = Math.max(1, Math.ceil(named.length / 9));
  return named.filter((_, at) => at % every === 0);
}
