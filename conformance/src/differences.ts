import type { KpiView } from '@rumbo/operations';
import type { ExpectedChart, ExpectedPoint } from './expectation.ts';

const TOLERANCE = 1e-9;

type Shown = Pick<KpiView, 'points' | 'limits'>;

/** Everything in which the screen differs from what the other program computed, in words; empty when nothing does. */
export function differencesOf(shown: Shown, expected: ExpectedChart): readonly string[] {
  const points = new Map(shown.points.map((point) => [point.period, point]));
  const months = new Set(expected.points.map(({ month }) => month));
  return [
    ...limitDifferences(shown, expected),
    ...expected.points.flatMap((point) => pointDifferences(points.get(point.month), point, expected.centre)),
    ...shown.points
      .filter(({ period }) => !months.has(period))
      .map(({ period }) => `${period}: shown, but not in the vectors.`),
  ];
}

function limitDifferences({ limits, points }: Shown, expected: ExpectedChart): readonly string[] {
  const [only, ...others] = limits;
  if (only === undefined || others.length > 0) return [`There are ${limits.length} stretches of limits, not one.`];
  const [first, last] = [points[0]?.period, points.at(-1)?.period];
  return [
    ...unequal('centre', only.centre, expected.centre),
    ...unequal('lower limit', only.lower, expected.lower),
    ...unequal('upper limit', only.upper, expected.upper),
    ...(only.from === first && only.to === last
      ? []
      : [`The limits hold from ${only.from} to ${only.to}, not from ${first} to ${last}.`]),
    ...(only.points === expected.points.length
      ? []
      : [`The limits are computed on ${only.points} points, not on ${expected.points.length}.`]),
  ];
}

function pointDifferences(
  point: KpiView['points'][number] | undefined,
  expected: ExpectedPoint,
  centre: number,
): readonly string[] {
  const { month, value, flag, side } = expected;
  if (point === undefined) return [`${month}: not shown.`];
  if (point.value === null) return [`${month}: no value (${point.reason}), expected ${value}.`];
  const isOnSide = side === null || (side === 'above') === point.value > centre;
  return [
    ...unequal(month, point.value, value),
    ...(point.flag === flag ? [] : [`${month}: flagged ${point.flag ?? 'nothing'}, expected ${flag ?? 'nothing'}.`]),
    ...(isOnSide ? [] : [`${month}: not ${side} the centre.`]),
    ...(point.got === point.expected
      ? []
      : [
          `${month}: ${point.got} parts of ${point.expected} have a value, though each reports in the months it has rows for.`,
        ]),
  ];
}

function unequal(name: string, value: number, expected: number): readonly string[] {
  const isEqual = Math.abs(value - expected) <= TOLERANCE * Math.max(Math.abs(value), Math.abs(expected));
  return isEqual ? [] : [`${name}: ${value}, expected ${expected}.`];
}
