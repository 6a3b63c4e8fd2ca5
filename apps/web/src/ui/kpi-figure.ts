import type { KpiSummary, LeadFigure, MissingFacts } from '@rumbo/api';
import type { Text, TargetValue, Yardstick } from '@rumbo/domain';
import type { KpiFigure, LeadFigure as SaidFigure, ReasonParams } from '@rumbo/words';
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

/** The figure of an objective, as lines about it want it. */
export function saidFigure(lead: LeadFigure, text: (text: Text) => string): SaidFigure {
  const { value, decimals, direction, target, reason } = lead;
  return { value, decimals, unit: text(lead.unitOfMeasure), direction, target, reason };
}

/** What the sentence about missing data is filled with. */
export function reasonParams(kpi: KpiSummary, reader: Reader): ReasonParams {
  const { nextDue, parts, spark } = kpi;
  return missingParams(
    { nextDue, parts, lastKnown: spark.findLast(({ value }) => value !== null) ?? null },
    kpi,
    reader,
  );
}

type Measured = Pick<LeadFigure, 'decimals' | 'unitOfMeasure'>;

export function missingParams(
  missing: MissingFacts | null,
  { decimals, unitOfMeasure }: Measured,
  { format, text }: Reader,
): ReasonParams {
  if (missing === null) return {};
  const { nextDue, parts, lastKnown } = missing;
  return {
    ...(nextDue === null ? {} : { due: format.day(nextDue, 'noYear') }),
    ...(parts === null ? {} : { got: parts.got, expected: parts.expected }),
    ...(lastKnown?.value == null
      ? {}
      : {
          lastValue: format.figureWithUnit(lastKnown.value, decimals, text(unitOfMeasure)),
          lastPeriod: format.period(lastKnown.period, 'short'),
        }),
  };
}

/** The one figure that a line can be drawn at. */
export function targetLine(target: TargetValue | null): number | null {
  if (target === null) return null;
  if (target.kind === 'figure' || target.kind === 'exact') return target.value;
  return target.kind === 'range' ? (target.high ?? target.low) : null;
}

export const targetOf = (yardstick: Pick<Yardstick, 'target'> | null): number | null =>
  targetLine(yardstick?.target ?? null);
