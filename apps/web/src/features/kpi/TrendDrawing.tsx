import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { ComposedChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useReader } from '../../app/language.tsx';
import { EdgeNames } from './EdgeNames.tsx';
import { limitMarks } from './limit-marks.tsx';
import { targetLines } from './target-lines.tsx';
import { BOTTOM, HALF, TOP } from './trend-measures.ts';
import type { TrendFrame } from './use-trend-frame.ts';
import { missingMarks, valueLines } from './value-marks.tsx';
import type { IndexedPoint } from './value-marks.tsx';

interface TrendDrawingProps {
  readonly view: KpiView;
  readonly width: number;
  readonly height: number;
  readonly frame: TrendFrame;
  readonly active: number | null;
  readonly onActive: (index: number | null) => void;
}

/** About as wide as "Target 36", to know which points its name could meet. */
const NAME_WIDTH = 60;

/** Value, stepped target, limits of each segment. Everything that is read stands on it without hovering. */
export function TrendDrawing({ view, width, height, frame, active, onActive }: TrendDrawingProps): ReactNode {
  const { words } = useReader();
  const { points, limits, breaks } = view;
  const { ticks, short, margin } = frame;
  const data = points.map((point, index): IndexedPoint => ({ ...point, index }));
  const indexOf = (period: string): number => points.findIndex((point) => point.period === period);
  const step = (width - margin.left - margin.right) / Math.max(1, points.length);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      margin={{ top: TOP, right: margin.right, bottom: BOTTOM, left: 0 }}
      accessibilityLayer={false}
      onMouseMove={({ activeTooltipIndex }) => onActive(activeTooltipIndex == null ? null : Number(activeTooltipIndex))}
    >
      <XAxis dataKey="index" type="number" domain={[-HALF, points.length - HALF]} hide />
      <YAxis
        width={margin.left}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        ticks={[...ticks]}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickMargin={6}
        tickFormatter={short}
      />
      {ticks.map((tick) => (
        <ReferenceLine key={`grid ${tick}`} y={tick} stroke="var(--line)" />
      ))}
      {limits.map((one) => limitMarks(one, indexOf(one.from), indexOf(one.to)))}
      {targetLines(view, (value) => words.kpi.target(short(value)), NAME_WIDTH / step)}
      {active === null ? null : <ReferenceLine x={active} stroke="var(--control)" strokeDasharray="2 2" />}
      {breaks.map(({ period }) => (
        <ReferenceLine
          key={`break ${period}`}
          x={indexOf(period) - HALF}
          stroke="var(--ink2)"
          strokeDasharray="4 3"
          label={{ value: words.kpiDefinition.breaks.mark, position: 'insideTopRight', className: 'targetname' }}
        />
      ))}
      {valueLines(
        points.length,
        breaks.map(({ period }) => indexOf(period)),
      )}
      {missingMarks(points)}
      <EdgeNames frame={frame} width={width} height={height} />
    </ComposedChart>
  );
}
