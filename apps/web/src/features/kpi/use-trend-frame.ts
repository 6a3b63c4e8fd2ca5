import type { KpiView } from '@rumbo/api';
import { textWidth } from '@rumbo/drawing';
import type { Words } from '@rumbo/words';
import { useReader } from '../../app/language.tsx';
import { useIsPhone } from '../../app/use-media.ts';
import { figuresOf, niceTicks, stretchesOf } from './trend-shape.ts';

/** A figure with a name at the right edge, where no value can run through it. */
export interface EdgeFigure {
  readonly value: number;
  readonly text: string;
  readonly kind: 'limit' | 'target';
}

/** What chart and moving ranges share: the ticks, the names at the right edge, and the room both sides need. */
export interface TrendFrame {
  readonly ticks: readonly number[];
  readonly short: (value: number) => string;
  readonly edge: readonly EdgeFigure[];
  /** The limit of the moving ranges; null without limits. */
  readonly rangeLimit: string | null;
  readonly rangeName: string;
  readonly isNarrow: boolean;
  readonly margin: { readonly left: number; readonly right: number };
}

const AXIS_SIZE = 11;
const wide = (text: string): number => textWidth(text, AXIS_SIZE, 500);

const yesOrNo = ({ shell }: Words, value: number): string => (value >= 0.5 ? shell.yes : shell.no);

export function useTrendFrame(view: KpiView): TrendFrame {
  const { words, format } = useReader();
  const isNarrow = useIsPhone();
  const { points, limits, kpi } = view;
  const { trend, target } = words.kpi;
  const figure = (value: number): string => format.figure(value, kpi.decimals);
  const isYesNo = kpi.direction === 'yesNo';
  const short = (value: number): string =>
    isYesNo ? yesOrNo(words, value) : format.shortFigureWithUnit(value, kpi.decimals, '');
  const ticks = isYesNo ? [0, 1] : niceTicks(figuresOf(view), kpi.decimals);
  const last = limits.at(-1);
  const ends = [
    points.map((point) => point.target),
    points.map((point) => point.targetLow),
    points.map((point) => point.targetHigh),
  ].flatMap((values) => stretchesOf(values).filter(({ to }) => to === points.length - 1));
  // On a phone there is room for the figure alone; the legend says what it is.
  const named = (text: string, value: string): string => (isNarrow ? value : text);
  const edge: readonly EdgeFigure[] = [
    ...(last === undefined
      ? []
      : [
          {
            value: last.upper,
            kind: 'limit' as const,
            text: named(trend.upperLimit(figure(last.upper)), figure(last.upper)),
          },
          {
            value: last.lower,
            kind: 'limit' as const,
            text: named(trend.lowerLimit(figure(last.lower)), figure(last.lower)),
          },
        ]),
    ...ends.map(({ value }) => ({ value, kind: 'target' as const, text: named(target(short(value)), short(value)) })),
  ];
  const rangeLimit = last === undefined || isNarrow ? null : trend.rangeLimit(figure(last.rangeLimit));
  const rangeName = isNarrow ? '' : trend.change[kpi.frequency];
  const texts = [...edge.map(({ text }) => text), rangeLimit ?? '', rangeName];
  return {
    ticks,
    short,
    edge,
    rangeLimit,
    rangeName,
    isNarrow,
    margin: {
      left: Math.max(isNarrow ? 30 : 44, Math.ceil(Math.max(...ticks.map((tick) => wide(short(tick))))) + 20),
      right: Math.max(12, Math.ceil(Math.max(...texts.map(wide))) + (isNarrow ? 14 : 22)),
    },
  };
}
