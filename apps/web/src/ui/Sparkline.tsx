import type { KpiSummary } from '@rumbo/api';
import type { Yardstick } from '@rumbo/domain';
import { sparklineScene } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { SceneSvg } from './SceneSvg.tsx';
import { targetOf } from './kpi-figure.ts';

interface SparklineProps {
  readonly kpi: Pick<KpiSummary, 'name' | 'unitOfMeasure' | 'decimals' | 'status' | 'spark'> & {
    readonly yardstick: Pick<Yardstick, 'target'> | null;
  };
  readonly width: number;
  readonly height: number;
}

/** The last periods of a KPI, with the sentence that says the same. */
export function Sparkline({ kpi, width, height }: SparklineProps): ReactNode {
  const { words, format, text } = useReader();
  if (kpi.spark.every(({ value }) => value === null)) return null;
  const known = kpi.spark.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const say = (value: number | null | undefined): string =>
    value == null ? '' : format.figureWithUnit(value, kpi.decimals, text(kpi.unitOfMeasure));
  const { spark } = words.kpis;
  const gaps = kpi.spark.length - known.length;
  const summary = spark.summary(
    text(kpi.name),
    say(first?.value),
    say(last?.value),
    format.period(first?.period ?? '', 'text'),
    format.period(last?.period ?? '', 'text'),
  );
  const scene = sparklineScene({
    values: kpi.spark.map(({ value }) => value),
    target: targetOf(kpi.yardstick),
    status: kpi.status,
    width,
    height,
    label: gaps === 0 ? summary : `${summary} ${spark.gaps(gaps)}`,
  });
  return <SceneSvg scene={scene} className="spark" />;
}
