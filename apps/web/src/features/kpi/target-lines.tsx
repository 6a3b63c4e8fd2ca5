import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { ReferenceLine } from 'recharts';
import { clearSide } from './trend-labels.ts';
import { HALF } from './trend-measures.ts';
import { stretchesOf } from './trend-shape.ts';

/** Steps of the target, each named at its end on the side that is clear; the one in force is named beside the plot. */
export function targetLines(
  { points, limits }: Pick<KpiView, 'points' | 'limits'>,
  name: (target: number) => string,
  pointsUnderName: number,
): ReactNode {
  const series = [
    points.map(({ target }) => target),
    points.map(({ targetLow }) => targetLow),
    points.map(({ targetHigh }) => targetHigh),
  ];
  const sideAt = (value: number, to: number): 'insideBottomRight' | 'insideTopRight' => {
    const near = points.slice(Math.max(0, Math.floor(to - pointsUnderName)), to + 2).map((point) => point.value);
    const period = points[to]?.period ?? '';
    const around = limits
      .filter((one) => one.from <= period && period <= one.to)
      .flatMap((one) => [one.lower, one.upper]);
    const figures = [...near.filter((figure) => figure !== null), ...around];
    return clearSide(value, figures) === 'above' ? 'insideBottomRight' : 'insideTopRight';
  };
  return series.flatMap((values, which) => {
    const stretches = stretchesOf(values);
    // A path that changes every period would be covered by its own names: only its end has one.
    const isPath = stretches.length > 6;
    return stretches.map(({ from, to, value }) => (
      <ReferenceLine
        key={`target ${which} ${from}`}
        segment={[
          { x: from - HALF, y: value },
          { x: to + HALF, y: value },
        ]}
        stroke="var(--ink)"
        strokeWidth={1.5}
        {...(isPath || to === points.length - 1
          ? {}
          : { label: { value: name(value), position: sideAt(value, to), offset: 5, className: 'targetname' } })}
      />
    ));
  });
}
