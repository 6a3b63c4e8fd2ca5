import type { ReactNode } from 'react';
import { Line, ReferenceDot } from 'recharts';
import { PointMark } from './PointMark.tsx';
import { heightOfMissing, joinedStretches } from './trend-shape.ts';
import type { TrendPoint } from './trend-shape.ts';

export type IndexedPoint = TrendPoint & { readonly index: number };

/** The values as lines that end where the way of measuring changed. */
export function valueLines(periods: number, breaks: readonly number[]): ReactNode {
  return joinedStretches(periods, breaks).map(({ from, to }) => (
    <Line
      key={`line ${from}`}
      dataKey={({ index, value }: IndexedPoint) => (from <= index && index <= to ? value : null)}
      stroke="var(--series)"
      strokeWidth={1.75}
      connectNulls={false}
      isAnimationActive={false}
      activeDot={false}
      dot={pointMark}
    />
  ));
}

/** Hollow where a value is missing, at the height of what is around. */
export function missingMarks(points: readonly TrendPoint[]): ReactNode {
  return points.map((point, index) => {
    const y = point.value === null ? heightOfMissing(points, index) : null;
    return y === null ? null : (
      <ReferenceDot
        key={`missing ${point.period}`}
        x={index}
        y={y}
        r={4}
        fill="var(--surface)"
        stroke="var(--none)"
        strokeWidth={1.6}
        strokeDasharray="2.6 1.6"
      />
    );
  });
}

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: TrendPoint;
}

function pointMark({ cx, cy, payload }: DotProps): ReactNode {
  const key = payload?.period ?? '';
  if (cx === undefined || cy === undefined || payload?.value == null) return <g key={key} />;
  return (
    <g key={key}>
      <PointMark cx={cx} cy={cy} rule={payload.flag} />
    </g>
  );
}
