import type { SignalRule } from '@rumbo/domain';
import type { ReactNode } from 'react';

type Shape = 'double ring' | 'ring' | 'square';

/** Beyond a limit, near one, or a run on one side or in one direction: three shapes that hold without colour. */
const SHAPES = {
  beyondLimit: 'double ring',
  threeOfFourNearLimit: 'ring',
  twoOfThreeNearLimit: 'ring',
  eightOnOneSide: 'square',
  sevenOnOneSide: 'square',
  sevenRising: 'square',
  sevenFalling: 'square',
} satisfies Record<SignalRule, Shape>;

interface PointMarkProps {
  readonly cx: number;
  readonly cy: number;
  /** Null: an ordinary point. */
  readonly rule: SignalRule | null;
}

/** A point of the trend, as on the chart so in its legend. */
export function PointMark({ cx, cy, rule }: PointMarkProps): ReactNode {
  if (rule === null) return <circle cx={cx} cy={cy} r={2.2} fill="var(--series)" />;
  const shape: Shape = SHAPES[rule];
  if (shape === 'square') return <rect x={cx - 3.25} y={cy - 3.25} width={6.5} height={6.5} fill="var(--series)" />;
  return (
    <>
      <circle
        cx={cx}
        cy={cy}
        r={shape === 'ring' ? 4 : 5.2}
        fill="var(--surface)"
        stroke="var(--series)"
        strokeWidth={shape === 'ring' ? 1.75 : 2}
      />
      {shape === 'ring' ? null : <circle cx={cx} cy={cy} r={2.2} fill="var(--series)" />}
    </>
  );
}
