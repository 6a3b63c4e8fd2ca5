import type { KpiSummary } from '@rumbo/api';
import { bulletScene } from '@rumbo/drawing';
import { targetFigure, valueText } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { kpiFigure } from './kpi-figure.ts';
import { SceneSvg } from './SceneSvg.tsx';

interface BulletProps {
  readonly kpi: KpiSummary;
  readonly height?: number;
  /** About as wide as its place: it is stretched to it. */
  readonly width?: number;
}

/** Bar = value, tick = target, three greys for off, at risk and on. */
export function Bullet({ kpi, height = 12, width = 216 }: BulletProps): ReactNode {
  const { words, format, text } = useReader();
  const figure = kpiFigure(kpi, text);
  const { value, yardstick, direction } = kpi;
  const label =
    value === null || yardstick === null
      ? undefined
      : words.kpis.bullet(
          valueText(words, format, value, figure),
          targetFigure(words, format, yardstick.target, figure),
        );
  return (
    <SceneSvg
      fit="stretch"
      scene={bulletScene({ value, yardstick, direction, width, height, ...(label === undefined ? {} : { label }) })}
    />
  );
}
