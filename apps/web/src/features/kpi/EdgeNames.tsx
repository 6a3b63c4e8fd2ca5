import type { ReactNode } from 'react';
import { spreadLabels } from './trend-labels.ts';
import { BOTTOM, TOP } from './trend-measures.ts';
import type { TrendFrame } from './use-trend-frame.ts';

const LABEL_GAP = 14;

/** What limits and target are called, beside the plot: a value never runs through it. */
export function EdgeNames({
  frame,
  width,
  height,
}: {
  readonly frame: TrendFrame;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { ticks, edge, margin } = frame;
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (value: number): number => TOP + (1 - (value - low) / (high - low)) * (height - TOP - BOTTOM);
  const placed = spreadLabels(
    edge.map(({ value, text, kind }) => ({ text, kind, y: y(value) })),
    LABEL_GAP,
    TOP,
    height - BOTTOM,
  );
  return (
    <g className="edgenames">
      {placed.map(({ text, kind, y: at }) => (
        <text key={`${kind} ${text} ${at}`} className={kind} x={width - margin.right + 8} y={at} dy="0.35em">
          {text}
        </text>
      ))}
    </g>
  );
}
