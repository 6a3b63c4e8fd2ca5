import type { ReactNode } from 'react';
import { ReferenceArea, ReferenceLine } from 'recharts';
import { HALF } from './trend-measures.ts';
import type { TrendLimits } from './trend-shape.ts';

/** The band between the limits of a segment, its edges and its centre. */
export function limitMarks(limits: TrendLimits, from: number, to: number): ReactNode {
  const [x1, x2] = [from - HALF, to + HALF];
  const line = (y: number, name: string, dash?: string): ReactNode => (
    <ReferenceLine
      key={`${limits.from} ${name}`}
      segment={[
        { x: x1, y },
        { x: x2, y },
      ]}
      stroke="var(--limit)"
      {...(dash === undefined ? {} : { strokeDasharray: dash })}
    />
  );
  return [
    <ReferenceArea
      key={`${limits.from} band`}
      x1={x1}
      x2={x2}
      y1={limits.lower}
      y2={limits.upper}
      fill="var(--band)"
      fillOpacity={1}
      stroke="none"
    />,
    line(limits.upper, 'upper'),
    line(limits.lower, 'lower'),
    line(limits.centre, 'centre', '1 3'),
  ];
}
