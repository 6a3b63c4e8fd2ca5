import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { ComposedChart, Line, ReferenceArea, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useReader } from '../../app/language.tsx';
import { PointMark } from './PointMark.tsx';
import { clearSide, spreadLabels } from './trend-labels.ts';
import { heightOfMissing, joinedStretches, stretchesOf } from './trend-shape.ts';
import type { TrendLimits, TrendPoint } from './trend-shape.ts';
import type { TrendFrame } from './use-trend-frame.ts';

interface TrendDrawingProps {
  readonly view: KpiView;
  readonly width: number;
  readonly height: number;
  readonly frame: TrendFrame;
  readonly active: number | null;
  readonly onActive: (index: number | null) => void;
}

type IndexedPoint = TrendPoint & { readonly index: number };

const HALF = 0.5;
const TOP = 20;
const BOTTOM = 4;
const LABEL_GAP = 14;
/** About as wide as "Target 36", to know which points its name could meet. */
const NAME_WIDTH = 60;

/** Value, stepped target, limits of each segment. Everything that is read stands on it without hovering. */
export function TrendDrawing({ view, width, height, frame, active, onActive }: TrendDrawingProps): ReactNode {
  const { words } = useReader();
  const { points, limits, breaks } = view;
  const { ticks, short, margin } = frame;
  const data = points.map((point, index) => ({ ...point, index }));
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
      {joinedStretches(
        points.length,
        breaks.map(({ period }) => indexOf(period)),
      ).map(({ from, to }) => (
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
      ))}
      {points.map((point, index) => {
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
      })}
      <EdgeNames frame={frame} width={width} height={height} />
    </ComposedChart>
  );
}

/** What limits and target are called, beside the plot: a value never runs through it. */
function EdgeNames({
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

function limitMarks(limits: TrendLimits, from: number, to: number): ReactNode {
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

/** Steps of the target, each named at its end on the side that is clear; the one in force is named beside the plot. */
function targetLines(
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
