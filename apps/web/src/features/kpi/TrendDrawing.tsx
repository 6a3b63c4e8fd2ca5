import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { ComposedChart, Line, ReferenceArea, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useReader } from '../../app/language.tsx';
import { figuresOf, heightOfMissing, niceTicks, stretchesOf } from './trend-shape.ts';
import type { TrendLimits, TrendPoint } from './trend-shape.ts';

interface TrendDrawingProps {
  readonly view: KpiView;
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly left: number; readonly right: number };
  readonly active: number | null;
  readonly onActive: (index: number | null) => void;
}

const HALF = 0.5;

/** Value, stepped target, limits of each segment. Everything that is read stands on it without hovering. */
export function TrendDrawing({ view, width, height, margin, active, onActive }: TrendDrawingProps): ReactNode {
  const { words, format } = useReader();
  const { points, limits, kpi } = view;
  const textsOf = ({ upper, lower }: TrendLimits): LimitTexts => ({
    upper: words.kpi.trend.upperLimit(format.figure(upper, kpi.decimals)),
    lower: words.kpi.trend.lowerLimit(format.figure(lower, kpi.decimals)),
  });
  const ticks = niceTicks(figuresOf(view));
  const data = points.map((point, index) => ({ ...point, index }));
  const short = (value: number): string => format.shortFigureWithUnit(value, kpi.decimals, '');
  const indexOf = (period: string): number => points.findIndex((point) => point.period === period);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 20, right: margin.right, bottom: 4, left: 0 }}
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
      {limits.map((one) => limitMarks(one, indexOf(one.from), indexOf(one.to), textsOf(one)))}
      {targetLines(points, short, words.kpi.target)}
      {active === null ? null : <ReferenceLine x={active} stroke="var(--control)" strokeDasharray="2 2" />}
      <Line
        dataKey="value"
        stroke="var(--series)"
        strokeWidth={1.75}
        connectNulls={false}
        isAnimationActive={false}
        activeDot={false}
        dot={pointMark}
      />
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
    </ComposedChart>
  );
}

interface LimitTexts {
  readonly upper: string;
  readonly lower: string;
}

function limitMarks(limits: TrendLimits, from: number, to: number, texts: LimitTexts): ReactNode {
  const [x1, x2] = [from - HALF, to + HALF];
  const line = (
    y: number,
    label: string | null,
    position: 'insideTopLeft' | 'insideBottomLeft',
    dash?: string,
  ): ReactNode => (
    <ReferenceLine
      key={`${limits.from} ${position} ${y}`}
      segment={[
        { x: x1, y },
        { x: x2, y },
      ]}
      stroke="var(--limit)"
      {...(dash === undefined ? {} : { strokeDasharray: dash })}
      {...(label === null ? {} : { label: { value: label, position, offset: 5 } })}
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
    line(limits.upper, texts.upper, 'insideBottomLeft'),
    line(limits.lower, texts.lower, 'insideTopLeft'),
    line(limits.centre, null, 'insideTopLeft', '1 3'),
  ];
}

function targetLines(
  points: readonly TrendPoint[],
  short: (value: number) => string,
  name: (target: string) => string,
): ReactNode {
  const series = [
    points.map(({ target }) => target),
    points.map(({ targetLow }) => targetLow),
    points.map(({ targetHigh }) => targetHigh),
  ];
  return series.flatMap((values, which) => {
    const stretches = stretchesOf(values);
    // A path that changes every period would be covered by its own labels: only its end is named.
    const isPath = stretches.length > 6;
    return stretches.map(({ from, to, value }, at) => (
      <ReferenceLine
        key={`target ${which} ${from}`}
        segment={[
          { x: from - HALF, y: value },
          { x: to + HALF, y: value },
        ]}
        stroke="var(--ink)"
        strokeWidth={1.5}
        {...(isPath && at < stretches.length - 1
          ? {}
          : {
              label: { value: name(short(value)), position: 'insideBottomRight', offset: 5, className: 'targetname' },
            })}
      />
    ));
  });
}

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: TrendPoint;
}

/** A point; a signal is a ring, one beyond a limit a double ring. */
function pointMark({ cx, cy, payload }: DotProps): ReactNode {
  if (cx === undefined || cy === undefined || payload?.value == null)
    return <g key={`none ${payload?.period ?? ''}`} />;
  const key = payload.period;
  if (payload.flag === null) return <circle key={key} cx={cx} cy={cy} r={2.2} fill="var(--series)" />;
  const isStrong = payload.flag === 'beyondLimit';
  return (
    <g key={key}>
      <circle cx={cx} cy={cy} r={isStrong ? 5.5 : 4.5} fill="var(--surface)" stroke="var(--series)" strokeWidth={2} />
      {isStrong ? <circle cx={cx} cy={cy} r={2.2} fill="var(--series)" /> : null}
    </g>
  );
}
