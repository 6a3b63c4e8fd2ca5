import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { Bar, ComposedChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useReader } from '../../app/language.tsx';
import { namedPoints } from './trend-shape.ts';

interface MovingRangesProps {
  readonly view: KpiView;
  readonly width: number;
  readonly margin: { readonly left: number; readonly right: number };
  readonly active: number | null;
}

const HALF = 0.5;

/** How far each point lies from the one before it, under the same axis, with the names of the periods. */
export function MovingRanges({ view, width, margin, active }: MovingRangesProps): ReactNode {
  const { words, format } = useReader();
  const { trend } = words.kpi;
  const { points, limits, kpi } = view;
  const data = points.map(({ movingRange, period }, index) => ({ index, movingRange, period }));
  const tops = [...points.map(({ movingRange }) => movingRange ?? 0), ...limits.map(({ rangeLimit }) => rangeLimit)];
  const indexOf = (period: string): number => points.findIndex((point) => point.period === period);
  const last = limits.at(-1);
  const name = (index: number): string => {
    const period = points[index]?.period ?? '';
    return format.period(
      period,
      index === 0 || period.endsWith('-01') || !/^\d{4}-\d{2}$/.test(period) ? 'short' : 'axis',
    );
  };
  return (
    <div className="ranges">
      <ComposedChart
        width={width}
        height={92}
        data={data}
        margin={{ top: 14, right: margin.right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="index"
          type="number"
          domain={[-HALF, points.length - HALF]}
          ticks={[...namedPoints(points)]}
          interval={0}
          height={20}
          tickLine={false}
          axisLine={{ stroke: 'var(--line2)' }}
          tickFormatter={name}
        />
        <YAxis
          width={margin.left}
          domain={[0, Math.max(...tops, 0) * 1.1 || 1]}
          hide={false}
          tick={false}
          axisLine={false}
          tickLine={false}
        />
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
      </ComposedChart>
      {margin.right < 60 ? null : (
        <p className="rangenames axis faint" style={{ width: margin.right - 8 }}>
          {last === undefined ? '' : trend.rangeLimit(format.figure(last.rangeLimit, kpi.decimals))}
          <br />
          {trend.change[kpi.frequency]}
        </p>
      )}
    </div>
  );
}
