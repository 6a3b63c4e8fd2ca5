import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { textWidth } from '@rumbo/drawing';
import { Bar, ComposedChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useReader } from '../../app/language.tsx';
import { spacedNames, spreadLabels } from './trend-labels.ts';
import { namedPoints } from './trend-shape.ts';
import type { TrendFrame } from './use-trend-frame.ts';

interface MovingRangesProps {
  readonly view: KpiView;
  readonly width: number;
  readonly frame: TrendFrame;
  readonly active: number | null;
}

const HALF = 0.5;
const HEIGHT = 92;
const TOP = 14;
/** The row of names under the axis. */
const NAMES = 20;

/** How far each point lies from the one before it, under the same axis, with the names of the periods. */
export function MovingRanges({ view, width, frame, active }: MovingRangesProps): ReactNode {
  const { format } = useReader();
  const { margin, rangeLimit, rangeName } = frame;
  const { points, limits } = view;
  const data = points.map(({ movingRange, period }, index) => ({ index, movingRange, period }));
  const tops = [...points.map(({ movingRange }) => movingRange ?? 0), ...limits.map(({ rangeLimit }) => rangeLimit)];
  const indexOf = (period: string): number => points.findIndex((point) => point.period === period);
  const name = (index: number): string => {
    const period = points[index]?.period ?? '';
    return format.period(
      period,
      index === 0 || period.endsWith('-01') || !/^\d{4}-\d{2}$/.test(period) ? 'short' : 'axis',
    );
  };
  const top = Math.max(...tops, 0) * 1.1 || 1;
  const base = HEIGHT - NAMES;
  const plot = width - margin.left - margin.right;
  const x = (index: number): number => margin.left + ((index + HALF) / points.length) * plot;
  const names = namedPoints(points).map((index) => {
    const text = name(index);
    return { index, text, x: x(index), width: textWidth(text, 11, 400) };
  });
  const limit = limits.at(-1)?.rangeLimit ?? 0;
  const edge = [
    ...(rangeLimit === null
      ? []
      : [{ text: rangeLimit, kind: 'limit' as const, y: TOP + (1 - limit / top) * (base - TOP) }]),
    { text: rangeName, kind: 'limit' as const, y: base - 5 },
  ];
  return (
    <div className="ranges">
      <ComposedChart
        width={width}
        height={HEIGHT}
        data={data}
        margin={{ top: TOP, right: margin.right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="index"
          type="number"
          domain={[-HALF, points.length - HALF]}
          height={NAMES}
          tick={false}
          tickLine={false}
          axisLine={{ stroke: 'var(--line2)' }}
        />
        <YAxis width={margin.left} domain={[0, top]} hide={false} tick={false} axisLine={false} tickLine={false} />
        {limits.map(({ from, to, rangeLimit }) => (
          <ReferenceLine
            key={from}
            segment={[
              { x: indexOf(from) - HALF, y: rangeLimit },
              { x: indexOf(to) + HALF, y: rangeLimit },
            ]}
            stroke="var(--limit)"
          />
        ))}
        {active === null ? null : <ReferenceLine x={active} stroke="var(--control)" strokeDasharray="2 2" />}
        <Bar dataKey="movingRange" fill="var(--prior)" barSize={7} isAnimationActive={false} />
        <g className="edgenames">
          {spacedNames(names, width - 4).map(({ index, text, x: at }) => (
            <text key={index} className="limit" x={at} y={HEIGHT - 6} textAnchor="middle">
              {text}
            </text>
          ))}
          {spreadLabels(edge, 14, TOP - 6, base - 5).map(({ text, y }) => (
            <text key={text} className="limit" x={width - margin.right + 8} y={y} dy="0.35em">
              {text}
            </text>
          ))}
        </g>
      </ComposedChart>
    </div>
  );
}
