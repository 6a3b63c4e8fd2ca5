import type { KpiSummary } from '@rumbo/api';
import { bulletScene } from '@rumbo/drawing';
import { kpiFigure, targetFigure, valueText } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { SceneSvg } from './SceneSvg.tsx';
import { useMeasuredWidth } from './use-measured-width.ts';

interface BulletProps {
  readonly kpi: KpiSummary;
  readonly height?: number;
  /** About as wide as its place: so wide it is on paper. */
  readonly width?: number;
}

/** Bar = value, tick = target, three greys for off, at risk and on. Without a target there is nothing to draw. */
export function Bullet({ kpi, height = 12, width = 216 }: BulletProps): ReactNode {
  const { words, format, text } = useReader();
  const { ref, width: measured } = useMeasuredWidth(width);
  const figure = kpiFigure(kpi, text);
  const { value, yardstick, direction } = kpi;
  if (yardstick === null) return null;
  const label =
    value === null
      ? undefined
      : words.kpis.bullet(
          valueText(words, format, value, figure),
          targetFigure(words, format, yardstick.target, figure),
        );
  const scene = { value, yardstick, direction, width: measured, height, ...(label === undefined ? {} : { label }) };
  return (
    <span ref={ref} className="bullet" style={{ height }}>
      {measured === 0 ? null : <SceneSvg scene={bulletScene(scene)} />}
    </span>
  );
}
