import type { KpiSummary } from '@rumbo/api';
import type { Text, TargetValue, Yardstick } from '@rumbo/domain';
import type { KpiFigure, ReasonParams } from '@rumbo/words';
import type { Reader } from '../app/language.tsx';

/** The same KPI as the sentences about it want it. */
export function kpiFigure(kpi: KpiSummary, text: (text: Text) => string): KpiFigure {
  const { value, decimals, direction, frequency, yardstick, status, reason, signal, assurance } = kpi;
  return {
    value,
    decimals,
    unit: text(kpi.unitOfMeasure),
    direction,
    frequency,
    yardstick,
    status,
    reason,
    signal,
    assurance,
  };
}

/** What the sentence about missing data is filled with. */
export function reasonParams(kpi: KpiSummary, { format, text }: Reader): ReasonParams {
  const last = kpi.spark.findLast((point) => point.value !== null);
  return {
    ...(kpi.nextDue === null ? {} : { due: format.day(kpi.nextDue, 'noYear') }),
    ...(kpi.parts === null ? {} : { got: kpi.parts.got, expected: kpi.parts.expected }),
    ...(last?.value == null
      ? {}
      : {
          lastValue: format.figureWithUnit(last.value, kpi.decimals, text(kpi.unitOfMeasure)),
          lastPeriod: format.period(last.period, 'short'),
        }),
  };
}

/** The one figure that a line can be drawn at. */
export function targetLine(target: TargetValue | null): number | null {
  if (target === null) return null;
  if (target.kind === 'figure' || target.kind === 'exact') return target.value;
  return target.kind === 'range' ? (target.high ?? target.low) : null;
}

export const targetOf = (yardstick: Yardstick | null): number | null => targetLine(yardstick?.target ?? null);
