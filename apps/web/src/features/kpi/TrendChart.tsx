import type { KpiView } from '@rumbo/api';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';
import { MovingRanges } from './MovingRanges.tsx';
import { TrendDrawing } from './TrendDrawing.tsx';
import { usePointText } from './use-point-text.ts';
import { useTrendFrame } from './use-trend-frame.ts';

/** Width of the panel on the A4 page. */
const PAPER_WIDTH = 1020;

interface TrendChartProps {
  readonly view: KpiView;
  /** Shows how the value of a period came about. */
  readonly onOpen: (period: string) => void;
}

/** The chart with one tab stop: arrows walk its points, each is said and shown; Enter or a press opens its history. */
export function TrendChart({ view, onOpen }: TrendChartProps): ReactNode {
  const { words, format, text } = useReader();
  const { ref, width } = useMeasuredWidth(PAPER_WIDTH);
  const [active, setActive] = useState<number | null>(null);
  const pointText = usePointText(view);
  const { points, kpi } = view;
  const [first, last] = [points[0], points.at(-1)];
  const frame = useTrendFrame(view);

  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = active === null ? undefined : points[active];
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      onOpen(chosen.period);
      return;
    }
    const at = active ?? points.length;
    const moves: Readonly<Record<string, number | null>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: points.length - 1,
      Escape: null,
    };
    if (!Object.hasOwn(moves, event.key)) return;
    event.preventDefault();
    const next = moves[event.key] ?? null;
    setActive(next === null ? null : Math.min(Math.max(next, 0), points.length - 1));
  };

  const point = active === null ? undefined : points[active];
  const { trend } = words.kpi;
  const label =
    first === undefined || last === undefined
      ? text(kpi.name)
      : trend.label(text(kpi.name), format.period(first.period, 'text'), format.period(last.period, 'text'));
  return (
    // One tab stop for the whole chart; arrows walk it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <div
      className="chart"
      ref={ref}
      tabIndex={0}
      role="group"
      aria-label={`${label}. ${trend.keyboard}`}
      onKeyDown={onKeyDown}
      onClick={() => {
        const chosen = active === null ? undefined : points[active];
        if (chosen !== undefined) onOpen(chosen.period);
      }}
      onBlur={() => setActive(null)}
      onMouseLeave={() => setActive(null)}
    >
      <p className="readout small" role="status">
        {point === undefined ? '' : pointText(point)}
      </p>
      {width === 0 ? null : (
        <div aria-hidden="true">
          <TrendDrawing
            view={view}
            width={width}
            height={frame.isNarrow ? 230 : 300}
            frame={frame}
            active={active}
            onActive={setActive}
          />
          <MovingRanges view={view} width={width} frame={frame} active={active} />
        </div>
      )}
    </div>
  );
}
